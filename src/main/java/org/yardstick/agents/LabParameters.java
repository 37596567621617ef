package org.yardstick.agents;

import java.util.Map;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * How labs turn compute into capability (LITERATURE M6).
 *
 * @param clusterShare by lab: share of its bloc's usable compute that its largest training runs use
 * @param researchEffort by lab: own progress in algorithms relative to the frontier labs' usual pace
 * @param openWeightsFromMonth by lab that releases its weights: month from 2020-01 of its first release
 * @param efficiencyDoublingMonths time in which progress in algorithms halves the compute for a result
 * @param copyDelayMonths age of the frontier's algorithms when a closed rival can use them
 * @param openCopyCut share of the copying delay that open weights at the frontier would save
 * @param scarcityEffort rise of effort on efficiency when all compute asked for is denied
 * @param runMonths time over which new compute enters the largest runs
 * @param priorGrowthPerYear growth of log capability before 2020, to date levels older than the simulation
 * @param inferenceDiscount fall of the average price of inference when open weights stand at the frontier
 * @param openFadeMonths distance behind the frontier at which open weights have lost 63% of their pull
 * @param maxLagMonths largest lag that is reported
 */
public record LabParameters(
        @Quantity(unit = "fraction", max = 1) Map<String, Double> clusterShare,
        @Quantity(unit = "1", max = 3) Map<String, Double> researchEffort,
        @Quantity(unit = "months", max = 600) Map<String, Double> openWeightsFromMonth,
        @Quantity(unit = "months", min = 1, max = 120) double efficiencyDoublingMonths,
        @Quantity(unit = "months", max = 60) double copyDelayMonths,
        @Quantity(unit = "fraction", max = 1) double openCopyCut,
        @Quantity(unit = "1", max = 10) double scarcityEffort,
        @Quantity(unit = "months", min = 1, max = 60) double runMonths,
        @Quantity(unit = "1/year", min = 0.1, max = 10) double priorGrowthPerYear,
        @Quantity(unit = "fraction", max = 0.95) double inferenceDiscount,
        @Quantity(unit = "months", min = 0.1, max = 120) double openFadeMonths,
        @Quantity(unit = "months", min = 1, max = 240) double maxLagMonths) {
    public LabParameters {
        clusterShare = Frozen.map(clusterShare);
        researchEffort = Frozen.map(researchEffort);
        openWeightsFromMonth = Frozen.map(openWeightsFromMonth);
    }

    /** Monthly growth of the log of algorithmic efficiency at the frontier labs' usual pace. */
    double efficiencyGrowthPerMonth() {
        return 0.6931471805599453 / efficiencyDoublingMonths;
    }
}
