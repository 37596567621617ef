package org.yardstick.metrics;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run put on record: monthly series by key.
 *
 * @param start month of the first value of every series
 * @param months number of months
 * @param series values by key, one a month; NaN where a metric has no value in that month
 */
public record RunRecord(YearMonth start, int months, SortedMap<MetricKey, double[]> series) {
    public RunRecord {
        series = new TreeMap<>(series);
        for (Map.Entry<MetricKey, double[]> entry : series.entrySet()) {
            if (entry.getValue().length != months) {
                throw new IllegalArgumentException("series %s has %d values, expected %d"
                        .formatted(entry.getKey(), entry.getValue().length, months));
            }
        }
    }
}
