package org.yardstick.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks what triggers observe against the metric catalogue and the world. */
final class TriggerChecks {
    /** Places that metrics speak of besides the markets. */
    private static final List<String> WIDER_PLACES = List.of("world", "third-countries");

    private final Map<String, ObservableMetric> metrics = new TreeMap<>();
    private final ReferenceIds ids;
    private final ProblemList problems;

    TriggerChecks(List<ObservableMetric> metrics, ReferenceIds ids, ProblemList problems) {
        metrics.forEach(metric -> this.metrics.put(metric.id(), metric));
        this.ids = ids;
        this.problems = problems;
    }

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
            return "";
        }
        ObservableMetric metric = known.get();
        String meant = basis(tree, path, metric, basis);
        Optional<String> expected = Optional.ofNullable(metric.unitByBasis().get(meant));
        expected.filter(other -> !other.equals(unit))
                .ifPresent(other -> add(
                        tree,
                        path,
                        "unit",
                        "is \"%s\", but %s is in \"%s\". Maybe convert the level.".formatted(unit, metricId, other)));
        if (windowMonths > 1 && !metric.windowed()) {
            add(
                    tree,
                    path,
                    "windowMonths",
                    "is %d, but %s is no flow or share whose months add up; expected 1. Maybe use monthsInARow."
                            .formatted(windowMonths, metricId));
        }
        checkVendor(tree, path, metric, vendor);
        return meant;
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
