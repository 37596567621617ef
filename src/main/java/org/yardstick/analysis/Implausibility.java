package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a model's values lie from published figures, in standard deviations of all that is uncertain about the
 * difference (history matching: Craig et al. 1997; Vernon, Goldstein and Bower 2010):
 * {@code I = |model - figure| / sqrt(observation + replicates + discrepancy)}, each a variance.
 *
 * <ul>
 *   <li>observation: the figure's range is read as two standard deviations either way;
 *   <li>replicates: how the model's mean varies by luck;
 *   <li>discrepancy: what the model leaves out, a fixed part of the figure.
 * </ul>
 */
public final class Implausibility {

    /** Beyond this a value is implausible (three-sigma rule of Pukelsheim 1994). */
    public static final double CUT = 3;

    /** Stands for a value that the model does not have. */
    private static final double MISSING = 10;

    private static final double STANDARD_DEVIATIONS_IN_A_RANGE = 4;

    /** No model meets all figures, and some contradict each other: this part of their weight may lie beyond the cut. */
    private static final double FORGIVEN = 0.1;

    /** Degrees of freedom of the t distribution, whose heavy tails keep single figures from ruling. */
    private static final double FREEDOM = 4;

    private final List<FitTarget> targets;
    private final double[] deviation;
    private final double[] weight;

    /**
     * Makes a measure.
     *
     * @param targets figures
     * @param replicateVariance variance of the model's mean value of each figure by luck
     * @param discrepancy standard deviation of the model's own error as a part of the figure, 0 or more
     */
    public Implausibility(List<FitTarget> targets, double[] replicateVariance, double discrepancy) {
        if (replicateVariance.length != targets.size() || !(discrepancy >= 0)) {
            throw new IllegalArgumentException(
                    ("%d variances of %d figures and a discrepancy of %s, expected as many of" + " both and 0 or more")
                            .formatted(replicateVariance.length, targets.size(), discrepancy));
        }
        this.targets = List.copyOf(targets);
        deviation = new double[targets.size()];
        weight = new double[targets.size()];
        Map<String, Integer> sizes = new HashMap<>();
        targets.forEach(target -> sizes.merge(target.series(), 1, Integer::sum));
        for (int i = 0; i < deviation.length; i++) {
            FitTarget target = targets.get(i);
            double observation = (target.high() - target.low()) / STANDARD_DEVIATIONS_IN_A_RANGE;
            double own = discrepancy * Math.abs(target.observed());
            double luck = Double.isNaN(replicateVariance[i]) ? 0 : replicateVariance[i];
            deviation[i] = Math.sqrt(observation * observation + luck + own * own);
            // Figures of one series move together, so that n of them tell as much as the root of n.
            weight[i] = target.weight() / Math.sqrt(sizes.getOrDefault(target.series(), 1));
        }
    }

    /** Returns the implausibility of each figure. */
    public double[] rows(double[] values) {
        double[] rows = new double[deviation.length];
        for (int i = 0; i < rows.length; i++) {
            double distance = Math.abs(values[i] - targets.get(i).observed());
            rows[i] = Double.isNaN(distance) ? MISSING : distance == 0 ? 0 : Math.min(MISSING, distance / deviation[i]);
        }
        return rows;
    }

    /**
     * Returns the implausibility of all figures together: the value that a tenth of their weight lies beyond, as the
     * second or third largest is taken where there are few.
     *
     * @param rows implausibility of each figure
     * @param counted which figures count
     */
    public double together(double[] rows, boolean[] counted) {
        List<Integer> order = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            if (counted[i]) {
                order.add(i);
                total += weight[i];
            }
        }
        order.sort(Comparator.comparingDouble((Integer i) -> rows[i]).reversed());
        double passed = 0;
        for (int i : order) {
            passed += weight[i];
            if (passed > FORGIVEN * total) {
                return rows[i];
            }
        }
        return 0;
    }

    /**
     * Returns minus the logarithm of the likelihood, up to a constant: t-distributed errors with four degrees of freedom,
     * by weight.
     */
    public double loss(double[] rows) {
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            loss += weight[i] * (FREEDOM + 1) / 2 * Math.log1p(rows[i] * rows[i] / FREEDOM);
        }
        return loss;
    }

    /** Returns each value's distance from its figure in standard deviations, with its sign; 0 where it is missing. */
    public double[] signed(double[] values) {
        double[] signed = new double[deviation.length];
        for (int i = 0; i < signed.length; i++) {
            double distance = values[i] - targets.get(i).observed();
            signed[i] = Double.isNaN(distance) || distance == 0 ? 0 : distance / deviation[i];
        }
        return signed;
    }

    /**
     * Returns the curvature of the loss around a point, from the slopes of the signed implausibilities (Gauss and
     * Newton; the t distribution by its weights).
     *
     * @param rows implausibility of each figure at the point
     * @param slopes slope of each signed implausibility in each dimension
     */
    public double[][] curvature(double[] rows, double[][] slopes) {
        int dimensions = slopes[0].length;
        double[][] curvature = new double[dimensions][dimensions];
        for (int i = 0; i < rows.length; i++) {
            double counts = weight[i] * (FREEDOM + 1) / (FREEDOM + rows[i] * rows[i]);
            for (int a = 0; a < dimensions; a++) {
                for (int b = 0; b < dimensions; b++) {
                    curvature[a][b] += counts * (slopes[i][a] * slopes[i][b]);
                }
            }
        }
        return curvature;
    }

    /** Returns the sum of weights: the number of independent figures of weight 1 that all amount to. */
    public double information() {
        double sum = 0;
        for (double one : weight) {
            sum += one;
        }
        return sum;
    }
}
