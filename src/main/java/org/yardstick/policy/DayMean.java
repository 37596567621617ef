package org.yardstick.policy;

/**
 * Mean over days of a value that is constant for runs of days. Equal neighbours are joined before anything is
 * multiplied, so that a day on which nothing changes leaves no trace in the last bit.
 */
final class DayMean {
    private double sum;
    private long days;
    private double value;
    private long run;

    void add(double next, long length) {
        if (next != value) {
            flush();
            value = next;
        }
        run += length;
    }

    double mean() {
        if (days == 0) {
            return value;
        }
        flush();
        return sum / days;
    }

    private void flush() {
        sum += value * run;
        days += run;
        run = 0;
    }
}
