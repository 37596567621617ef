package org.yardstick.agents;

import java.util.Map;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * How vendors' research turns revenue into better chips (LITERATURE M5).
 *
 * @param supportingRevenueUsd by vendor: revenue outside AI chips that supports the same research
 * @param initialStockUsd by vendor: R&amp;D stock in 2020-01
 * @param cadenceMonths by vendor: time from one flagship to the next when nothing slips
 * @param initialLogFrontier by vendor: log of the best package that it could make in 2020-01, H100e
 * @param intensity a: R&amp;D in USD bn a year at a revenue of USD 1 bn a year
 * @param revenueElasticity eta, rise of log R&amp;D per log of revenue
 * @param budgetMonths time over which R&amp;D follows its target
 * @param depreciation yearly depreciation of the R&amp;D stock
 * @param requiredGrowth yearly growth of the R&amp;D that a step needs
 * @param frontierGrowth yearly growth of log performance at the reference stock
 * @param stockElasticity rise of log growth per log of R&amp;D stock over the required stock
 * @param referenceStockUsd R&amp;D stock of 2020-01 that yields {@code frontierGrowth}
 * @param imitationRate share of the log gap to the leader closed a month by a close follower
 * @param imitationReach log gap at which imitation has lost 63% of its force
 * @param processFloor share of progress left to a vendor without any advanced node
 * @param inducedResearch iota: change of target R&amp;D when all imports of a target are denied; sign contested
 * @param successRate zeta of the success probability {@code 1 - exp(-zeta RD / D)} of a launch window
 * @param slipMonths delay of a flagship whose window fails
 * @param minimumStep least ratio of a new flagship's performance to the last one's
 * @param largestLeap most that a flagship can exceed the one before it, as a factor
 * @param launchSpread largest deviation of a flagship's log performance from the frontier
 * @param pricePerformanceYears time in which compute per dollar doubles
 * @param bandwidthElasticity rise of log bandwidth per log performance
 * @param powerElasticity rise of log power per log performance
 * @param areaElasticity rise of log silicon area per log performance with access to new nodes; 1 without any
 * @param costElasticity rise of log unit cost per log performance
 * @param memoryElasticity rise of log HBM stacks per log performance
 * @param linkElasticity rise of log interconnect per log performance
 * @param reticleMm2 largest die
 * @param designSoftwareWeight share of research productivity that is lost without foreign design software
 */
public record ResearchParameters(
        @Quantity(unit = "USD/year", max = 1e13) Map<String, Double> supportingRevenueUsd,
        @Quantity(unit = "USD", min = 1, max = 1e13) Map<String, Double> initialStockUsd,
        @Quantity(unit = "months", min = 3, max = 120) Map<String, Double> cadenceMonths,
        @Quantity(unit = "1", min = -10, max = 5) Map<String, Double> initialLogFrontier,
        @Quantity(unit = "1", max = 10) double intensity,
        @Quantity(unit = "1", max = 2) double revenueElasticity,
        @Quantity(unit = "months", min = 1, max = 60) double budgetMonths,
        @Quantity(unit = "1/year", max = 0.9) double depreciation,
        @Quantity(unit = "1/year", max = 1) double requiredGrowth,
        @Quantity(unit = "1/year", max = 3) double frontierGrowth,
        @Quantity(unit = "1", max = 2) double stockElasticity,
        @Quantity(unit = "USD", min = 1, max = 1e13) double referenceStockUsd,
        @Quantity(unit = "1/month", max = 1) double imitationRate,
        @Quantity(unit = "1", min = 0.01, max = 20) double imitationReach,
        @Quantity(unit = "fraction", max = 1) double processFloor,
        @Quantity(unit = "1", min = -0.9, max = 3) double inducedResearch,
        @Quantity(unit = "1", max = 20) double successRate,
        @Quantity(unit = "months", min = 1, max = 24) double slipMonths,
        @Quantity(unit = "1", min = 1, max = 5) double minimumStep,
        @Quantity(unit = "1", min = 1, max = 20) double largestLeap,
        @Quantity(unit = "1", max = 1) double launchSpread,
        @Quantity(unit = "years", min = 0.5, max = 20) double pricePerformanceYears,
        @Quantity(unit = "1", max = 2) double bandwidthElasticity,
        @Quantity(unit = "1", max = 2) double powerElasticity,
        @Quantity(unit = "1", max = 2) double areaElasticity,
        @Quantity(unit = "1", max = 2) double costElasticity,
        @Quantity(unit = "1", max = 2) double memoryElasticity,
        @Quantity(unit = "1", max = 2) double linkElasticity,
        @Quantity(unit = "mm2", min = 50, max = 2000) double reticleMm2,
        @Quantity(unit = "fraction", max = 1) double designSoftwareWeight) {
    public ResearchParameters {
        supportingRevenueUsd = Frozen.map(supportingRevenueUsd);
        initialStockUsd = Frozen.map(initialStockUsd);
        cadenceMonths = Frozen.map(cadenceMonths);
        initialLogFrontier = Frozen.map(initialLogFrontier);
    }
}
