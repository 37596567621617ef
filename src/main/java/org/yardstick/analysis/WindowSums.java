package org.yardstick.analysis;

/**
 * How monthly values become one value of a window of months, both ends included: flows sum, stocks take the last month,
 * shares and weighted means are ratios of sums.
 */
public final class WindowSums {

    private WindowSums() {}

    /**
     * Returns the sum over a window, in which a month without a value counts as nothing.
     *
     * @param monthly values by month, NaN where a month has none
     * @param first index of the first month
     * @param last index of the last month
     */
    public static double sum(double[] monthly, int first, int last) {
        check(monthly.length, first, last);
        double sum = 0;
        for (int month = first; month <= last; month++) {
            sum += Double.isNaN(monthly[month]) ? 0 : monthly[month];
        }
        return sum;
    }

    /** Returns the value of the last month; NaN where it has none. */
    public static double last(double[] monthly, int first, int last) {
        check(monthly.length, first, last);
        return monthly[last];
    }

    /** Returns the plain mean of the months that have a value; NaN where none has. */
    public static double mean(double[] monthly, int first, int last) {
        check(monthly.length, first, last);
        double sum = 0;
        int count = 0;
        for (int month = first; month <= last; month++) {
            if (!Double.isNaN(monthly[month])) {
                sum += monthly[month];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static void check(int months, int first, int last) {
        if (first < 0 || last < first || last >= months) {
            throw new IllegalArgumentException(
                    "window is %d to %d of %d months, expected one inside the run".formatted(first, last, months));
        }
    }
}
