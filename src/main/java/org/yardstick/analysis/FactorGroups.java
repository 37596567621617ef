package org.yardstick.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points grouped by the value of one factor: by level, by value where there are few, else into groups of equally many.
 */
public final class FactorGroups {

    /** A factor with more values than this is cut into groups. */
    private static final int MOST_GROUPS = 12;

    private static final int GROUPS = 10;

    /** Fewer points than this in a group say little about its mean. */
    private static final int LEAST_IN_GROUP = 8;

    /** Parts of the range that are next to nothing. */
    private static final double SAME = 1e-6;

    private static final int FINE_GROUPS = 40;
    private static final int LEAST_IN_FINE_GROUP = 20;

    private final int[] group;
    private final double[] low;
    private final double[] high;
    private final double[] middle;

    private FactorGroups(int[] group, double[] values, int count) {
        this.group = group;
        low = new double[count];
        high = new double[count];
        middle = new double[count];
        int[] sizes = new int[count];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < group.length; i++) {
            int own = group[i];
            low[own] = Math.min(low[own], values[i]);
            high[own] = Math.max(high[own], values[i]);
            middle[own] += values[i];
            sizes[own]++;
        }
        for (int g = 0; g < count; g++) {
            middle[g] /= sizes[g];
        }
    }

    /** Groups the points of a column, into ten groups at most where values are many. */
    public static FactorGroups of(FactorColumn column) {
        return of(column, Math.max(2, Math.min(GROUPS, column.size() / LEAST_IN_GROUP)));
    }

    /** Groups the points of a column more finely where points are many, so that groups blur a curve less. */
    static FactorGroups fine(FactorColumn column) {
        FactorGroups coarse = of(column);
        int fine = Math.min(FINE_GROUPS, column.size() / LEAST_IN_FINE_GROUP);
        return fine <= GROUPS ? coarse : of(column, fine);
    }

    private static FactorGroups of(FactorColumn column, int count) {
        double[] values = new double[column.size()];
        Arrays.setAll(values, column::at);
        double[] distinct = distinct(values);
        if (column.isCategory() || distinct.length <= MOST_GROUPS) {
            double[] between = new double[distinct.length - 1];
            Arrays.setAll(between, i -> (distinct[i] + distinct[i + 1]) / 2);
            int[] group = Arrays.stream(values)
                    .mapToInt(value -> place(between, value))
                    .toArray();
            return new FactorGroups(group, values, distinct.length);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] edges = new double[count - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = sorted[(int) ((long) (i + 1) * sorted.length / count)];
        }
        // Equal values share a group, so that a group may be empty; those left are numbered anew.
        int[] raw = Arrays.stream(values).mapToInt(value -> place(edges, value)).toArray();
        int[] used = Arrays.stream(raw).sorted().distinct().toArray();
        return new FactorGroups(
                Arrays.stream(raw).map(g -> Arrays.binarySearch(used, g)).toArray(), values, used.length);
    }

    /** The values there are, in rising order; what differs by rounding alone is one value. */
    private static double[] distinct(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
        double rounding = SAME * (sorted[sorted.length - 1] - sorted[0]);
        return IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] - sorted[i - 1] > rounding)
                .mapToDouble(i -> sorted[i])
                .toArray();
    }

    private static int place(double[] edges, double value) {
        int place = 0;
        while (place < edges.length && value >= edges[place]) {
            place++;
        }
        return place;
    }

    /** Returns the number of groups. */
    public int count() {
        return middle.length;
    }

    /** Returns the group of a point. */
    public int group(int point) {
        return group[point];
    }

    /** Returns the smallest value in a group. */
    public double low(int number) {
        return low[number];
    }

    /** Returns the largest value in a group. */
    public double high(int number) {
        return high[number];
    }

    /** Returns the mean value in a group. */
    public double middle(int number) {
        return middle[number];
    }
}
