package org.yardstick.analysis;

/** Sample quantiles by linear interpolation between order statistics (type 7, the default of R and NumPy). */
public final class Quantiles {

    private Quantiles() {}

    /**
     * Returns a quantile of a sample.
     *
     * @param sorted the sample in ascending order, at least one value, none of them NaN
     * @param probability 0 to 1
     * @throws IllegalArgumentException if the sample is empty or the probability lies outside 0 to 1
     */
    public static double ofSorted(double[] sorted, double probability) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("the sample is empty, expected at least one value");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", expected 0 to 1");
        }
        double place = (sorted.length - 1) * probability;
        int below = (int) place;
        double part = place - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }
}
