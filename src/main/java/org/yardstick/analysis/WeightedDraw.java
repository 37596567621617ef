package org.yardstick.analysis;

import java.util.Arrays;

/** Draws by weight. */
public final class WeightedDraw {

    private WeightedDraw() {}

    /**
     * Returns the number of the drawn item.
     *
     * @param weights weights that sum to 1, none negative
     * @param uniform a number from 0 up to but not 1
     */
    public static int index(double[] weights, double uniform) {
        double passed = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                passed += weights[i];
                if (uniform < passed) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Returns weights divided by their sum. */
    public static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("weights sum to " + sum + ", expected above 0");
        }
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** Returns how many equally weighted items the weights are worth (Kish 1965): one over the sum of squares. */
    public static double effectiveSize(double[] weights) {
        return 1 / Arrays.stream(weights).map(weight -> weight * weight).sum();
    }
}
