package org.yardstick.report;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.yardstick.report.AnalysisTables.Timing;
import org.yardstick.report.ChartFamily.Plan;

/** How an outcome moves with the date of a switch: until when acting still makes a difference. */
final class WindowChart {

    private static final double DAYS = 366;
    private static final int MOST_IN_ONE_ROW = 3;

    private final AnalysisTables tables;
    private final Theme theme;

    WindowChart(AnalysisTables tables, Theme theme) {
        this.tables = tables;
        this.theme = theme;
    }

    /** Plans the chart of one outcome and switch: a panel for each level of the other category. */
    List<Plan> plan(List<Timing> rows) {
        Timing any = rows.get(0);
        StudyUnit unit = StudyUnit.of(
                any.unit(),
                rows.stream().mapToDouble(row -> Math.abs(row.median())).max().orElse(1),
                false);
        Scale up = unit.scale(
                rows.stream().flatMapToDouble(row -> DoubleStream.of(row.median(), row.low(), row.high())), true, 5);
        Scale across = years(rows);
        List<StudyPanel> panels = new ArrayList<>();
        for (Map.Entry<String, List<Timing>> curve :
                AnalysisCharts.by(rows, Timing::within).entrySet()) {
            Color colour = theme.vendor(panels.size() % 2 == 0 ? "amd" : "google-tpu");
            panels.add(new CurvePanel(
                    curve.getKey(),
                    unit.words(),
                    across,
                    "Date of " + AnalysisCharts.factor(any.factor()),
                    up,
                    unit.factor(),
                    curve.getValue().stream()
                            .map(row -> new CurvePanel.Mean(year(row.date()), row.median(), row.low(), row.high()))
                            .toList(),
                    false,
                    colour));
        }
        return List.of(Plan.of(
                "window-" + Names.file(any.outcome()) + "-" + Names.file(any.factor()),
                new StudyPicture(
                        "Window of opportunity: " + tables.title(any.outcome()),
                        "Each place on the level axis is a date of the switch. Line: median over futures; band: the middle 90%"
                                + " of them.",
                        List.of(),
                        panels,
                        Math.min(MOST_IN_ONE_ROW, panels.size()),
                        tables.source())));
    }

    private static double year(String date) {
        LocalDate day = LocalDate.parse(date);
        return day.getYear() + (day.getDayOfYear() - 1) / DAYS;
    }

    private static Scale years(List<Timing> rows) {
        int first = (int) Math.floor(
                rows.stream().mapToDouble(row -> year(row.date())).min().orElse(0));
        int last = (int) Math.ceil(
                rows.stream().mapToDouble(row -> year(row.date())).max().orElse(1));
        List<Scale.Tick> ticks = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            ticks.add(new Scale.Tick(year, Integer.toString(year)));
        }
        return new Scale(first, Math.max(first + 1, last), false, ticks);
    }
}
