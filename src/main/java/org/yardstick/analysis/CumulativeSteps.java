package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each control adds in a list in which every entry has all controls of the one before and one more.
 *
 * @param steps change that each entry brings against the one before, paired by future and replicate
 * @param shares part of the whole change that is reached with each entry; NaN where the whole is next to nothing
 * @param trend change of the steps' size from one entry to the next, in the direction of the whole change: below zero
 *     where returns diminish. The slope of a straight line through the steps, with a 90% interval: where returns stay
 *     the same, they are said to diminish in about 5 of 100 samples, and to grow in as many.
 */
public record CumulativeSteps(List<TwoWayMean> steps, List<Double> shares, TwoWayMean trend) {

    /** What the steps say together. */
    public enum Verdict {
        /** Later controls add less than earlier ones. */
        DIMINISHING,
        /** Later controls add more. */
        GROWING,
        /** The difference of early and late controls cannot be told from none. */
        UNSETTLED
    }

    /** Copies the lists. */
    public CumulativeSteps {
        steps = List.copyOf(steps);
        shares = List.copyOf(shares);
    }

    /**
     * Returns what each entry adds.
     *
     * @param values outcome by entry, then future, then replicate; NaN where there is none; two entries or more
     */
    public static CumulativeSteps of(double[][][] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("%d entries, expected two or more".formatted(values.length));
        }
        int last = values.length - 1;
        List<TwoWayMean> steps = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        TwoWayMean whole = TwoWayMean.of(difference(values[0], values[last]));
        for (int i = 1; i <= last; i++) {
            steps.add(TwoWayMean.of(difference(values[i - 1], values[i])));
            double reached =
                    TwoWayMean.of(difference(values[0], values[i])).mean().value();
            shares.add(
                    whole.mean().coversZero()
                            ? Double.NaN
                            : reached / whole.mean().value());
        }
        return new CumulativeSteps(
                steps,
                shares,
                TwoWayMean.of(slopes(values, Math.signum(whole.mean().value()))));
    }

    /** Returns whether later controls add less than earlier ones. */
    public Verdict verdict() {
        if (steps.size() < 2 || trend.mean().coversZero()) {
            return Verdict.UNSETTLED;
        }
        return trend.mean().value() < 0 ? Verdict.DIMINISHING : Verdict.GROWING;
    }

    /** Slope of the steps over their number, for each future and replicate that has all entries. */
    private static double[][] slopes(double[][][] values, double direction) {
        int steps = values.length - 1;
        double middle = (steps - 1) / 2.0;
        double squares = 0;
        for (int k = 0; k < steps; k++) {
            squares += (k - middle) * (k - middle);
        }
        double[][] slopes = new double[values[0].length][values[0][0].length];
        for (int future = 0; future < slopes.length; future++) {
            for (int replicate = 0; replicate < slopes[future].length; replicate++) {
                double sum = 0;
                for (int k = 0; k < steps; k++) {
                    sum += (k - middle) * (values[k + 1][future][replicate] - values[k][future][replicate]);
                }
                slopes[future][replicate] = direction * sum / squares;
            }
        }
        return slopes;
    }

    private static double[][] difference(double[][] from, double[][] to) {
        double[][] difference = new double[from.length][];
        Arrays.setAll(difference, future -> {
            double[] row = new double[from[future].length];
            Arrays.setAll(row, replicate -> to[future][replicate] - from[future][replicate]);
            return row;
        });
        return difference;
    }
}
