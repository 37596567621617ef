package org.yardstick.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yardstick.market.Region;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.Recorder;
import org.yardstick.model.RunPlan;
import org.yardstick.model.YardstickModel;
import org.yardstick.scenario.Scenario;

/** The metric dictionary, with the markets for which a run has rows. */
final class MetricPage {
    private static final String WORLD = "world";
    /** A metric that more markets have than this has rows for each market. */
    private static final int FEW = 3;

    private MetricPage() {}

    static String text() {
        Text page = new Text()
                .heading(1, "Metrics")
                .prose(
                        "One row of `metrics.csv` is `scenario,replicate,month,metric,basis,market,vendor,value,unit`. *Market* is"
                                + " where the owner sits. *By* says what the column `vendor` holds: a vendor, or whatever else the row speaks"
                                + " of; it is blank where there is nothing to tell apart. A run writes a default set of rows;"
                                + " `--metrics` chooses others.")
                .list(List.of(
                        "A **flow** is per month and sums over a window of months.",
                        "A **stock** is at the month's end; a window takes the last month.",
                        "A **share** over a window is a ratio of sums, never a mean of monthly shares.",
                        "A **mean** over a window is weighted: prices by sales, lead times by deliveries.",
                        "H100e are H100-equivalents: dense 8-bit peak over 1,979 TOPS, the peak of one H100."));
        Map<String, Set<String>> scopes = scopes();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("metric", "unit", "kind", "bases", "scope", "by"));
        List<String> definitions = new ArrayList<>();
        for (MetricDefinition metric : MetricCatalogue.standard().all()) {
            rows.add(List.of(
                    Text.code(metric.id()),
                    metric.unit(),
                    kind(metric.kind()),
                    metric.bases().isEmpty() ? "" : String.join(", ", metric.bases()),
                    String.join(", ", scopes.getOrDefault(metric.id(), Set.of("no row in this run"))),
                    metric.vendorSpeaksOf()));
            definitions.add(Text.code(metric.id()) + " (" + metric.title() + "): " + Text.plain(metric.definition()));
        }
        return page.table(rows)
                .prose("Scope is what a run of the scenario `history` has rows for.")
                .prose("Written by default, for some markets at least: " + byDefault() + ".")
                .heading(2, "Definitions")
                .list(definitions)
                .toString();
    }

    private static String byDefault() {
        return MetricCatalogue.standard().all().stream()
                .filter(MetricDefinition::byDefault)
                .map(metric -> Text.code(metric.id()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Set<String>> scopes() {
        Scenario scenario = Shipped.scenario("history", "world.buyerCount=200").scenario();
        RunPlan plan = new RunPlan(scenario);
        Recorder recorder = new Recorder(plan.months(), MetricSelection.everything());
        YardstickModel model = plan.model(0, recorder);
        model.runToEnd();
        Map<String, Set<String>> markets = new LinkedHashMap<>();
        for (MetricKey key : recorder.record(model).series().keySet()) {
            markets.computeIfAbsent(key.metric(), metric -> new TreeSet<>()).add(key.market());
        }
        Set<String> regions =
                scenario.world().regions().stream().map(Region::id).collect(Collectors.toSet());
        markets.replaceAll((metric, names) -> scope(names, regions));
        return markets;
    }

    private static Set<String> scope(Set<String> names, Set<String> regions) {
        Set<String> scope = new TreeSet<>();
        long here = names.stream().filter(regions::contains).count();
        for (String name : names) {
            scope.add(regions.contains(name) && here > FEW ? "each market" : name.isEmpty() ? WORLD : name);
        }
        return scope;
    }

    private static String kind(MetricDefinition.Kind kind) {
        return switch (kind) {
            case FLOW -> "flow";
            case STOCK -> "stock";
            case PRICE, LEAD_TIME -> "mean";
            case SHARE -> "share";
        };
    }
}
