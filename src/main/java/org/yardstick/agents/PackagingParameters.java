package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * How advanced packaging outside China is used and grows.
 *
 * @param usableFraction share of nominal capacity that turns out sellable packages
 * @param otherPackagerShare capacity of other packagers, as a share of the foundry's
 * @param otherPackagersFromMonth month, counted from 2020-01, from which other packagers take part
 * @param growthBeyondPath growth of capacity just after the last point of its path
 * @param growthDecay rate at which that growth falls
 * @param waitResponse extra growth a month for each month of backlog beyond the reference
 * @param referenceWaitMonths backlog that the capacity path already answers
 * @param responseLagMonths months from a decision to expand to capacity in use
 * @param responseFromMonth first month, counted from 2020-01, whose capacity may leave the path
 * @param maxExtraGrowth largest growth a month, up or down, on top of the path's
 * @param mineralsStockMonths months of need that stocks of minerals from China bridge
 * @param mineralsDependence share of output that stops without them
 * @param mineralsSubstitutionMonths months of a full cut in which substitutes are found
 */
public record PackagingParameters(
        @Quantity(unit = "fraction", max = 1) double usableFraction,
        @Quantity(unit = "fraction", max = 1) double otherPackagerShare,
        @Quantity(unit = "months", max = 600) int otherPackagersFromMonth,
        @Quantity(unit = "1/year", min = -1, max = 2) double growthBeyondPath,
        @Quantity(unit = "1/year", max = 5) double growthDecay,
        @Quantity(unit = "1/month", max = 0.1) double waitResponse,
        @Quantity(unit = "months", max = 36) double referenceWaitMonths,
        @Quantity(unit = "months", max = 36) int responseLagMonths,
        @Quantity(unit = "months", max = 600) int responseFromMonth,
        @Quantity(unit = "fraction/month", max = 0.2) double maxExtraGrowth,
        @Quantity(unit = "months", max = 120) double mineralsStockMonths,
        @Quantity(unit = "fraction", max = 1) double mineralsDependence,
        @Quantity(unit = "months", min = 1, max = 240) double mineralsSubstitutionMonths) {}
