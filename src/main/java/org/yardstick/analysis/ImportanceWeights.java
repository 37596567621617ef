package org.yardstick.analysis;

import java.util.Arrays;

/**
 * Weights of points that were drawn in several rounds from different distributions, so that together they stand for a
 * posterior under a uniform prior: likelihood over the mixture of all rounds (deterministic mixture weights of Owen and
 * Zhou 2000, as in adaptive multiple importance sampling, Cornuet et al. 2012).
 *
 * @param weights weight of each point, summing to 1
 * @param tempering power to which the likelihood was raised, 1 for the likelihood itself; lower where that left fewer
 *     points of any weight than asked for; the prior is never touched
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
public record ImportanceWeights(double[] weights, double tempering) {

    private static final int HALVINGS = 40;

    /**
     * Returns the weights.
     *
     * @param losses minus the logarithm of the likelihood of each point, NaN or infinite for none
     * @param proposal density of the mixture of all rounds at each point
     * @param leastEffective effective number of points below which the likelihood is flattened, as far as that helps
     */
    public static ImportanceWeights of(double[] losses, double[] proposal, double leastEffective) {
        if (WeightedDraw.effectiveSize(at(losses, proposal, 1)) >= leastEffective) {
            return new ImportanceWeights(at(losses, proposal, 1), 1);
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (WeightedDraw.effectiveSize(at(losses, proposal, middle)) >= leastEffective) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new ImportanceWeights(at(losses, proposal, low), low);
    }

    private static double[] at(double[] losses, double[] proposal, double power) {
        double best = Arrays.stream(losses).filter(Double::isFinite).min().orElse(0);
        double[] weights = new double[losses.length];
        for (int i = 0; i < weights.length; i++) {
            double log = -power * (losses[i] - best) - Math.log(proposal[i]);
            weights[i] = Double.isFinite(losses[i]) ? log : Double.NEGATIVE_INFINITY;
        }
        double largest = Arrays.stream(weights).max().orElse(0);
        return WeightedDraw.normalised(
                Arrays.stream(weights).map(weight -> Math.exp(weight - largest)).toArray());
    }
}
