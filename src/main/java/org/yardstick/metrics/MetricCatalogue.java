package org.yardstick.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one list of metrics: it feeds CSV headers and units, axis titles, reference pages and checks of names. */
public final class MetricCatalogue {
    private static final MetricCatalogue STANDARD = new MetricCatalogue();

    /** Shares and weighted means that are recorded by numerator and denominator. */
    static final Set<String> RATIOS = Set.of(
            "vendor_share",
            "domestic_share",
            "us_stack_share",
            "chinese_stack_share",
            "own_stack_share",
            "smuggled_share_of_training_compute",
            "tool_sales_china_share",
            "chip_price",
            "lead_time",
            "time_waited");

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

    /** Whether months of a metric add up over a window. */
    boolean isFlow(String id) {
        return find(id).map(MetricDefinition::kind)
                .filter(MetricDefinition.Kind.FLOW::equals)
                .isPresent();
    }

    /** Whether a metric can be taken over a window of months: flows, and what is recorded by its parts. */
    public boolean windowed(String id) {
        return isFlow(id) || RATIOS.contains(id);
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
