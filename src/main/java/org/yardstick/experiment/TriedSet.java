package org.yardstick.experiment;

import java.util.List;

/**
 * A set of parameter values that was run.
 *
 * @param place its point in the unit cube of the parameters' ranges
 * @param values values as settings write them, in the order of the parameters
 * @param runs what each replicate came to: a value for each published figure, NaN where it has none
 * @param mean means over the replicates that have a value
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
record TriedSet(double[] place, List<String> values, List<double[]> runs, double[] mean) {

    static TriedSet of(double[] place, List<String> values, List<double[]> runs) {
        double[] mean = new double[runs.get(0).length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            int count = 0;
            for (double[] run : runs) {
                if (!Double.isNaN(run[i])) {
                    sum += run[i];
                    count++;
                }
            }
            mean[i] = count == 0 ? Double.NaN : sum / count;
        }
        return new TriedSet(place, values, runs, mean);
    }

    /** Returns the variance by luck of a mean over a number of replicates, figure by figure; NaN where unknown. */
    double[] varianceOfMean(int replicates) {
        double[] variance = new double[mean.length];
        for (int i = 0; i < variance.length; i++) {
            double sum = 0;
            int count = 0;
            for (double[] run : runs) {
                if (!Double.isNaN(run[i])) {
                    sum += (run[i] - mean[i]) * (run[i] - mean[i]);
                    count++;
                }
            }
            variance[i] = count < 2 ? Double.NaN : sum / (count - 1) / replicates;
        }
        return variance;
    }
}
