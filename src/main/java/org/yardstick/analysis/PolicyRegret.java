package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How much worse one policy does than the best one of the same future (Savage 1951), over futures.
 *
 * @param value mean outcome
 * @param mean mean regret, with a 90% bootstrap interval over futures; the lowest is best on average
 * @param p95 95th percentile of regret
 * @param largest largest regret; the lowest is the minimax choice
 * @param best part of the futures in which no policy does better
 */
public record PolicyRegret(double value, Estimate mean, double p95, double largest, double best) {

    private static final double HIGH = 0.95;

    /**
     * Returns the regret of each policy in each future, 0 for the best.
     *
     * @param values outcome by policy, then future, none of them NaN
     * @param higherIsBetter whether a higher outcome is better
     */
    public static double[][] table(double[][] values, boolean higherIsBetter) {
        double sign = higherIsBetter ? 1 : -1;
        double[][] regrets = new double[values.length][values[0].length];
        for (int future = 0; future < values[0].length; future++) {
            double best = Double.NEGATIVE_INFINITY;
            for (double[] policy : values) {
                best = Math.max(best, sign * policy[future]);
            }
            for (int policy = 0; policy < values.length; policy++) {
                regrets[policy][future] = best - sign * values[policy][future];
            }
        }
        return regrets;
    }

    /**
     * Returns the regret of each policy.
     *
     * @param values outcome by policy, then future, none of them NaN
     * @param higherIsBetter whether a higher outcome is better
     * @param random draws the samples for the intervals
     */
    public static List<PolicyRegret> of(double[][] values, boolean higherIsBetter, UniformRandomProvider random) {
        double[][] regrets = table(values, higherIsBetter);
        int futures = regrets[0].length;
        List<Estimate> means = new Bootstrap(futures, Bootstrap.RESAMPLES, random).percentile(sample -> {
            double[] sums = new double[regrets.length];
            for (int policy = 0; policy < sums.length; policy++) {
                for (int future : sample) {
                    sums[policy] += regrets[policy][future];
                }
                sums[policy] /= futures;
            }
            return sums;
        });
        List<PolicyRegret> all = new ArrayList<>();
        for (int policy = 0; policy < regrets.length; policy++) {
            double[] sorted = regrets[policy].clone();
            Arrays.sort(sorted);
            all.add(new PolicyRegret(
                    Arrays.stream(values[policy]).average().orElse(Double.NaN),
                    means.get(policy),
                    Quantiles.ofSorted(sorted, HIGH),
                    sorted[futures - 1],
                    (double) Arrays.stream(sorted).filter(regret -> regret == 0).count() / futures));
        }
        return all;
    }
}
