package org.yardstick.metrics;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which metrics a run puts on record.
 *
 * @param ids metric ids
 * @param everyMarket whether series of single third markets are kept too
 */
public record MetricSelection(Set<String> ids, boolean everyMarket) {
    private static final Set<String> MAIN_MARKETS = Set.of("china", "us", "world", "third-countries", "");
    private static final Set<String> ALWAYS_EVERY_MARKET = Set.of("owned_compute", "chinese_stack_share_stock");

    public MetricSelection {
        ids = Set.copyOf(ids);
        for (String id : ids) {
            if (MetricCatalogue.standard().find(id).isEmpty()) {
                throw new IllegalArgumentException("metric " + id + " is not in the catalogue; see list metrics");
            }
        }
    }

    /** The default set: what the standard charts and tables need. */
    public static MetricSelection defaults() {
        Set<String> ids = new TreeSet<>();
        MetricCatalogue.standard().all().stream()
                .filter(MetricDefinition::byDefault)
                .forEach(definition -> ids.add(definition.id()));
        return new MetricSelection(ids, false);
    }

    /** Every metric for every market. */
    public static MetricSelection everything() {
        Set<String> ids = new TreeSet<>();
        MetricCatalogue.standard().all().forEach(definition -> ids.add(definition.id()));
        return new MetricSelection(ids, true);
    }

    /** Named metrics for every market. */
    public static MetricSelection of(Set<String> ids) {
        return new MetricSelection(ids, true);
    }

    boolean wants(String metric, String market) {
        return ids.contains(metric)
                && (everyMarket || MAIN_MARKETS.contains(market) || ALWAYS_EVERY_MARKET.contains(metric));
    }
}
