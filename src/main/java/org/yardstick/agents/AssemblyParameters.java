package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * How advanced packages are put together in China.
 *
 * @param initialCapacityDies capacity at the start of 2020, in dies placed with memory
 * @param maxCapacityGrowth fastest growth of capacity, with what is on order
 * @param orderSmoothingMonths months over which packagers form their view of orders
 * @param capacityReserve capacity planned beyond orders, as a share
 * @param capacityLagMonths months from a decision to expand to capacity in use
 * @param bankShare share of the dies that could come from a bank which do come from it while both sources last
 * @param singleDieYield share of packages with one die that are good
 * @param extraDieYieldStart share that survives each further die at launch
 * @param extraDieYieldMature share that survives each further die once the package is mature
 * @param extraDieRampMonths months over which the gap between these closes by 63%
 */
public record AssemblyParameters(
        @Quantity(unit = "dies/month", max = 1e8) double initialCapacityDies,
        @Quantity(unit = "fraction/month", max = 1) double maxCapacityGrowth,
        @Quantity(unit = "months", min = 1, max = 60) double orderSmoothingMonths,
        @Quantity(unit = "fraction", max = 5) double capacityReserve,
        @Quantity(unit = "months", max = 36) double capacityLagMonths,
        @Quantity(unit = "fraction", max = 1) double bankShare,
        @Quantity(unit = "fraction", min = 0.01, max = 1) double singleDieYield,
        @Quantity(unit = "fraction", min = 0.01, max = 1) double extraDieYieldStart,
        @Quantity(unit = "fraction", min = 0.01, max = 1) double extraDieYieldMature,
        @Quantity(unit = "months", min = 0.1, max = 60) double extraDieRampMonths) {}
