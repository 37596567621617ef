package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.analysis.Implausibility;
import org.yardstick.analysis.ImportanceWeights;
import org.yardstick.analysis.KernelMixture;
import org.yardstick.analysis.LocalSlopes;
import org.yardstick.analysis.TruncatedNormal;

/** All sets of parameter values tried so far, and what they say about where to look next. */
final class JudgedSets {

    private static final double KERNEL_FACTOR = 0.6;
    private static final double POINTS_FOR_A_SLOPE = 4;

    /** One over the variance of a uniform distribution on 0 to 1. */
    private static final double UNIFORM_PRECISION = 12;

    /** Proposals are wider than what they stand for, so that weights stay bounded. */
    private static final double WIDENED = 1.5;

    /** Part of the tried sets that a wave follows where history matching leaves fewer. */
    private static final double FOLLOWED = 0.1;

    private final Implausibility measure;
    private final List<JudgedSet> tried = new ArrayList<>();

    JudgedSets(Implausibility measure) {
        this.measure = measure;
    }

    JudgedSet judge(TriedSet set) {
        double[] rows = measure.rows(set.mean());
        return new JudgedSet(set, rows, measure.loss(rows));
    }

    /** Takes a stage's sets, and tells how far it came. */
    CalibrationFit.Wave add(String stage, Collection<JudgedSet> sets) {
        tried.addAll(sets);
        boolean[] counted = reached();
        double[] together = sets.stream()
                .mapToDouble(set -> measure.together(set.rows(), counted))
                .toArray();
        return new CalibrationFit.Wave(
                stage,
                sets.size(),
                (int) Arrays.stream(together)
                        .filter(value -> value <= Implausibility.CUT)
                        .count(),
                Arrays.stream(together).min().orElse(Double.NaN),
                sets.stream().mapToDouble(JudgedSet::loss).min().orElse(Double.NaN));
    }

    /** The likeliest set. */
    JudgedSet best() {
        return tried.stream().min(Comparator.comparingDouble(JudgedSet::loss)).orElseThrow();
    }

    /** The smallest implausibility of each figure at any set. */
    double[] nearest() {
        double[] nearest = new double[best().rows().length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (JudgedSet set : tried) {
            Arrays.setAll(nearest, i -> Math.min(nearest[i], set.rows()[i]));
        }
        return nearest;
    }

    /** Figures that at least one set meets: one that none meets says that the model lacks something, not which set. */
    private boolean[] reached() {
        double[] nearest = nearest();
        boolean[] reached = new boolean[nearest.length];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = nearest[i] <= Implausibility.CUT;
        }
        return reached;
    }

    /** Kernels around the sets that history matching leaves, or around the least implausible ones. */
    KernelMixture plausible() {
        boolean[] counted = reached();
        List<JudgedSet> order = new ArrayList<>(tried);
        order.sort(Comparator.comparingDouble(set -> measure.together(set.rows(), counted)));
        int kept = (int) order.stream()
                .filter(set -> measure.together(set.rows(), counted) <= Implausibility.CUT)
                .count();
        int least = Math.max(1, (int) Math.ceil(FOLLOWED * order.size()));
        List<double[]> centres = order.stream()
                .limit(Math.max(kept, least))
                .map(JudgedSet::place)
                .toList();
        double[] weights = new double[centres.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        return new KernelMixture(centres, weights, KERNEL_FACTOR);
    }

    /**
     * How much larger the best loss is than errors of the stated size would make it, at least 1; losses are divided by
     * it, so that what the model cannot meet widens the posterior (after Birge 1932).
     */
    double scale() {
        return Math.max(1, 2 * best().loss() / measure.information());
    }

    /**
     * The posterior as it would be if the model were linear around the best set, from a regression on the sets tried
     * near it: wide where figures say nothing, narrow where they do.
     */
    TruncatedNormal linearPosterior(UniformRandomProvider random) {
        JudgedSet best = best();
        double[] losses = tried.stream().mapToDouble(JudgedSet::loss).toArray();
        double[] even = new double[losses.length];
        Arrays.fill(even, 1);
        int dimensions = best.place().length;
        double least =
                Math.min(losses.length / 2.0, Math.max(POINTS_FOR_A_SLOPE * dimensions, FOLLOWED * losses.length));
        double[] near = ImportanceWeights.of(losses, even, least).weights();
        double[][] slopes = LocalSlopes.of(
                tried.stream().map(JudgedSet::place).toList(),
                tried.stream()
                        .map(judged -> measure.signed(judged.set().mean()))
                        .toList(),
                near,
                best.place());
        double[][] precision = measure.curvature(best.rows(), slopes);
        double divisor = scale() * WIDENED;
        for (int a = 0; a < dimensions; a++) {
            for (int b = 0; b < dimensions; b++) {
                precision[a][b] /= divisor;
            }
            precision[a][a] += UNIFORM_PRECISION / WIDENED;
        }
        double[] centre = best.place().clone();
        for (int d = 0; d < dimensions; d++) {
            centre[d] = Math.min(1, Math.max(0, centre[d]));
        }
        return new TruncatedNormal(centre, precision, random);
    }
}
