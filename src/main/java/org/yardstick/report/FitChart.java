package org.yardstick.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
            new Group("fit-revenue", List.of("vendor_revenue", "h20_revenue", "product_revenue")),
            new Group("fit-units", List.of("vendor_units", "h200_china_units", "ascend_exports")),
            new Group(
                    "fit-compute",
                    List.of(
                            "vendor_compute",
                            "cumulative_compute",
                            "world_compute_growth",
                            "china_share_of_nvidia_compute",
                            "owned_compute",
                            "us_five_share_of_world_compute",
                            "us_to_china_compute_ratio",
                            "us_to_china_compute_ratio_flow")),
            new Group("fit-market", List.of("domestic_share", "domestic_units", "market_units", "vendor_share")),
            new Group("fit-prices-and-waits", List.of("chip_price", "lead_time")),
            new Group(
                    "fit-supply",
                    List.of("yield", "hbm_stockpile", "tool_sales_china_share", "tool_sales_to_china", "wafers")),
            new Group(
                    "fit-leakage-and-labs",
                    List.of(
                            "smuggled_units",
                            "smuggled_share_of_training_compute",
                            "leased_compute",
                            "capability_lag")));

    /** Metrics of one page. */
    private record Group(String name, List<String> metrics) {}

    /** How numbers of a series are written: unit in words and factor. */
    private record Unit(String words, double factor) {}

    private final FitSeries table;
    private final Theme theme;
    private final Words words;

    FitChart(FitSeries table, Theme theme) {
        this.table = table;
        this.theme = theme;
        this.words = theme.words();
    }

    /** Plans the charts; series that do not fit on one page continue on another. */
    List<Plan> plans() {
        Map<String, Group> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group.name(), group));
        for (Target target : table.series().keySet()) {
            if (GROUPS.stream().noneMatch(group -> group.metrics().contains(target.metric()))) {
                String name = "fit-" + Names.file(target.metric().replace('_', '-'));
                groups.put(name, new Group(name, List.of(target.metric())));
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
            plans.add(Plan.of(group.name() + suffix, page(title(group), shown)));
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
                words.text("chart.fit.title", title),
                words.sentences(
                        words.text("chart.fit.note"),
                        words.text("bands.plain", table.facts().bandNote(words)),
                        end < PanelPainter.PROJECTION_START ? "" : words.text("chart.fit.held")),
                List.of(
                        new Page.Key(words.text("key.model"), colour, Page.Swatch.AREA),
                        new Page.Key(words.text("key.observed"), theme.ink(), Page.Swatch.OBSERVED)),
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
                words.text("axis", words.metric(target.metric()), unit.words()),
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

    private Unit unit(String unit, double max) {
        if (unit.equals("fraction")) {
            return new Unit("%", PER_CENT);
        }
        if (max >= 2e9) {
            return new Unit(words.text("unit.billion", words.unit(unit)), 1e-9);
        }
        if (max >= 2e6) {
            return new Unit(words.text("unit.million", words.unit(unit)), 1e-6);
        }
        return max >= 2e3
                ? new Unit(words.text("unit.thousand", words.unit(unit)), 1e-3)
                : new Unit(words.unit(unit), 1);
    }

    private String title(Group group) {
        return words.find("chart." + group.name())
                .orElseGet(() -> words.metric(group.metrics().get(0)));
    }

    private String title(Target target) {
        String subject = target.vendor();
        boolean product = MAKERS.stream().anyMatch(subject::startsWith);
        String name = subject.isEmpty()
                ? words.metric(target.metric())
                : product ? words.product(subject) : words.name(subject);
        String said = words.text("chart.fit.subject", name, words.place(target.market()));
        return target.metric().endsWith("share")
                ? words.text(
                        "chart.fit.by",
                        said,
                        words.text("basis." + target.basis()).toLowerCase(Locale.ROOT))
                : said;
    }

    private String source() {
        return table.facts().source(words, words.text("source.one", "history")) + words.text("source.rows");
    }
}
