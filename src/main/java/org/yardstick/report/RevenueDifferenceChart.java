package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.report.ResultTable.MonthRange;

/** What each vendor gains and loses under a regime, against the baseline: revenue, and research that follows from it. */
final class RevenueDifferenceChart implements ChartFamily {

    private static final String REVENUE = "vendor_revenue";
    private static final String RESEARCH = "vendor_rnd_12m";
    private static final double USD_TO_BILLION = 1e-9;
    private static final int INTERVALS = 4;

    /** Smaller differences than this part of the largest are not worth a row. */
    private static final double SMALLEST_PART = 0.002;

    @Override
    public String name() {
        return "revenue-gained-and-lost";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        Words words = draft.words();
        List<String> scenarios = draft.table().scenarios();
        if (scenarios.size() < 2) {
            return List.of(Plan.skipped(name(), words.text("skip.scenarios", 2)));
        }
        Differences differences = new Differences(draft);
        List<BarPage.Panel> panels = new ArrayList<>();
        differences
                .calibrated()
                .flatMap(window -> panel(draft, differences, REVENUE, window, "calibrated"))
                .ifPresent(panels::add);
        differences
                .projected()
                .flatMap(window -> panel(draft, differences, REVENUE, window, "projected"))
                .ifPresent(panels::add);
        differences
                .whole()
                .flatMap(window -> panel(draft, differences, RESEARCH, window, "research"))
                .ifPresent(panels::add);
        if (panels.isEmpty()) {
            return List.of(Plan.skipped(name(), words.text("skip.replicates", REVENUE)));
        }
        return List.of(Plan.of(
                name(),
                new BarPage(
                        words.text("chart." + name()),
                        differences.note(),
                        differences.legend(),
                        panels,
                        draft.source(scenarios, false))));
    }

    private static Optional<BarPage.Panel> panel(
            Draft draft, Differences differences, String metric, MonthRange window, String key) {
        List<BarPage.Group> groups = new ArrayList<>();
        double largest = 0;
        for (String vendor : Vendors.ids("world")) {
            SeriesKey series = new SeriesKey(metric, "value", "world", vendor);
            boolean known = draft.table().scenarios().stream()
                    .anyMatch(scenario -> draft.replicates().has(series.of(scenario)));
            if (known) {
                BarPage.Group group =
                        new BarPage.Group(draft.words().name(vendor), differences.bars(series, window, USD_TO_BILLION));
                groups.add(group);
                largest = Math.max(largest, size(group));
            }
        }
        double least = largest * SMALLEST_PART;
        groups.removeIf(group -> size(group) < least);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Words words = draft.words();
        String title = words.text(
                "chart.revenue-gained-and-lost." + key,
                words.month(Months.startYear(key.equals("projected") ? window.last() : window.first())),
                words.month(Months.startYear(window.last())));
        return Optional.of(BarPage.panel(title, words.text("axis.usd"), groups, INTERVALS));
    }

    private static double size(BarPage.Group group) {
        return group.bars().stream()
                .mapToDouble(
                        bar -> Double.isFinite(bar.median()) ? Math.max(Math.abs(bar.low()), Math.abs(bar.high())) : 0)
                .max()
                .orElse(0);
    }
}
