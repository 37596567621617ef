package org.yardstick.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What figures say about a parameter: where the posterior lies and how wide it is against the prior.
 *
 * @param parameter the parameter with its prior range
 * @param median posterior median
 * @param p05 5th percentile of the posterior
 * @param p95 95th percentile
 * @param widthRatio width of the posterior's 90% interval over that of the prior, on the prior's scale
 */
public record ParameterWidth(FreeParameter parameter, double median, double p05, double p95, double widthRatio) {

    /** A posterior narrower than this part of its prior counts as identified. */
    private static final double IDENTIFIED = 0.5;

    private static final double PRIOR_WIDTH = 0.9;

    /**
     * Returns the width of one parameter's posterior.
     *
     * @param parameter the parameter
     * @param dimension its place in the points
     * @param points points of the unit cube
     * @param weights weight of each, summing to 1
     */
    public static ParameterWidth of(FreeParameter parameter, int dimension, List<double[]> points, double[] weights) {
        Integer[] order = new Integer[points.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> points.get(i)[dimension]));
        double[] quantiles = new double[3];
        double[] wanted = {0.05, 0.5, 0.95};
        double passed = 0;
        int next = 0;
        for (int i : order) {
            passed += weights[i];
            while (next < wanted.length && passed >= wanted[next] - 1e-12) {
                quantiles[next++] = points.get(i)[dimension];
            }
        }
        return new ParameterWidth(
                parameter,
                parameter.at(quantiles[1]),
                parameter.at(quantiles[0]),
                parameter.at(quantiles[2]),
                (quantiles[2] - quantiles[0]) / PRIOR_WIDTH);
    }

    /** Returns whether the figures narrow the parameter down. */
    public boolean identified() {
        return widthRatio < IDENTIFIED;
    }
}
