package org.yardstick.report;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The content of a result folder, held in memory: series over replicates, published figures and policy dates. */
final class ResultTable {

    /** What a published figure speaks of. */
    record Target(String metric, String basis, String market, String vendor) {}

    private final RunFacts facts;
    private final List<String> scenarios;
    private final Map<SeriesKey, List<Point>> series;
    private final Map<Target, List<Observation>> observations;
    private final List<PolicyDate> policyDates;

    ResultTable(
            RunFacts facts,
            Map<SeriesKey, List<Point>> series,
            Map<Target, List<Observation>> observations,
            List<PolicyDate> policyDates) {
        this.facts = facts;
        this.series = Map.copyOf(series);
        this.observations = Map.copyOf(observations);
        this.policyDates = List.copyOf(policyDates);
        Set<String> named = new LinkedHashSet<>(facts.scenarios());
        named.addAll(series.keySet().stream().map(SeriesKey::scenario).collect(Collectors.toCollection(TreeSet::new)));
        named.removeIf(
                name -> series.keySet().stream().noneMatch(key -> key.scenario().equals(name)));
        this.scenarios = List.copyOf(named);
    }

    /** Returns what the manifest tells about the runs. */
    RunFacts facts() {
        return facts;
    }

    /** Returns the scenarios that have results, in the manifest's order, others after them by name. */
    List<String> scenarios() {
        return scenarios;
    }

    /** Returns a series by month; empty if the folder has none. */
    List<Point> points(SeriesKey key) {
        return series.getOrDefault(key, List.of());
    }

    /** Returns the series of one metric by vendor, in the order of the vendors' ids. */
    Map<String, List<Point>> byVendor(String scenario, String metric, String basis, String market) {
        Map<String, List<Point>> found = new TreeMap<>();
        series.forEach((key, points) -> {
            if (key.scenario().equals(scenario)
                    && key.metric().equals(metric)
                    && key.basis().equals(basis)
                    && key.market().equals(market)
                    && !key.vendor().isEmpty()) {
                found.put(key.vendor(), points);
            }
        });
        return found;
    }

    /** Returns the published figures of a metric in order of time. */
    List<Observation> observations(String metric, String basis, String market, String vendor) {
        return observations.getOrDefault(new Target(metric, basis, market, vendor), List.of());
    }

    /** Returns the dates at which policies come into force in the given scenarios. */
    List<PolicyDate> policyDates(Collection<String> ofScenarios) {
        return policyDates.stream()
                .filter(date -> ofScenarios.contains(date.scenario()))
                .toList();
    }

    /** Returns the first and the last month of all series; empty if there is none. */
    Optional<MonthRange> months() {
        return series.values().stream()
                .filter(points -> !points.isEmpty())
                .map(points -> new MonthRange(
                        points.get(0).month(), points.get(points.size() - 1).month()))
                .reduce((a, b) -> new MonthRange(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
    }

    /** Returns the first and the last month of a scenario's series; empty if there is none. */
    Optional<MonthRange> months(String scenario) {
        return series.entrySet().stream()
                .filter(entry -> entry.getKey().scenario().equals(scenario))
                .map(Map.Entry::getValue)
                .filter(points -> !points.isEmpty())
                .map(points -> new MonthRange(
                        points.get(0).month(), points.get(points.size() - 1).month()))
                .reduce((a, b) -> new MonthRange(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
    }

    /** Returns what there are series of. */
    Set<SeriesKey> keys() {
        return series.keySet();
    }

    /** A run of months, both ends inclusive. */
    record MonthRange(int first, int last) {}
}
