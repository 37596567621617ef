package org.yardstick.metrics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.model.Firing;

/**
 * What one run put on record: monthly series by key.
 *
 * @param start month of the first value of every series
 * @param months number of months
 * @param series values by key, one a month; NaN where a metric has no value in that month
 * @param ratios numerators and denominators of shares and of weighted means, so that their values over a window are
 *     ratios of sums
 * @param firings triggers that fired, in order of time
 */
public record RunRecord(
        YearMonth start,
        int months,
        SortedMap<MetricKey, double[]> series,
        SortedMap<MetricKey, Ratio> ratios,
        List<Firing> firings) {
    public RunRecord {
        firings = List.copyOf(firings);
        series = new TreeMap<>(series);
        ratios = new TreeMap<>(ratios);
        for (Map.Entry<MetricKey, double[]> entry : series.entrySet()) {
            if (entry.getValue().length != months) {
                throw new IllegalArgumentException("series %s has %d values, expected %d"
                        .formatted(entry.getKey(), entry.getValue().length, months));
            }
        }
    }

    /** A record without triggers. */
    public RunRecord(
            YearMonth start, int months, SortedMap<MetricKey, double[]> series, SortedMap<MetricKey, Ratio> ratios) {
        this(start, months, series, ratios, List.of());
    }

    /** The same record with the triggers that fired. */
    RunRecord with(List<Firing> fired) {
        return new RunRecord(start, months, series, ratios, fired);
    }

    /** A record without shares. */
    public RunRecord(YearMonth start, int months, SortedMap<MetricKey, double[]> series) {
        this(start, months, series, new TreeMap<>());
    }

    /** Monthly parts of a share. */
    public static final class Ratio {
        private final double[] numerator;
        private final double[] denominator;

        /** Keeps the arrays, one value a month each. */
        public Ratio(double[] numerator, double[] denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        /** Share over the months from {@code first} to {@code last}, both inclusive; NaN where the denominator is 0. */
        public double over(int first, int last) {
            double above = 0;
            double below = 0;
            for (int month = first; month <= last; month++) {
                above += numerator[month];
                below += denominator[month];
            }
            return below > 0 ? above / below : Double.NaN;
        }
    }
}
