package org.yardstick.report;

/**
 * A published figure to lay over the model's.
 *
 * @param start first month of its window
 * @param end last month of its window, inclusive
 * @param value the figure, in the metric's unit
 * @param low lower end of its range
 * @param high upper end of its range
 */
record Observation(int start, int end, double value, double low, double high) {

    Observation {
        if (end < start) {
            throw new IllegalArgumentException("the window ends (" + end + ") before it starts (" + start + ")");
        }
    }

    /** Returns this observation with all values multiplied. */
    Observation times(double factor) {
        return new Observation(start, end, value * factor, low * factor, high * factor);
    }

    /** Returns the length of the window in months, at least 1. */
    int lengthMonths() {
        return end - start + 1;
    }
}
