package org.yardstick.metrics;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which metrics a run puts on record.
 *
 * @param ids metric ids
 * @param mainMarketsOnly those among them of which single third markets are left out
 */
public record MetricSelection(Set<String> ids, Set<String> mainMarketsOnly) {
    private static final Set<String> MAIN_MARKETS = Set.of("china", "us", "world", "third-countries", "");
    private static final Set<String> ALWAYS_EVERY_MARKET = Set.of("owned_compute", "chinese_stack_share_stock");

    public MetricSelection {
        ids = Set.copyOf(ids);
        mainMarketsOnly = Set.copyOf(mainMarketsOnly);
        for (String id : ids) {
            if (MetricCatalogue.standard().find(id).isEmpty()) {
                throw new IllegalArgumentException("metric " + id + " is not in the catalogue; see list metrics");
            }
        }
    }

    /** The default set: what the standard charts and tables need, third markets left out of most of it. */
    public static MetricSelection defaults() {
        return of(defaultIds());
    }

    /** Every metric for every market. */
    public static MetricSelection everything() {
        return of(allIds());
    }

    /**
     * Named metrics for every market; but where the whole default set is among them, and not everything is, that set
     * keeps to the main markets, so that a metric more does not multiply the output.
     */
    public static MetricSelection of(Set<String> ids) {
        Set<String> narrow = new TreeSet<>(defaultIds());
        if (!ids.containsAll(narrow) || ids.containsAll(allIds())) {
            return new MetricSelection(ids, Set.of());
        }
        narrow.removeAll(ALWAYS_EVERY_MARKET);
        return new MetricSelection(ids, narrow);
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

    boolean wants(String metric, String market) {
        return ids.contains(metric) && (!mainMarketsOnly.contains(metric) || MAIN_MARKETS.contains(market));
    }
}
