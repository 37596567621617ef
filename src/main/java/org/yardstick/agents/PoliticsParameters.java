package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * How lost business turns into pressure on governments.
 *
 * @param pressureHalfLifeMonths months in which half of the pressure fades
 * @param pressurePerLoss pressure added by a month in which all revenue is lost
 */
public record PoliticsParameters(
        @Quantity(unit = "months", min = 0.5, max = 240) double pressureHalfLifeMonths,
        @Quantity(unit = "1", max = 10) double pressurePerLoss) {}
