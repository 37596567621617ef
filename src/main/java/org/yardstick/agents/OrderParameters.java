package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * How buyers order when they must wait, and how prices answer.
 *
 * @param minimumLeadMonths months from order to delivery when chips lie ready
 * @param waitSmoothingMonths months over which buyers form their view of the wait
 * @param maxWaitMonths longest wait that buyers plan for
 * @param doubleOrdering share by which the wanted order book is inflated for each month of wait beyond the shortest
 * @param adjustmentMonths months over which the order book is brought to what is wanted
 * @param cancellationShare share of the excess of an order book that is cancelled in a month
 * @param transitMonths months for which goods already on the way still arrive after a denial takes force
 * @param prebuyMonths months of spending that a buyer brings forward when a denial is announced
 * @param priceResponse rise of the price for each month of wait beyond the shortest
 * @param maxPremium largest premium over the list price
 * @param priceAdjustment share of the gap to the wanted price that is closed in a month
 */
public record OrderParameters(
        @Quantity(unit = "months", max = 6) int minimumLeadMonths,
        @Quantity(unit = "months", min = 1, max = 24) double waitSmoothingMonths,
        @Quantity(unit = "months", min = 1, max = 60) double maxWaitMonths,
        @Quantity(unit = "1/month", max = 1) double doubleOrdering,
        @Quantity(unit = "months", min = 1, max = 24) double adjustmentMonths,
        @Quantity(unit = "fraction", max = 1) double cancellationShare,
        @Quantity(unit = "months", max = 3) double transitMonths,
        @Quantity(unit = "months", max = 24) double prebuyMonths,
        @Quantity(unit = "1/month", max = 1) double priceResponse,
        @Quantity(unit = "fraction", max = 5) double maxPremium,
        @Quantity(unit = "fraction", max = 1) double priceAdjustment) {}
