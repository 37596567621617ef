package org.yardstick.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks which series of a run triggers and studies name, against the metric catalogue and the world. */
final class SeriesChecks {
    /** Places that metrics speak of besides the markets. */
    private static final List<String> WIDER_PLACES = List.of("world", "third-countries");

    private final Map<String, ObservableMetric> metrics = new TreeMap<>();
    private final ReferenceIds ids;
    private final ProblemList problems;

    SeriesChecks(List<ObservableMetric> metrics, ReferenceIds ids, ProblemList problems) {
        metrics.forEach(metric -> this.metrics.put(metric.id(), metric));
        this.ids = ids;
        this.problems = problems;
    }

    /**
     * A series that is right as far as it was read.
     *
     * @param basis basis that is meant, or blank
     * @param unit unit of its values; empty where the metric is unknown
     */
    record Meant(String basis, Optional<String> unit) {}

    /** Reports all that is wrong with what a trigger observes, and returns the basis that is meant. */
    String condition(
            Tree.Mapping tree,
            String path,
            String metricId,
            Optional<String> basis,
            String market,
            Optional<String> vendor,
            String unit,
            int windowMonths) {
        Meant meant = series(tree, path, metricId, basis, market, vendor);
        meant.unit()
                .filter(other -> !other.equals(unit))
                .ifPresent(other -> add(
                        tree,
                        path,
                        "unit",
                        "is \"%s\", but %s is in \"%s\". Maybe convert the level.".formatted(unit, metricId, other)));
        boolean windowed = Optional.ofNullable(metrics.get(metricId))
                .map(ObservableMetric::windowed)
                .orElse(true);
        if (windowMonths > 1 && !windowed) {
            add(
                    tree,
                    path,
                    "windowMonths",
                    "is %d, but %s is no flow or share whose months add up; expected 1. Maybe use monthsInARow."
                            .formatted(windowMonths, metricId));
        }
        return meant.basis();
    }

    /** Reports all that is wrong with the name of a series, and returns what is meant. */
    Meant series(
            Tree.Mapping tree,
            String path,
            String metricId,
            Optional<String> basis,
            String market,
            Optional<String> vendor) {
        Set<String> places = new TreeSet<>(ids.markets());
        places.addAll(WIDER_PLACES);
        if (!places.contains(market)) {
            add(tree, path, "market", "names the unknown market \"" + market + "\", " + Nearest.hint(market, places));
        }
        Optional<ObservableMetric> known = Optional.ofNullable(metrics.get(metricId));
        if (known.isEmpty()) {
            add(
                    tree,
                    path,
                    "metric",
                    "names the unknown metric \"" + metricId + "\", " + Nearest.hint(metricId, metrics.keySet()));
            return new Meant("", Optional.empty());
        }
        ObservableMetric metric = known.get();
        String meant = basis(tree, path, metric, basis);
        checkVendor(tree, path, metric, vendor);
        return new Meant(meant, Optional.ofNullable(metric.unitByBasis().get(meant)));
    }

    private String basis(Tree.Mapping tree, String path, ObservableMetric metric, Optional<String> basis) {
        List<String> bases = metric.bases();
        if (basis.isEmpty()) {
            if (bases.size() > 1) {
                problems.add(
                        tree.place(),
                        path + ".basis",
                        "is missing, expected one of " + String.join(", ", bases) + ". Maybe add it here.");
            }
            return bases.isEmpty() ? "" : bases.get(0);
        }
        if (!bases.contains(basis.get())) {
            add(
                    tree,
                    path,
                    "basis",
                    "is \"" + basis.get() + "\", which " + metric.id() + " is not counted by, "
                            + Nearest.hint(basis.get(), bases));
        }
        return basis.get();
    }

    private void checkVendor(Tree.Mapping tree, String path, ObservableMetric metric, Optional<String> vendor) {
        String noun = metric.vendorSpeaksOf();
        if (noun.isEmpty() && vendor.isPresent()) {
            add(
                    tree,
                    path,
                    "vendor",
                    "is \"%s\", but %s is not told apart so, expected none. Maybe remove it."
                            .formatted(vendor.get(), metric.id()));
        }
        if (!noun.isEmpty() && vendor.isEmpty()) {
            problems.add(
                    tree.place(),
                    path + ".vendor",
                    "is missing, expected the %s that is observed. Maybe add it here.".formatted(noun));
        }
        Set<String> valid = switch (noun) {
            case "vendor" -> ids.vendors();
            case "product" -> ids.products();
            default -> Set.of();
        };
        if (vendor.isPresent() && !valid.isEmpty() && !valid.contains(vendor.get())) {
            add(
                    tree,
                    path,
                    "vendor",
                    "names the unknown %s \"%s\", ".formatted(noun, vendor.get()) + Nearest.hint(vendor.get(), valid));
        }
    }

    private void add(Tree.Mapping tree, String path, String key, String message) {
        problems.add(tree.placeOf(key), path + "." + key, message);
    }
}
