package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * How China's 7 nm-class fabs (SMIC and those run for Huawei) invest, learn and share out their wafers.
 *
 * @param initialCapacityWafers capacity at the start of 2020
 * @param initialExperienceWafers wafers made before 2020, from which learning starts
 * @param initialInstallUsd value of tools a month that were ordered before 2020 and are still being installed
 * @param initialInvestmentUsd spending on tools in the first month
 * @param toolUsdPerWafer tools for a wafer a month of capacity
 * @param maxInvestmentGrowth fastest growth of spending on tools
 * @param ownFundsUsd spending that the owners will bear when all foreign supply is denied
 * @param ownFundsFloor share of that which they bear when nothing is denied
 * @param reinvestmentShare share of wafer revenue put into tools
 * @param waferPriceUsd price of a 7 nm-class wafer
 * @param programmeShare share of public money for fabs that reaches 7 nm-class lines
 * @param strategicWafers capacity that is planned for when all foreign supply is denied
 * @param capacityReserve capacity planned beyond the wafers asked for, as a share
 * @param adjustmentMonths months over which a gap to planned capacity is to be closed
 * @param pressureMonths months over which owners form their view of how much is denied
 * @param toolSubstitution elasticity of substitution between imported and domestic tools in a line
 * @param diversionShare share of denied tools that are had through lines for older nodes and shell buyers
 * @param rushShare imported tools bought ahead when a cut is announced, as a share of the month's purchases
 * @param installMonths months from tools bought to capacity in use
 * @param toolLoss capacity lost to wear
 * @param serviceLoss further capacity lost when foreign service is cut off altogether
 * @param startDefectDensity defect density at the initial experience
 * @param floorDefectDensity defect density that learning approaches
 * @param learningExponent power with which the excess of defects falls in experience
 * @param serviceLearningFloor share of learning that remains without foreign service
 * @param defectShock standard deviation of the monthly shock to log defect density
 * @param defectShockPersistence share of the shock that lasts to the next month
 * @param edgeExclusionMm unusable rim of a wafer
 * @param recoveryShare share of defective dies that are sold with parts switched off
 * @param cycleMonths months from wafer start to sale
 * @param ascendShareStart Huawei Ascend's share of wafers before its ramp
 * @param ascendShareEnd Huawei Ascend's share of wafers after its ramp
 * @param ascendShareMidMonth month, counted from 2020-01, in the middle of that ramp
 * @param ascendShareWidthMonths width of that ramp
 * @param phoneWafersOpen wafers a month that phones ask of these fabs while foreign foundries serve Huawei
 * @param phoneWafersCutOff the same once they may not
 * @param otherAiShare share of wafers of other AI chip designers
 */
public record FabParameters(
        @Quantity(unit = "wafers/month", max = 1e6) double initialCapacityWafers,
        @Quantity(unit = "wafers", min = 1, max = 1e7) double initialExperienceWafers,
        @Quantity(unit = "USD/month", max = 1e11) double initialInstallUsd,
        @Quantity(unit = "USD/month", min = 1, max = 1e11) double initialInvestmentUsd,

        @Quantity(unit = "USD month/wafer", min = 1000, max = 1e7)
        double toolUsdPerWafer,

        @Quantity(unit = "fraction/month", max = 1) double maxInvestmentGrowth,
        @Quantity(unit = "USD/month", max = 1e11) double ownFundsUsd,
        @Quantity(unit = "fraction", max = 1) double ownFundsFloor,
        @Quantity(unit = "fraction", max = 1) double reinvestmentShare,
        @Quantity(unit = "USD/wafer", max = 1e6) double waferPriceUsd,
        @Quantity(unit = "fraction", max = 1) double programmeShare,
        @Quantity(unit = "wafers/month", max = 1e7) double strategicWafers,
        @Quantity(unit = "fraction", max = 10) double capacityReserve,
        @Quantity(unit = "months", min = 1, max = 240) double adjustmentMonths,
        @Quantity(unit = "months", min = 1, max = 120) double pressureMonths,
        @Quantity(unit = "1", min = 0.1, max = 0.95) double toolSubstitution,
        @Quantity(unit = "fraction", max = 1) double diversionShare,
        @Quantity(unit = "fraction", max = 10) double rushShare,
        @Quantity(unit = "months", max = 60) double installMonths,
        @Quantity(unit = "fraction/month", max = 0.1) double toolLoss,
        @Quantity(unit = "fraction/month", max = 0.2) double serviceLoss,

        @Quantity(unit = "defects/cm2", min = 0.001, max = 20)
        double startDefectDensity,

        @Quantity(unit = "defects/cm2", max = 1) double floorDefectDensity,
        @Quantity(unit = "1", max = 2) double learningExponent,
        @Quantity(unit = "fraction", max = 1) double serviceLearningFloor,
        @Quantity(unit = "fraction", max = 0.5) double defectShock,
        @Quantity(unit = "fraction", max = 0.999) double defectShockPersistence,
        @Quantity(unit = "mm", max = 20) double edgeExclusionMm,
        @Quantity(unit = "fraction", max = 1) double recoveryShare,
        @Quantity(unit = "months", max = 36) double cycleMonths,
        @Quantity(unit = "fraction", max = 1) double ascendShareStart,
        @Quantity(unit = "fraction", max = 1) double ascendShareEnd,
        @Quantity(unit = "months", max = 600) double ascendShareMidMonth,
        @Quantity(unit = "months", min = 0.1, max = 120) double ascendShareWidthMonths,
        @Quantity(unit = "wafers/month", max = 1_000_000) double phoneWafersOpen,
        @Quantity(unit = "wafers/month", max = 1_000_000) double phoneWafersCutOff,
        @Quantity(unit = "fraction", max = 1) double otherAiShare) {
    public FabParameters {
        if (floorDefectDensity > startDefectDensity) {
            throw new IllegalArgumentException("floorDefectDensity is %s, expected at most startDefectDensity, %s"
                    .formatted(floorDefectDensity, startDefectDensity));
        }
        double most = Math.max(ascendShareStart, ascendShareEnd) + otherAiShare;
        if (most > 1) {
            throw new IllegalArgumentException(
                    "ascendShare and otherAiShare sum to %s, expected at most 1".formatted(most));
        }
    }
}
