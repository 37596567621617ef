package org.yardstick.agents;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Choice between stacks and, within a stack, between products: a nested logit (McFadden 1978) whose nests are
 * software stacks. Choice splits money, not units.
 */
public final class StackChoice {
    private StackChoice() {}

    /**
     * Price of effective compute of a product, USD for each H100e of work done.
     *
     * @param payUsd what the buyer pays for a unit in all
     * @param powerW thermal design power, W
     * @param worthH100e what the chip is worth at full use, H100e
     * @param maturity software maturity of its stack, 0 to 1
     */
    public static double effectivePriceUsd(
            double payUsd, double powerW, double worthH100e, double maturity, double powerUsdPerWatt) {
        return (payUsd + powerUsdPerWatt * powerW) / (worthH100e * maturity);
    }

    /** What a chip is worth: throughput and memory bandwidth relative to an H100, as a weighted geometric mean. */
    public static double worthH100e(double h100e, double bandwidthTbS, double bandwidthWeight) {
        return FastMath.exp((1 - bandwidthWeight) * FastMath.log(h100e)
                + bandwidthWeight * FastMath.log(bandwidthTbS / H100_BANDWIDTH_TB_S));
    }

    /** Memory bandwidth of an H100 SXM, TB/s. */
    public static final double H100_BANDWIDTH_TB_S = 3.35;

    /**
     * Turns utilities into shares in place: a logit with scale {@code lambda}; entries of minus infinity get 0.
     *
     * @return inclusive value, lambda times the log of the sum; minus infinity where nothing is on offer
     */
    public static double shares(double[] utilities, int count, double lambda) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            best = Math.max(best, utilities[i]);
        }
        if (best == Double.NEGATIVE_INFINITY) {
            Arrays.fill(utilities, 0, count, 0);
            return best;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            utilities[i] = utilities[i] == Double.NEGATIVE_INFINITY ? 0 : FastMath.exp((utilities[i] - best) / lambda);
            sum += utilities[i];
        }
        for (int i = 0; i < count; i++) {
            utilities[i] /= sum;
        }
        return best + lambda * FastMath.log(sum);
    }
}
