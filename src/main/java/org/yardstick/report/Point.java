package org.yardstick.report;

/**
 * One month of a series over replicates.
 *
 * @param month month number, see {@link Months}
 * @param median median over replicates, finite, in the series' unit
 * @param low 5th percentile, NaN where there is no band
 * @param high 95th percentile, NaN where there is no band
 */
record Point(int month, double median, double low, double high) {

    Point {
        if (!Double.isFinite(median)) {
            throw new IllegalArgumentException("median must be finite but is " + median);
        }
    }

    /** Returns this point with all values multiplied. */
    Point times(double factor) {
        return new Point(month, median * factor, low * factor, high * factor);
    }

    /** Tells whether the point has a band. */
    boolean hasBand() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
