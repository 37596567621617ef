package org.yardstick.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of numbers that were measured in several futures and several replicates, when the replicates are the same in
 * every future: both count as drawn at random, so that the interval speaks of other futures and other luck too. Its
 * variance is that of the futures' means over their number plus that of the replicates' means over theirs (conservative:
 * Owen 2007), with Satterthwaite's degrees of freedom; in one future it is Student's interval.
 *
 * @param mean mean over all futures and replicates, with a 90% interval
 * @param futures futures with a number
 * @param replicates replicates with a number
 */
public record TwoWayMean(Estimate mean, int futures, int replicates) {

    private static final double TAIL = 0.05;

    /**
     * Returns the mean.
     *
     * @param values numbers by future, then replicate; NaN where there is none; all futures of one length
     */
    public static TwoWayMean of(double[][] values) {
        double mean = mean(Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
        if (Double.isNaN(mean)) {
            return new TwoWayMean(Estimate.unknown(), 0, 0);
        }
        double[] futures =
                present(Arrays.stream(values).mapToDouble(TwoWayMean::mean).toArray());
        double[] replicates = new double[values[0].length];
        for (int r = 0; r < replicates.length; r++) {
            int replicate = r;
            replicates[r] = mean(
                    Arrays.stream(values).mapToDouble(row -> row[replicate]).toArray());
        }
        replicates = present(replicates);
        double ofFutures = varianceOfMean(futures);
        double ofReplicates = varianceOfMean(replicates);
        double variance = ofFutures + ofReplicates;
        double half;
        if (futures.length < 2 && replicates.length < 2) {
            half = Double.NaN;
        } else if (variance == 0) {
            half = 0;
        } else {
            double freedom =
                    variance * variance / (part(ofFutures, futures.length) + part(ofReplicates, replicates.length));
            half = -new TDistribution(null, freedom).inverseCumulativeProbability(TAIL) * Math.sqrt(variance);
        }
        return new TwoWayMean(new Estimate(mean, mean - half, mean + half), futures.length, replicates.length);
    }

    private static double part(double variance, int count) {
        return count < 2 ? 0 : variance * variance / (count - 1);
    }

    private static double varianceOfMean(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1)
                / values.length;
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
