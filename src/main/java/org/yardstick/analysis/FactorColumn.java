package org.yardstick.analysis;

import java.util.Arrays;

/** The values of one factor over the points of a design: numbers, or levels that are numbered from 0. */
public final class FactorColumn {

    private final double[] values;
    private final int levels;

    private FactorColumn(double[] values, int levels) {
        this.values = values;
        this.levels = levels;
    }

    /** Returns a column of numbers. */
    public static FactorColumn numbers(double[] values) {
        return new FactorColumn(values.clone(), 0);
    }

    /**
     * Returns a column of levels.
     *
     * @param levels number of each point's level
     * @param count number of levels there are
     */
    public static FactorColumn levels(int[] levels, int count) {
        if (count < 1 || Arrays.stream(levels).anyMatch(level -> level < 0 || level >= count)) {
            throw new IllegalArgumentException("a level is not one of 0 to " + (count - 1));
        }
        return new FactorColumn(Arrays.stream(levels).asDoubleStream().toArray(), count);
    }

    /** Returns whether the values are levels. */
    public boolean isCategory() {
        return levels > 0;
    }

    /** Returns the number of levels; 0 for numbers. */
    public int levels() {
        return levels;
    }

    /** Returns the number of points. */
    public int size() {
        return values.length;
    }

    /** Returns the value or the number of the level at a point. */
    public double at(int point) {
        return values[point];
    }

    /** Returns the column of some of the points, in the order given. */
    public FactorColumn of(int[] points) {
        return new FactorColumn(
                Arrays.stream(points).mapToDouble(point -> values[point]).toArray(), levels);
    }
}
