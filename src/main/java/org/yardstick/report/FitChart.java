package org.yardstick.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yardstick.report.ChartFamily.Plan;
import org.yardstick.report.FitSeries.Entry;
import org.yardstick.report.ResultTable.Target;

/** Pages on which the model's values of whole windows stand behind the published figures, one panel for each series. */
final class FitChart {

    private static final int MOST_PANELS = 6;
    private static final int MOST_IN_ONE_ROW = 3;
    private static final double PER_CENT = 100;

    /** Smaller parts of the largest value than this are next to nothing and must not stretch the axis. */
    private static final double SMALLEST_SHOWN = 0.002;

    /** How ids of products begin, whose names are written in another way than those of firms. */
    private static final List<String> MAKERS = List.of("nvidia-", "huawei-", "amd-");

    /** Which metrics share a page; a metric without a group has a page of its own. */
    private static final List<Group> GROUPS = List.of(
            new Group("fit-revenue", "Revenue", List.of("vendor_revenue", "h20_revenue", "product_revenue")),
            new Group("fit-units", "Chips delivered", List.of("vendor_units", "h200_china_units", "ascend_exports")),
            new Group(
                    "fit-compute",
                    "Compute delivered and owned",
                    List.of(
                            "vendor_compute",
                            "cumulative_compute",
                            "world_compute_growth",
                            "china_share_of_nvidia_compute",
                            "owned_compute",
                            "us_five_share_of_world_compute",
                            "us_to_china_compute_ratio",
                            "us_to_china_compute_ratio_flow")),
            new Group(
                    "fit-market",
                    "Markets and domestic substitution",
                    List.of("domestic_share", "domestic_units", "market_units", "vendor_share")),
            new Group("fit-prices-and-waits", "Prices and waiting times", List.of("chip_price", "lead_time")),
            new Group(
                    "fit-supply",
                    "Chinese supply and tools",
                    List.of("yield", "hbm_stockpile", "tool_sales_china_share", "tool_sales_to_china", "wafers")),
            new Group(
                    "fit-leakage-and-labs",
                    "Leakage and capability",
                    List.of(
                            "smuggled_units",
                            "smuggled_share_of_training_compute",
                            "leased_compute",
                            "capability_lag")));

    /** Metrics of one page. */
    private record Group(String name, String title, List<String> metrics) {}

    /** How numbers of a series are written: unit in words and factor. */
    private record Unit(String words, double factor) {}

    private final FitSeries table;
    private final Theme theme;

    FitChart(FitSeries table, Theme theme) {
        this.table = table;
        this.theme = theme;
    }

    /** Plans the charts; series that do not fit on one page continue on another. */
    List<Plan> plans() {
        Map<String, Group> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group.name(), group));
        for (Target target : table.series().keySet()) {
            if (GROUPS.stream().noneMatch(group -> group.metrics().contains(target.metric()))) {
                String name = "fit-" + Names.file(target.metric().replace('_', '-'));
                groups.put(name, new Group(name, Names.metric(target.metric()), List.of(target.metric())));
            }
        }
        List<Plan> plans = new ArrayList<>();
        for (Group group : groups.values()) {
            plans.addAll(plans(group));
        }
        return plans;
    }

    private List<Plan> plans(Group group) {
        List<Target> targets = new ArrayList<>();
        for (String metric : group.metrics()) {
            table.series().keySet().stream()
                    .filter(target -> target.metric().equals(metric))
                    .forEach(targets::add);
        }
        List<Plan> plans = new ArrayList<>();
        for (int from = 0; from < targets.size(); from += MOST_PANELS) {
            List<Target> shown = targets.subList(from, Math.min(targets.size(), from + MOST_PANELS));
            String suffix = from == 0 ? "" : "-" + (from / MOST_PANELS + 1);
            plans.add(Plan.of(group.name() + suffix, page(group.title(), shown)));
        }
        return plans;
    }

    private Page page(String title, List<Target> targets) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Target target : targets) {
            for (Entry entry : entries(target)) {
                first = Math.min(first, entry.seen().start());
                last = Math.max(last, entry.seen().end());
            }
        }
        int end = Math.floorDiv(last, 12) * 12 + 11;
        int count = targets.size();
        Color colour = theme.scenarios(List.of("history")).getOrDefault("history", theme.neutral());
        boolean low = count > MOST_IN_ONE_ROW;
        return new Page(
                title + ": published figures and the model",
                "Each mark is one published figure over its window of months; a box is the model's value of the same"
                        + " window." + (end < PanelPainter.PROJECTION_START ? "" : " Shaded: not used for fitting."),
                List.of(
                        new Page.Key("Model: median and 90% band", colour, Page.Swatch.AREA),
                        new Page.Key("Published figure and its range", theme.ink(), Page.Swatch.OBSERVED)),
                targets.stream().map(target -> panel(target, colour, low)).toList(),
                low ? (count + 1) / 2 : count,
                false,
                Math.floorDiv(first, 12) * 12,
                end,
                List.of(),
                "",
                source());
    }

    private List<Entry> entries(Target target) {
        return table.series().getOrDefault(target, List.of());
    }

    private Panel panel(Target target, Color colour, boolean low) {
        List<Entry> entries = entries(target);
        double max = entries.stream()
                .flatMap(FitChart::ends)
                .mapToDouble(x -> x)
                .max()
                .orElse(1);
        double min = entries.stream()
                .flatMap(FitChart::ends)
                .mapToDouble(x -> x)
                .filter(value -> value > max * SMALLEST_SHOWN)
                .min()
                .orElse(Double.NaN);
        Unit unit = unit(Optional.ofNullable(table.units().get(target)).orElse(""), max);
        return new Panel(
                title(target),
                Names.metric(target.metric()) + ", " + unit.words(),
                Scale.forRatios(min * unit.factor(), max * unit.factor(), low ? 3 : 5),
                List.of(),
                List.of(),
                entries.stream()
                        .flatMap(entry -> entry.model().stream())
                        .map(model -> model.times(unit.factor()))
                        .map(model -> new Panel.Window(
                                colour, model.start(), model.end(), model.value(), model.low(), model.high()))
                        .toList(),
                entries.stream().map(entry -> entry.seen().times(unit.factor())).toList());
    }

    private static Stream<Double> ends(Entry entry) {
        return Stream.concat(
                Stream.of(entry.seen().low(), entry.seen().value(), entry.seen().high()),
                entry.model().stream().flatMap(model -> Stream.of(model.low(), model.value(), model.high())));
    }

    private static Unit unit(String unit, double max) {
        if (unit.equals("fraction")) {
            return new Unit("%", PER_CENT);
        }
        if (max >= 2e9) {
            return new Unit("billion " + unit, 1e-9);
        }
        if (max >= 2e6) {
            return new Unit("million " + unit, 1e-6);
        }
        return max >= 2e3 ? new Unit("thousand " + unit, 1e-3) : new Unit(unit, 1);
    }

    private static String title(Target target) {
        String subject = target.vendor();
        boolean product = MAKERS.stream().anyMatch(subject::startsWith);
        String name = subject.isEmpty()
                ? Names.metric(target.metric())
                : product ? Names.product(subject) : Names.of(subject);
        String basis = target.metric().endsWith("share") ? ", by " + target.basis() : "";
        return name + " " + Names.place(target.market()) + basis;
    }

    private String source() {
        RunFacts facts = table.facts();
        StringBuilder line = new StringBuilder("Source: Yardstick");
        facts.version().ifPresent(version -> line.append(' ').append(version));
        facts.replicates()
                .ifPresent(count -> line.append(", history, replicates: ").append(count));
        facts.seed().ifPresent(seed -> line.append(", seed ").append(seed));
        return line.append(". Observed: sources are named row by row in observed.csv.")
                .toString();
    }
}
