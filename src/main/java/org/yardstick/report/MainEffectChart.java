package org.yardstick.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.yardstick.report.AnalysisTables.Mean;
import org.yardstick.report.ChartFamily.Plan;

/** How an outcome moves with each factor, all others left to vary. */
final class MainEffectChart {

    private static final int MOST_PANELS = 9;
    private static final int MOST_IN_ONE_ROW = 3;

    private final AnalysisTables tables;
    private final Theme theme;

    MainEffectChart(AnalysisTables tables, Theme theme) {
        this.tables = tables;
        this.theme = theme;
    }

    /** Plans the chart of one outcome: the factors that move it most. */
    List<Plan> plan(List<Mean> rows) {
        List<Map.Entry<String, List<Mean>>> factors =
                new ArrayList<>(AnalysisCharts.by(rows, Mean::factor).entrySet());
        factors.sort(Comparator.comparingDouble(entry -> -span(entry.getValue())));
        List<Map.Entry<String, List<Mean>>> shown = factors.subList(0, Math.min(MOST_PANELS, factors.size()));
        StudyUnit unit = StudyUnit.of(
                rows.get(0).unit(),
                rows.stream().mapToDouble(row -> Math.abs(row.mean())).max().orElse(1),
                false);
        int columns = shown.size() <= MOST_IN_ONE_ROW ? shown.size() : shown.size() == 4 ? 2 : MOST_IN_ONE_ROW;
        Scale up = unit.scale(
                shown.stream()
                        .flatMap(entry -> entry.getValue().stream())
                        .flatMapToDouble(row -> DoubleStream.of(row.mean(), row.low(), row.high())),
                false,
                shown.size() > MOST_IN_ONE_ROW ? 3 : 5);
        String title = tables.title(rows.get(0).outcome());
        List<StudyPanel> panels = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            panels.add(panel(shown.get(i).getKey(), shown.get(i).getValue(), unit.after("Mean"), up, unit));
        }
        String left = factors.size() > MOST_PANELS
                ? " The " + MOST_PANELS + " factors of " + factors.size() + " that move it most."
                : "";
        return List.of(Plan.of(
                "main-effects-" + Names.file(rows.get(0).outcome()),
                new StudyPicture(
                        "How it moves with each factor: " + title,
                        "Mean over all runs with the factor at this place, the others left to vary; bands and whiskers"
                                + " are 90% intervals." + left,
                        List.of(),
                        panels,
                        columns,
                        tables.source())));
    }

    private static double span(List<Mean> rows) {
        double high = rows.stream()
                .mapToDouble(Mean::mean)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return high
                - rows.stream()
                        .mapToDouble(Mean::mean)
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0);
    }

    private StudyPanel panel(String factor, List<Mean> all, String axisTitle, Scale up, StudyUnit unit) {
        List<Mean> rows =
                all.stream().filter(row -> Double.isFinite(row.mean())).toList();
        boolean levels = rows.stream().allMatch(row -> Double.isNaN(row.place()));
        StudyUnit own = StudyUnit.of(
                rows.get(0).factorUnit(),
                rows.stream()
                        .mapToDouble(row -> Math.abs(row.place()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1),
                false);
        Scale across = levels ? places(rows) : own.scale(rows.stream().mapToDouble(Mean::place), false, 4);
        List<CurvePanel.Mean> points = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Mean row = rows.get(i);
            points.add(new CurvePanel.Mean(levels ? i : row.place() * own.factor(), row.mean(), row.low(), row.high()));
        }
        return new CurvePanel(
                AnalysisCharts.factor(factor),
                axisTitle,
                across,
                own.words(),
                up,
                unit.factor(),
                points,
                levels,
                theme.vendor("amd"));
    }

    private static Scale places(List<Mean> rows) {
        List<Scale.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ticks.add(new Scale.Tick(i, rows.get(i).level()));
        }
        return new Scale(-0.6, rows.size() - 0.4, false, ticks);
    }
}
