package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.yardstick.report.ResultTable.MonthRange;

/** Panels of one quantity each, in which every scenario is a line with its band and published figures lie over them. */
final class ComparisonChart implements ChartFamily {

    private static final int MOST_IN_ONE_ROW = 3;
    private static final int HALF = 50;

    private final String name;
    private final Optional<String> title;
    private final int leastScenarios;
    private final Function<Draft, List<? extends Curve>> curves;

    /**
     * Makes a chart.
     *
     * @param name file name; the words have its title
     * @param leastScenarios how many scenarios it takes to make sense
     * @param curves what the panels show; those without values are left out
     */
    ComparisonChart(String name, int leastScenarios, Function<Draft, List<? extends Curve>> curves) {
        this(name, Optional.empty(), leastScenarios, curves);
    }

    /** Makes a chart with a title of its own. */
    ComparisonChart(String name, String title, int leastScenarios, Function<Draft, List<? extends Curve>> curves) {
        this(name, Optional.of(title), leastScenarios, curves);
    }

    private ComparisonChart(
            String name, Optional<String> title, int leastScenarios, Function<Draft, List<? extends Curve>> curves) {
        this.name = name;
        this.title = title;
        this.leastScenarios = leastScenarios;
        this.curves = curves;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Plan> plans(Draft draft) {
        List<String> scenarios = draft.table().scenarios();
        if (scenarios.size() < leastScenarios) {
            return List.of(Plan.skipped(name, draft.words().text("skip.scenarios", leastScenarios)));
        }
        List<? extends Curve> wanted = curves.apply(draft);
        List<Curve> shown = new ArrayList<>();
        for (Curve curve : wanted) {
            if (scenarios.stream()
                    .anyMatch(scenario -> !curve.points(draft, scenario).isEmpty())) {
                shown.add(curve);
            }
        }
        if (shown.isEmpty()) {
            return List.of(Plan.skipped(name, lacking(draft.words(), wanted)));
        }
        boolean low = shown.size() > MOST_IN_ONE_ROW;
        Scale shareScale = shareScale(draft, shown, scenarios, low);
        List<Panel> panels = shown.stream()
                .map(curve -> panel(draft, curve, scenarios, low, shareScale))
                .toList();
        boolean observed =
                panels.stream().anyMatch(panel -> !panel.observations().isEmpty());
        boolean single = panels.size() == 1;
        MonthRange span = span(panels);
        int columns = panels.size() <= MOST_IN_ONE_ROW ? panels.size() : (panels.size() + 1) / 2;
        List<Page.Key> legend = draft.scenarioLegend(scenarios, observed);
        return List.of(Plan.of(
                name,
                new Page(
                        title.orElseGet(() -> draft.words().text("chart." + name)),
                        subtitle(draft, shown, scenarios, span),
                        single && !observed ? List.of() : legend,
                        panels,
                        columns,
                        single && !observed,
                        span.first(),
                        span.last(),
                        draft.marks(scenarios, span),
                        draft.marksNote(scenarios, span),
                        draft.source(scenarios, observed))));
    }

    private static String lacking(Words words, List<? extends Curve> wanted) {
        List<String> metrics = wanted.stream()
                .flatMap(curve -> curve.metrics().stream())
                .distinct()
                .toList();
        return metrics.isEmpty()
                ? words.text("skip.product")
                : words.text("skip.lacks", "summary.csv", words.list(metrics));
    }

    private String subtitle(Draft draft, List<Curve> shown, List<String> scenarios, MonthRange span) {
        boolean yearly = shown.stream()
                .anyMatch(curve -> scenarios.stream().anyMatch(scenario -> curve.trailing(draft, scenario)));
        return draft.words()
                .sentences(
                        draft.words().text(yearly ? "bands.trailing" : "bands.plain", draft.bandNote()),
                        draft.words().find("chart." + name + ".note").orElse(""),
                        draft.projectionNote(span),
                        scenarios.size() > 1 ? draft.words().text("note.coinciding") : "");
    }

    /** Products come and go: the time axis covers the whole years for which there is something to show. */
    private static MonthRange span(List<Panel> panels) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Panel panel : panels) {
            for (Panel.Line line : panel.lines()) {
                first = Math.min(first, line.points().get(0).month());
                last = Math.max(
                        last, line.points().get(line.points().size() - 1).month());
            }
        }
        return new MonthRange(Math.floorDiv(first, 12) * 12, Math.floorDiv(last, 12) * 12 + 11);
    }

    /** All shares of a page have one scale, so that bases can be compared by eye. */
    private static Scale shareScale(Draft draft, List<Curve> shown, List<String> scenarios, boolean low) {
        boolean upperHalf = shown.stream()
                .filter(curve -> curve.kind() == Measure.Kind.SHARE)
                .anyMatch(curve -> curve.observations(draft).stream().anyMatch(seen -> seen.high() > HALF)
                        || scenarios.stream()
                                .flatMap(scenario -> curve.points(draft, scenario).stream())
                                .anyMatch(point -> (point.hasBand() ? point.high() : point.median()) > HALF));
        return upperHalf ? Scale.percent(100, low ? 25 : 20) : Scale.percent(HALF, low ? 25 : 10);
    }

    private static Panel panel(Draft draft, Curve curve, List<String> scenarios, boolean low, Scale shareScale) {
        List<Panel.Line> lines = new ArrayList<>();
        for (String scenario : scenarios) {
            List<Point> points = curve.points(draft, scenario);
            if (!points.isEmpty()) {
                double end = points.get(points.size() - 1).median();
                String label = draft.words().scenario(scenario)
                        + (curve.kind() == Measure.Kind.RATIO ? String.format(Locale.ROOT, " %.1f", end) : "");
                lines.add(new Panel.Line(label, draft.colour(scenario), points));
            }
        }
        List<Observation> observations = curve.observations(draft);
        boolean summed = curve.kind() == Measure.Kind.YEARLY_FLOW
                && lines.stream().noneMatch(line -> line.points().stream().anyMatch(Point::hasBand));
        return new Panel(
                curve.title(),
                summed ? draft.words().text("note.sum-of-medians", curve.axisTitle()) : curve.axisTitle(),
                curve.kind() == Measure.Kind.SHARE ? shareScale : scale(curve, lines, observations, low),
                lines,
                List.of(),
                observations);
    }

    private static Scale scale(Curve curve, List<Panel.Line> lines, List<Observation> observations, boolean lowPanel) {
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        double least = 0;
        for (Panel.Line line : lines) {
            for (Point point : line.points()) {
                double low = point.hasBand() ? point.low() : point.median();
                double high = point.hasBand() ? point.high() : point.median();
                min = low > 0 ? Math.min(min, low) : min;
                max = Math.max(max, high);
                least = Math.min(least, low);
            }
        }
        for (Observation seen : observations) {
            min = seen.low() > 0 ? Math.min(min, seen.low()) : min;
            max = Math.max(max, seen.high());
        }
        return switch (curve.kind()) {
            case RATIO -> Scale.forRatios(min, max, lowPanel ? 3 : 5);
            case SHARE, YEARLY_FLOW, LEVEL ->
                least < 0 ? Scale.across(least, max, lowPanel ? 3 : 5) : Scale.fromZero(max, lowPanel ? 3 : 5);
        };
    }
}
