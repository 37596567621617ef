package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.yardstick.report.ResultTable.MonthRange;

/** Panels of one quantity each, in which every scenario is a line with its band and published figures lie over them. */
final class ComparisonChart implements ChartFamily {

    private static final int MOST_IN_ONE_ROW = 3;
    private static final int HALF = 50;

    private final String name;
    private final String title;
    private final int leastScenarios;
    private final Function<Draft, List<Measure>> measures;

    /**
     * Makes a chart.
     *
     * @param name file name
     * @param title what is shown
     * @param leastScenarios how many scenarios it takes to make sense
     * @param measures what the panels show; those without values are left out
     */
    ComparisonChart(String name, String title, int leastScenarios, Function<Draft, List<Measure>> measures) {
        this.name = name;
        this.title = title;
        this.leastScenarios = leastScenarios;
        this.measures = measures;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Plan> plans(Draft draft) {
        List<String> scenarios = draft.table().scenarios();
        if (scenarios.size() < leastScenarios) {
            return List.of(Plan.skipped(name, "needs at least " + leastScenarios + " scenarios"));
        }
        List<Measure> shown = measures.apply(draft).stream()
                .filter(measure -> scenarios.stream()
                        .anyMatch(scenario -> !measure.points(draft, scenario).isEmpty()))
                .toList();
        if (shown.isEmpty()) {
            List<String> wanted = measures.apply(draft).stream()
                    .map(Measure::metric)
                    .distinct()
                    .toList();
            return List.of(Plan.skipped(
                    name,
                    wanted.isEmpty()
                            ? "summary.csv has no fitting product"
                            : "summary.csv lacks " + Names.list(wanted)));
        }
        boolean low = shown.size() > MOST_IN_ONE_ROW;
        Scale shareScale = shareScale(draft, shown, scenarios, low);
        List<Panel> panels = shown.stream()
                .map(measure -> panel(draft, measure, scenarios, low, shareScale))
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
                        title,
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

    private String subtitle(Draft draft, List<Measure> shown, List<String> scenarios, MonthRange span) {
        boolean yearly = shown.stream()
                .anyMatch(measure -> measure.kind() == Measure.Kind.SHARE
                        && scenarios.stream()
                                .anyMatch(scenario -> !draft.table()
                                        .points(new SeriesKey(
                                                scenario,
                                                measure.metric() + "_12m",
                                                measure.basis(),
                                                measure.market(),
                                                measure.vendor()))
                                        .isEmpty()));
        return draft.bandNote()
                + (yearly ? "; shares over the trailing 12 months." : ".")
                + draft.projectionNote(span)
                + (scenarios.size() > 1 ? " Coinciding lines: first named on top." : "");
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
    private static Scale shareScale(Draft draft, List<Measure> shown, List<String> scenarios, boolean low) {
        boolean upperHalf = shown.stream()
                .filter(measure -> measure.kind() == Measure.Kind.SHARE)
                .anyMatch(measure -> measure.observations(draft).stream().anyMatch(seen -> seen.high() > HALF)
                        || scenarios.stream()
                                .flatMap(scenario -> measure.points(draft, scenario).stream())
                                .anyMatch(point -> (point.hasBand() ? point.high() : point.median()) > HALF));
        return upperHalf ? Scale.percent(100, low ? 25 : 20) : Scale.percent(HALF, low ? 25 : 10);
    }

    private static Panel panel(Draft draft, Measure measure, List<String> scenarios, boolean low, Scale shareScale) {
        List<Panel.Line> lines = new ArrayList<>();
        for (String scenario : scenarios) {
            List<Point> points = measure.points(draft, scenario);
            if (!points.isEmpty()) {
                double end = points.get(points.size() - 1).median();
                String label = Names.scenario(scenario)
                        + (measure.kind() == Measure.Kind.RATIO ? String.format(Locale.ROOT, " %.1f", end) : "");
                lines.add(new Panel.Line(label, draft.colour(scenario), points));
            }
        }
        List<Observation> observations = measure.observations(draft);
        boolean summed = measure.kind() == Measure.Kind.YEARLY_FLOW
                && lines.stream().noneMatch(line -> line.points().stream().anyMatch(Point::hasBand));
        return new Panel(
                measure.title(),
                summed ? measure.axisTitle() + " (sum of medians)" : measure.axisTitle(),
                measure.kind() == Measure.Kind.SHARE ? shareScale : scale(measure, lines, observations, low),
                lines,
                List.of(),
                observations);
    }

    private static Scale scale(
            Measure measure, List<Panel.Line> lines, List<Observation> observations, boolean lowPanel) {
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        for (Panel.Line line : lines) {
            for (Point point : line.points()) {
                double low = point.hasBand() ? point.low() : point.median();
                double high = point.hasBand() ? point.high() : point.median();
                min = low > 0 ? Math.min(min, low) : min;
                max = Math.max(max, high);
            }
        }
        for (Observation seen : observations) {
            min = seen.low() > 0 ? Math.min(min, seen.low()) : min;
            max = Math.max(max, seen.high());
        }
        return switch (measure.kind()) {
            case RATIO -> Scale.forRatios(min, max, lowPanel ? 3 : 5);
            case SHARE, YEARLY_FLOW, LEVEL -> Scale.fromZero(max, lowPanel ? 3 : 5);
        };
    }
}
