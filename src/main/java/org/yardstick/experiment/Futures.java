package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The same futures under each level of one category: points that are equal in all other factors. */
final class Futures {

    private final AnalysedSweep sweep;
    private final AnalysedFactor factor;
    private final List<String> names = new ArrayList<>();
    private final List<int[]> points = new ArrayList<>();

    /**
     * Pairs points.
     *
     * @param sweep the results
     * @param factor the category
     */
    Futures(AnalysedSweep sweep, AnalysedFactor factor) {
        this.sweep = sweep;
        this.factor = factor;
        sweep.groups(sweep.without(List.of(factor))).forEach((name, group) -> {
            int[] byLevel = new int[factor.levels().size()];
            Arrays.fill(byLevel, -1);
            group.forEach(point -> byLevel[(int) factor.column().at(point)] = point);
            names.add(name);
            points.add(byLevel);
        });
    }

    AnalysedFactor factor() {
        return factor;
    }

    int count() {
        return points.size();
    }

    /** Returns what a future is: the values of all other factors. */
    String name(int future) {
        return names.get(future);
    }

    /** Returns the point of a level in a future; -1 where there is none. */
    int point(int future, int level) {
        return points.get(future)[level];
    }

    /** Returns the outcome under a level by future, then replicate; NaN where there is none. */
    double[][] values(int outcome, int level) {
        double[][] values = new double[count()][];
        for (int future = 0; future < values.length; future++) {
            int point = points.get(future)[level];
            if (point >= 0) {
                values[future] = sweep.runs(outcome, point);
            } else {
                values[future] = new double[sweep.replicates()];
                Arrays.fill(values[future], Double.NaN);
            }
        }
        return values;
    }

    /** Returns differences of the same future and replicate between a level and the base. */
    double[][] differences(int outcome, int base, int level) {
        double[][] from = values(outcome, base);
        double[][] to = values(outcome, level);
        for (int future = 0; future < from.length; future++) {
            for (int r = 0; r < from[future].length; r++) {
                to[future][r] -= from[future][r];
            }
        }
        return to;
    }

    /**
     * Returns numbers by future and replicate as they count for an interval: futures that were drawn as they are, futures
     * that were listed as one, for no other could have come.
     */
    double[][] counted(double[][] values) {
        if (sweep.sampled() || values.length == 1) {
            return values;
        }
        double[] means = new double[sweep.replicates()];
        for (int r = 0; r < means.length; r++) {
            int replicate = r;
            means[r] = Arrays.stream(values)
                    .mapToDouble(row -> row[replicate])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
        return new double[][] {means};
    }

    /** Returns the futures that have a value under every level, with the means over the replicates that all share. */
    List<Whole> whole(int outcome) {
        List<Whole> whole = new ArrayList<>();
        for (int future = 0; future < count(); future++) {
            int[] levels = points.get(future);
            if (Arrays.stream(levels).allMatch(point -> point >= 0)) {
                double[] means = sweep.means(outcome, levels);
                if (Arrays.stream(means).noneMatch(Double::isNaN)) {
                    whole.add(new Whole(future, Arrays.stream(means).boxed().toList()));
                }
            }
        }
        return whole;
    }

    /** A future with the outcome under each level. */
    record Whole(int future, List<Double> means) {
        Whole {
            means = List.copyOf(means);
        }
    }
}
