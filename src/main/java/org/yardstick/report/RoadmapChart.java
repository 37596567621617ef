package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.report.ResultTable.MonthRange;

/** The best chip that each vendor could design, month by month: a panel for each scenario. */
final class RoadmapChart implements ChartFamily {

    private static final String METRIC = "performance_frontier";
    private static final List<String> VENDORS = List.of("nvidia", "amd", "huawei", "cambricon");
    private static final int MOST_SCENARIOS = 6;
    private static final int MOST_IN_ONE_ROW = 3;

    @Override
    public String name() {
        return "performance-roadmap";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        Words words = draft.words();
        Map<String, List<Panel.Line>> byScenario = new LinkedHashMap<>();
        for (String scenario : draft.table().scenarios()) {
            List<Panel.Line> lines = new ArrayList<>();
            for (String vendor : VENDORS) {
                List<Point> points = draft.table().points(new SeriesKey(scenario, METRIC, "", "world", vendor));
                if (!points.isEmpty()) {
                    lines.add(new Panel.Line(words.name(vendor), draft.theme().vendor(vendor), points));
                }
            }
            if (!lines.isEmpty() && byScenario.size() < MOST_SCENARIOS) {
                byScenario.put(scenario, lines);
            }
        }
        if (byScenario.isEmpty()) {
            return List.of(Plan.skipped(name(), words.text("skip.lacks", "summary.csv", METRIC)));
        }
        List<String> scenarios = List.copyOf(byScenario.keySet());
        int count = byScenario.size();
        boolean low = count > MOST_IN_ONE_ROW;
        List<Panel.Line> all =
                byScenario.values().stream().flatMap(List::stream).toList();
        Scale scale = scale(all, low);
        List<Panel> panels = new ArrayList<>();
        byScenario.forEach((scenario, lines) -> panels.add(new Panel(
                words.scenario(scenario),
                words.text("chart." + name() + ".axis"),
                scale,
                lines,
                List.of(),
                List.of())));
        MonthRange span = draft.months();
        return List.of(Plan.of(
                name(),
                new Page(
                        words.text("chart." + name()),
                        words.sentences(words.text("bands.plain", draft.bandNote()), draft.projectionNote(span)),
                        legend(all),
                        panels,
                        low ? (count + 1) / 2 : count,
                        false,
                        span.first(),
                        span.last(),
                        draft.marks(scenarios, span),
                        draft.marksNote(scenarios, span),
                        draft.source(scenarios, false))));
    }

    private static Scale scale(List<Panel.Line> lines, boolean low) {
        double min = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point.hasBand() ? point.low() : point.median())
                .filter(value -> value > 0)
                .min()
                .orElse(Double.NaN);
        double max = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point.hasBand() ? point.high() : point.median())
                .max()
                .orElse(1);
        return Scale.forRatios(min, max, low ? 3 : 5);
    }

    private static List<Page.Key> legend(List<Panel.Line> lines) {
        List<Page.Key> legend = new ArrayList<>();
        for (Panel.Line line : lines) {
            Page.Key key = new Page.Key(line.label(), line.colour(), Page.Swatch.LINE);
            if (!legend.contains(key)) {
                legend.add(key);
            }
        }
        return legend;
    }
}
