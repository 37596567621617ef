package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What one factor does in a screening by elementary effects (Morris 1991): the change of the outcome when only this
 * factor moves, per whole range of the factor, over trajectories that start at different places.
 *
 * @param muStar mean size of the effect (Campolongo, Cariboni and Saltelli 2007): how much the factor matters
 * @param mu mean effect: which way it works
 * @param sigma standard deviation of the effects: how much it depends on the other factors or on its own value
 * @param trajectories effects that were measured
 */
public record ElementaryEffects(Estimate muStar, Estimate mu, Estimate sigma, int trajectories) {

    /**
     * Returns the effects along one trajectory.
     *
     * @param moved number of the factor that moved at each step
     * @param change how far it moved, as a part of its range, with sign
     * @param values outcome at the start and after each step, one more than there are steps
     * @param factors number of factors
     * @return effect of each factor; NaN for one that never moved
     */
    public static double[] along(int[] moved, double[] change, double[] values, int factors) {
        if (change.length != moved.length || values.length != moved.length + 1) {
            throw new IllegalArgumentException(
                    "%d steps, %d changes and %d values, expected as many changes as steps and one value more"
                            .formatted(moved.length, change.length, values.length));
        }
        double[] effects = new double[factors];
        Arrays.fill(effects, Double.NaN);
        for (int step = 0; step < moved.length; step++) {
            effects[moved[step]] = (values[step + 1] - values[step]) / change[step];
        }
        return effects;
    }

    /**
     * Returns what each factor does.
     *
     * @param effects effects by trajectory, then factor; NaN where one was not measured
     * @param factors number of factors
     * @param random draws the samples for the intervals of {@code muStar} and {@code sigma}; that of {@code mu} is
     *     Student's
     */
    public static List<ElementaryEffects> of(List<double[]> effects, int factors, UniformRandomProvider random) {
        List<ElementaryEffects> all = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            int index = factor;
            double[] own = effects.stream()
                    .mapToDouble(trajectory -> trajectory[index])
                    .filter(Double::isFinite)
                    .toArray();
            List<Estimate> drawn = new Bootstrap(own.length, Bootstrap.RESAMPLES, random)
                    .percentile(sample -> new double[] {meanSize(own, sample), deviation(own, sample)});
            all.add(new ElementaryEffects(
                    drawn.get(0), TwoWayMean.of(new double[][] {own}).mean(), drawn.get(1), own.length));
        }
        return all;
    }

    private static double meanSize(double[] values, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += Math.abs(values[i]);
        }
        return sum / sample.length;
    }

    private static double deviation(double[] values, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += values[i];
        }
        double mean = sum / sample.length;
        double squares = 0;
        for (int i : sample) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return sample.length < 2 ? Double.NaN : Math.sqrt(squares / (sample.length - 1));
    }
}
