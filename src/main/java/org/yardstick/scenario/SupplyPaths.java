package org.yardstick.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Dated series and constants of supply, read from {@code supply_paths.csv}.
 *
 * @param paths by item id: values by time in years, where 2020.5 is the middle of 2020
 * @param constants by {@code item|name}: values of rows whose period is no date, such as packages per wafer
 */
public record SupplyPaths(Map<String, SortedMap<Double, Double>> paths, Map<String, Double> constants) {
    public SupplyPaths {
        Map<String, SortedMap<Double, Double>> copy = new TreeMap<>();
        paths.forEach((item, points) -> copy.put(item, Collections.unmodifiableSortedMap(new TreeMap<>(points))));
        paths = Collections.unmodifiableMap(copy);
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
    }

    /** Points of one item, if the file has it. */
    public Optional<SortedMap<Double, Double>> path(String item) {
        return Optional.ofNullable(paths.get(item));
    }

    /** A constant, or {@code otherwise} where the file has none. */
    public double constant(String item, String name, double otherwise) {
        return constants.getOrDefault(item + "|" + name, otherwise);
    }
}
