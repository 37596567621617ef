package org.yardstick.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How an outcome's variance is owed to its factors (Sobol 1993), from blocks of runs: at two independent points A and B,
 * and at A with one factor taken from B, for each factor in turn. First-order indices by the estimator of Saltelli et al.
 * (2010, table 2, b), total indices by that of Jansen (1999; Saltelli et al. 2010, table 2, f), with bootstrap intervals
 * that draw whole blocks. Small samples may put an index a little below 0 or above 1.
 *
 * @param first part of the variance that each factor explains alone
 * @param total part of the variance in which each factor has a hand, alone or together with others
 * @param variance variance of the outcome over points A and B
 * @param blocks blocks used
 */
public record SobolIndices(List<Estimate> first, List<Estimate> total, double variance, int blocks) {

    /** Copies the lists. */
    public SobolIndices {
        first = List.copyOf(first);
        total = List.copyOf(total);
    }

    /**
     * Returns the indices; NaN where the outcome does not vary.
     *
     * @param a outcome at A by block
     * @param b outcome at B by block
     * @param ab outcome at A with one factor from B, by factor, then block
     * @param ba outcome at B with one factor from A, by factor, then block; empty where there are no such runs
     * @param random draws the samples for the intervals
     */
    public static SobolIndices of(double[] a, double[] b, double[][] ab, double[][] ba, UniformRandomProvider random) {
        int factors = ab.length;
        List<Estimate> all = new Bootstrap(a.length, Bootstrap.RESAMPLES, random)
                .percentile(sample -> indices(a, b, ab, ba, sample));
        return new SobolIndices(
                all.subList(0, factors),
                all.subList(factors, 2 * factors),
                variance(
                        a,
                        b,
                        mean(a, b, IntStream.range(0, a.length).toArray()),
                        IntStream.range(0, a.length).toArray()),
                a.length);
    }

    private static double[] indices(double[] a, double[] b, double[][] ab, double[][] ba, int[] sample) {
        int factors = ab.length;
        double mean = mean(a, b, sample);
        double variance = variance(a, b, mean, sample);
        double[] indices = new double[2 * factors];
        for (int factor = 0; factor < factors; factor++) {
            boolean both = ba.length > 0;
            double first = product(b, ab[factor], a, mean, sample);
            double total = square(a, ab[factor], sample);
            indices[factor] = (both ? (first + product(a, ba[factor], b, mean, sample)) / 2 : first) / variance;
            indices[factors + factor] = (both ? (total + square(b, ba[factor], sample)) / 2 : total) / (2 * variance);
        }
        return indices;
    }

    /** Mean of (one - mean) * (mixed - other): the mean is taken off, for it only adds noise. */
    private static double product(double[] one, double[] mixed, double[] other, double mean, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += (one[i] - mean) * (mixed[i] - other[i]);
        }
        return sum / sample.length;
    }

    private static double square(double[] one, double[] mixed, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += (one[i] - mixed[i]) * (one[i] - mixed[i]);
        }
        return sum / sample.length;
    }

    private static double mean(double[] a, double[] b, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += a[i] + b[i];
        }
        return sum / (2 * sample.length);
    }

    private static double variance(double[] a, double[] b, double mean, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += (a[i] - mean) * (a[i] - mean) + (b[i] - mean) * (b[i] - mean);
        }
        return sum / (2 * sample.length - 1);
    }
}
