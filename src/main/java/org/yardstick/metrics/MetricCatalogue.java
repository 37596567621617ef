package org.yardstick.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one list of metrics: it feeds CSV headers and units, axis titles, reference pages and checks of names. */
public final class MetricCatalogue {
    private static final MetricCatalogue STANDARD = new MetricCatalogue();

    private final Map<String, MetricDefinition> byId;

    private MetricCatalogue() {
        MetricList list = new MetricList();
        new MarketDefinitions(list).addAll();
        new ConditionDefinitions(list).addAll();
        byId = list.byId();
    }

    /** The catalogue. */
    public static MetricCatalogue standard() {
        return STANDARD;
    }

    /** All metrics, in order of subject. */
    public List<MetricDefinition> all() {
        return new ArrayList<>(byId.values());
    }

    /** A metric by id. */
    public Optional<MetricDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Unit of a metric on a basis. */
    public String unit(String id, String basis) {
        MetricDefinition definition = byId.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("metric " + id + " is not in the catalogue");
        }
        return definition.unit(basis);
    }
}
