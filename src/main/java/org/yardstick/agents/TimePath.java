package org.yardstick.agents;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * A positive series given at points in time, read at any time: equal growth rates between two points, the
 * first value before them.
 */
final class TimePath {
    private static final double START_YEAR = 2020;
    private static final int MONTHS = 12;

    private final String name;
    private final TreeMap<Double, Double> points;

    /**
     * Makes a path.
     *
     * @param name what it is, for messages
     * @param points values, 0 or more, by time in years, where 2020.5 is the middle of 2020; at least one
     */
    TimePath(String name, SortedMap<Double, Double> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException(name + " has no points, expected at least one value in time");
        }
        points.forEach((year, value) -> Check.notNegative(name + " at " + year, value));
        this.name = name;
        this.points = new TreeMap<>(points);
    }

    /** Time in years at the end of a month counted from 2020-01. */
    static double endOf(int month) {
        return START_YEAR + (month + 1) / (double) MONTHS;
    }

    /** Time in years in the middle of a month counted from 2020-01. */
    static double middleOf(int month) {
        return START_YEAR + (month + 0.5) / MONTHS;
    }

    /** Value at a time; the last value after the last point. */
    double at(double year) {
        return at(year, 0, 0);
    }

    /**
     * Value at a time; after the last point it grows at a rate that decays.
     *
     * @param growth growth rate just after the last point, a year
     * @param decay rate at which that growth rate falls, a year
     */
    double at(double year, double growth, double decay) {
        Map.Entry<Double, Double> before = points.floorEntry(year);
        Map.Entry<Double, Double> after = points.ceilingEntry(year);
        if (before == null) {
            return points.firstEntry().getValue();
        }
        if (after == null) {
            double years = year - before.getKey();
            double logGrowth = decay * years < 1e-9 ? growth * years : growth * -FastMath.expm1(-decay * years) / decay;
            return before.getValue() * FastMath.exp(logGrowth);
        }
        double gap = after.getKey() - before.getKey();
        if (gap == 0) {
            return before.getValue();
        }
        double weight = (year - before.getKey()) / gap;
        double from = before.getValue();
        double to = after.getValue();
        // A ratio means nothing where a value is 0, so such a stretch is straight.
        return from > 0 && to > 0 ? from * FastMath.pow(to / from, weight) : from + weight * (to - from);
    }

    @Override
    public String toString() {
        return name + points;
    }
}
