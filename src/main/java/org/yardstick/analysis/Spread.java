package org.yardstick.analysis;

import java.util.Arrays;

/**
 * How a number varies over replicates: its median and the interval that holds the middle 90% of them.
 *
 * @param median middle value; NaN where there is no value
 * @param p05 5th percentile
 * @param p95 95th percentile
 * @param count replicates that have a value
 */
public record Spread(double median, double p05, double p95, int count) {

    private static final Spread NONE = new Spread(Double.NaN, Double.NaN, Double.NaN, 0);

    /**
     * Returns the spread of values.
     *
     * @param values one a replicate, NaN where a replicate has none; left as they are
     */
    public static Spread of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (sorted.length == 0) {
            return NONE;
        }
        Arrays.sort(sorted);
        return new Spread(
                Quantiles.ofSorted(sorted, 0.5),
                Quantiles.ofSorted(sorted, 0.05),
                Quantiles.ofSorted(sorted, 0.95),
                sorted.length);
    }

    /**
     * Returns the spread of paired differences {@code to - from} over the replicates that have both values.
     *
     * @param from one value a replicate, NaN where it has none
     * @param to values of the same replicates, in the same order
     * @throws IllegalArgumentException if the two differ in length
     */
    public static Spread ofDifferences(double[] from, double[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "paired samples have " + from.length + " and " + to.length + " values, expected equally many");
        }
        double[] differences = new double[from.length];
        Arrays.setAll(differences, i -> to[i] - from[i]);
        return of(differences);
    }

    /** Returns whether there is any value. */
    public boolean isPresent() {
        return count > 0;
    }

    /** Returns whether the interval covers zero, so that the sign is not settled by these replicates. */
    public boolean coversZero() {
        return p05 <= 0 && p95 >= 0;
    }
}
