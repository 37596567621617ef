package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.yardstick.report.AnalysisTables.Pair;
import org.yardstick.report.ChartFamily.Plan;

/** What difference each level of a category makes against its base. */
final class PairChart {

    private static final int MOST_IN_ONE_ROW = 2;

    private final AnalysisTables tables;
    private final Theme theme;

    PairChart(AnalysisTables tables, Theme theme) {
        this.tables = tables;
        this.theme = theme;
    }

    /** Plans the chart of one outcome: a panel for each category. */
    List<Plan> plan(List<Pair> rows) {
        double largest =
                rows.stream().mapToDouble(row -> Math.abs(row.mean())).max().orElse(1);
        StudyUnit unit = StudyUnit.of(rows.get(0).unit(), largest, true);
        List<StudyPanel> panels = new ArrayList<>();
        for (Map.Entry<String, List<Pair>> factor :
                AnalysisCharts.by(rows, Pair::factor).entrySet()) {
            panels.add(panel(factor.getValue(), unit));
        }
        return List.of(Plan.of(
                "paired-" + Names.file(rows.get(0).outcome()),
                new StudyPicture(
                        "Differences, pair by pair: " + tables.title(rows.get(0).outcome()),
                        "Each pair is the same future and the same luck under two levels. Dot: mean; thick line: its 90%"
                                + " interval; thin line: the middle 90% of the pairs. A thick line that touches zero"
                                + " cannot be told from none.",
                        List.of(
                                new Page.Key("Clearly different", theme.vendor("amd"), Page.Swatch.LINE),
                                new Page.Key("Cannot be told from none", theme.axis(), Page.Swatch.LINE)),
                        panels,
                        Math.min(MOST_IN_ONE_ROW, panels.size()),
                        tables.source())));
    }

    private StudyPanel panel(List<Pair> rows, StudyUnit unit) {
        Pair first = rows.get(0);
        List<BarPanel.Row> marks = new ArrayList<>();
        for (Pair row : rows) {
            boolean clear = row.low() > 0 || row.high() < 0;
            marks.add(new BarPanel.Row(
                    row.level() + (row.future().isEmpty() ? "" : ", " + row.future()),
                    List.of(new BarPanel.Mark(
                            row.mean(),
                            row.low(),
                            row.high(),
                            row.p05(),
                            row.p95(),
                            clear ? theme.vendor("amd") : theme.axis(),
                            BarPanel.Style.DOT))));
        }
        Scale scale = unit.scale(
                rows.stream()
                        .flatMapToDouble(
                                row -> DoubleStream.of(row.mean(), row.low(), row.high(), row.p05(), row.p95())),
                true,
                5);
        return new BarPanel(
                AnalysisCharts.factor(first.factor()) + ", against " + first.base(),
                unit.after("Difference"),
                scale,
                unit.factor(),
                marks);
    }
}
