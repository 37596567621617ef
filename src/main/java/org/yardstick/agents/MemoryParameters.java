package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * How high-bandwidth memory is made, stocked and shared out, and how China stocks it.
 *
 * @param outputGrowthBeyondPath growth of world output just after the last point of its path
 * @param outputGrowthDecay rate at which that growth falls
 * @param inventoryMonths output that makers hold in stock and in the making for buyers who come at once
 * @param inventoryBuildShare largest share of output that goes into that stock
 * @param chinaGbPerStack memory in a stack of the kinds that China buys
 * @param initialStacks stacks in China at the start of 2020
 * @param coverMonths months of need kept in China in quiet times
 * @param fearCoverMonths months of need wanted there when all foreign chips are denied
 * @param rushCoverMonths months of need wanted there once a cut of memory is announced
 * @param adjustmentMonths months over which the stock is brought to what is wanted; a rush takes one
 * @param needSmoothingMonths months over which makers form their view of their need
 * @param pressureMonths months over which makers form their view of how much is denied
 * @param domesticGrowthBeyondPath growth of Chinese output just after the last point of its path
 * @param domesticGrowthDecay rate at which that growth falls
 * @param domesticToolDependence share of the pace of the Chinese ramp that hangs on foreign tools
 * @param referenceToolOpenShare open share of those tools that the Chinese path takes for granted
 */
public record MemoryParameters(
        @Quantity(unit = "1/year", min = -1, max = 3) double outputGrowthBeyondPath,
        @Quantity(unit = "1/year", max = 5) double outputGrowthDecay,
        @Quantity(unit = "months", max = 12) double inventoryMonths,
        @Quantity(unit = "fraction", max = 1) double inventoryBuildShare,
        @Quantity(unit = "GB/stack", min = 1, max = 200) double chinaGbPerStack,
        @Quantity(unit = "stacks", max = 1e9) double initialStacks,
        @Quantity(unit = "months", max = 120) double coverMonths,
        @Quantity(unit = "months", max = 240) double fearCoverMonths,
        @Quantity(unit = "months", max = 480) double rushCoverMonths,
        @Quantity(unit = "months", min = 1, max = 60) double adjustmentMonths,
        @Quantity(unit = "months", min = 1, max = 60) double needSmoothingMonths,
        @Quantity(unit = "months", min = 1, max = 120) double pressureMonths,
        @Quantity(unit = "1/year", min = -1, max = 3) double domesticGrowthBeyondPath,
        @Quantity(unit = "1/year", max = 5) double domesticGrowthDecay,
        @Quantity(unit = "fraction", max = 1) double domesticToolDependence,
        @Quantity(unit = "fraction", min = 0.01, max = 1) double referenceToolOpenShare) {}
