package org.yardstick.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.metrics.MetricDefinition.Kind;

/** Metrics in order of subject while the catalogue is drawn up. */
final class MetricList {
    private final Map<String, MetricDefinition> byId = new LinkedHashMap<>();

    void add(String id, String title, String unit, Kind kind, List<String> bases, String speaks, String definition) {
        MetricDefinition before = byId.put(
                id, new MetricDefinition(id, title, unit, kind, bases, speaks, definition, DefaultSet.holds(id)));
        if (before != null) {
            throw new IllegalStateException("metric " + id + " is defined twice; keep one definition");
        }
    }

    Map<String, MetricDefinition> byId() {
        return byId;
    }
}
