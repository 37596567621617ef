package org.yardstick.scenario;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Revenue of vendors outside the data centre, by quarter: evidence that the vendor's regional revenue includes.
 *
 * @param quarterlyUsd by vendor id: revenue of a quarter, USD, by the quarter's first month
 */
public record OtherSegments(Map<String, SortedMap<YearMonth, Double>> quarterlyUsd) {
    public OtherSegments {
        Map<String, SortedMap<YearMonth, Double>> copy = new TreeMap<>();
        quarterlyUsd.forEach(
                (vendor, points) -> copy.put(vendor, Collections.unmodifiableSortedMap(new TreeMap<>(points))));
        quarterlyUsd = Collections.unmodifiableMap(copy);
    }

    /**
     * Revenue in one month, USD: a third of its quarter's. Before the first quarter on file the first holds, after
     * the last the last; 0 for vendors without a row.
     */
    public double monthlyUsd(String vendor, YearMonth month) {
        SortedMap<YearMonth, Double> quarters = quarterlyUsd.getOrDefault(vendor, new TreeMap<>());
        if (quarters.isEmpty()) {
            return 0;
        }
        SortedMap<YearMonth, Double> upTo = quarters.headMap(month.plusMonths(1));
        YearMonth quarter = upTo.isEmpty() ? quarters.firstKey() : upTo.lastKey();
        return quarters.getOrDefault(quarter, 0.0) / 3;
    }
}
