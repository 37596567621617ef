package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * Belief of being cut off: rises with denials seen, falls slowly (the hysteresis channel).
 *
 * @param rise share of the remaining doubt that a month of full denial removes
 * @param announcedWeight weight of a denial that is announced but not in force
 * @param halfLifeMonths half-life of the belief when nothing is denied
 * @param spread standard deviation, in logs, of how strongly single buyers react
 */
public record BeliefParameters(
        @Quantity(unit = "fraction/month", max = 1) double rise,
        @Quantity(unit = "fraction", max = 1) double announcedWeight,
        @Quantity(unit = "months", min = 1, max = 600) double halfLifeMonths,
        @Quantity(unit = "1", max = 3) double spread) {}
