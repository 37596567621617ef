package org.yardstick.analysis;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A published figure that a model must meet, as numbers.
 *
 * @param series name of what was measured; figures of one series can be set against each other
 * @param shape how the series moves, which decides on its null models
 * @param start first month of the window
 * @param end last month of the window, inclusive
 * @param observed figure
 * @param low low end of what may be true
 * @param high high end of what may be true
 * @param weight weight in scores, above 0
 */
public record FitTarget(
        String series,
        Shape shape,
        YearMonth start,
        YearMonth end,
        double observed,
        double low,
        double high,
        double weight) {

    /** How a series moves. */
    public enum Shape {
        /** Adds up over months, so that figures of windows of different length are compared by the month. */
        FLOW,
        /** Lies between 0 and 1. */
        SHARE,
        /** Anything else: a stock, a price, a ratio. */
        LEVEL
    }

    /** Checks the order of months and ends, and that all numbers are finite. */
    public FitTarget {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("%s ends in %s, before its start in %s".formatted(series, end, start));
        }
        if (!Double.isFinite(observed) || !Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("%s is %s in [%s, %s], expected finite numbers with low up to high"
                    .formatted(series, observed, low, high));
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("%s has the weight %s, expected above 0".formatted(series, weight));
        }
    }

    /** Returns the number of months of the window. */
    int months() {
        return (int) ChronoUnit.MONTHS.between(start, end) + 1;
    }

    /** Returns the middle of the window in months since 2000. */
    double middle() {
        return ChronoUnit.MONTHS.between(YearMonth.of(2000, 1), start) + months() / 2.0;
    }

    /** Returns whether a value lies in the range of what may be true. */
    boolean holds(double value) {
        return value >= low && value <= high;
    }
}
