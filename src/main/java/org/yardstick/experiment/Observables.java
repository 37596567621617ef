package org.yardstick.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.scenario.ObservableMetric;

/** Tells those who read scenarios which metrics triggers may observe. */
public final class Observables {
    private Observables() {}

    /** Every metric of the catalogue. */
    public static List<ObservableMetric> ofCatalogue() {
        MetricCatalogue catalogue = MetricCatalogue.standard();
        return catalogue.all().stream()
                .map(metric -> new ObservableMetric(
                        metric.id(), units(metric), metric.vendorSpeaksOf(), catalogue.windowed(metric.id())))
                .toList();
    }

    private static Map<String, String> units(MetricDefinition metric) {
        Map<String, String> units = new TreeMap<>();
        metric.bases().forEach(basis -> units.put(basis, metric.unit(basis)));
        return units.isEmpty() ? Map.of("", metric.unit()) : units;
    }
}
