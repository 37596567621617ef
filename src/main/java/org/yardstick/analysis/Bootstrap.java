package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Intervals by drawing samples from the sample (Efron 1979): 90% percentile intervals. What belongs together, such as
 * the points of one block of a design, is drawn together as one unit.
 */
final class Bootstrap {

    /** Enough for the ends of a 90% interval to be steady in their second digit (Efron and Tibshirani 1993). */
    static final int RESAMPLES = 1000;

    private static final double TAIL = 0.05;
    private static final int LEAST_UNITS = 3;

    private final int units;
    private final int resamples;
    private final UniformRandomProvider random;

    /**
     * Makes a bootstrap.
     *
     * @param units number of independent units in the sample
     * @param resamples samples to draw
     * @param random draws them
     */
    Bootstrap(int units, int resamples, UniformRandomProvider random) {
        this.units = units;
        this.resamples = resamples;
        this.random = random;
    }

    /**
     * Returns statistics of the sample with their intervals.
     *
     * @param statistics from the numbers of the units drawn, each as often as it was drawn
     */
    List<Estimate> percentile(Function<int[], double[]> statistics) {
        return estimates(statistics, false);
    }

    /**
     * Returns statistics that small samples overrate, such as parts of variance: the intervals are moved by the
     * difference of the sample's value and the mean of the resamples.
     */
    List<Estimate> centred(Function<int[], double[]> statistics) {
        return estimates(statistics, true);
    }

    private List<Estimate> estimates(Function<int[], double[]> statistics, boolean centred) {
        double[] values = statistics.apply(IntStream.range(0, units).toArray());
        double[][] drawn = new double[values.length][units < LEAST_UNITS ? 0 : resamples];
        int[] sample = new int[units];
        for (int n = 0; units >= LEAST_UNITS && n < resamples; n++) {
            for (int i = 0; i < units; i++) {
                sample[i] = random.nextInt(units);
            }
            double[] again = statistics.apply(sample);
            for (int k = 0; k < values.length; k++) {
                drawn[k][n] = again[k];
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            estimates.add(estimate(values[k], drawn[k], centred));
        }
        return estimates;
    }

    private static Estimate estimate(double value, double[] drawn, boolean centred) {
        double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        if (!Double.isFinite(value) || sorted.length == 0) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        double shift = centred ? Arrays.stream(sorted).average().orElse(value) - value : 0;
        return new Estimate(
                value, Quantiles.ofSorted(sorted, TAIL) - shift, Quantiles.ofSorted(sorted, 1 - TAIL) - shift);
    }
}
