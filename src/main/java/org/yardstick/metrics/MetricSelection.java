package org.yardstick.metrics;

import java.util.Set;
import java.util.TreeSet;
import org.yardstick.market.Frozen;

/**
 * Which metrics a run puts on record.
 *
 * @param ids metric ids
 * @param onlyDefaultRows those among them of which only the rows of the default set are kept
 */
public record MetricSelection(Set<String> ids, Set<String> onlyDefaultRows) {
    public MetricSelection {
        ids = Frozen.set(ids);
        onlyDefaultRows = Frozen.set(onlyDefaultRows);
        for (String id : ids) {
            if (MetricCatalogue.standard().find(id).isEmpty()) {
                throw new IllegalArgumentException("metric " + id + " is not in the catalogue; see list metrics");
            }
        }
    }

    /** The default set: what the standard charts and tables need, and the headline figures. */
    public static MetricSelection defaults() {
        return of(defaultIds());
    }

    /** Every metric with all its rows. */
    public static MetricSelection everything() {
        return of(allIds());
    }

    /**
     * Named metrics with all their rows; but where the whole default set is among them, and not everything is, the
     * metrics of that set keep to its rows, so that a metric more does not multiply the output.
     */
    public static MetricSelection of(Set<String> ids) {
        Set<String> defaults = defaultIds();
        boolean narrow = ids.containsAll(defaults) && !ids.containsAll(allIds());
        return new MetricSelection(ids, narrow ? defaults : Set.of());
    }

    private static Set<String> defaultIds() {
        Set<String> ids = new TreeSet<>();
        MetricCatalogue.standard().all().stream()
                .filter(MetricDefinition::byDefault)
                .forEach(definition -> ids.add(definition.id()));
        return ids;
    }

    private static Set<String> allIds() {
        Set<String> ids = new TreeSet<>();
        MetricCatalogue.standard().all().forEach(definition -> ids.add(definition.id()));
        return ids;
    }

    /** Whether any row of a metric is wanted. */
    boolean wants(String metric) {
        return ids.contains(metric);
    }

    /** Whether a series is wanted in a month, {@code monthOfYear} being 1 to 12. */
    boolean wants(MetricKey key, int monthOfYear) {
        return !onlyDefaultRows.contains(key.metric()) || DefaultSet.pace(key).has(monthOfYear);
    }

    /** Whether a series is wanted. */
    boolean wants(MetricKey key) {
        return ids.contains(key.metric()) && (!onlyDefaultRows.contains(key.metric()) || DefaultSet.holds(key));
    }
}
