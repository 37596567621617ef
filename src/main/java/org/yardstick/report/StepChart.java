package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.yardstick.report.AnalysisTables.Step;
import org.yardstick.report.ChartFamily.Plan;

/** What each control adds to those before it. */
final class StepChart {

    private static final String TREND = "trend";

    private final AnalysisTables tables;
    private final Theme theme;

    StepChart(AnalysisTables tables, Theme theme) {
        this.tables = tables;
        this.theme = theme;
    }

    /** Plans the chart of one outcome: what is reached on the left, what each control adds on the right. */
    List<Plan> plan(List<Step> all) {
        List<StudyPanel> panels = new ArrayList<>();
        for (Map.Entry<String, List<Step>> factor :
                AnalysisCharts.by(all, Step::factor).entrySet()) {
            List<Step> rows = factor.getValue().stream()
                    .filter(row -> !row.step().equals(TREND))
                    .toList();
            panels.add(reached(rows));
            panels.add(added(rows));
        }
        return List.of(Plan.of(
                "diminishing-" + Names.file(all.get(0).outcome()),
                new StudyPicture(
                        "Controls added one by one: " + tables.title(all.get(0).outcome()),
                        "Each row has all controls above it. Right: the change that the control brings, pair by pair, with"
                                + " its 90% interval; grey where it cannot be told from none.",
                        List.of(),
                        panels,
                        2,
                        tables.source())));
    }

    private StudyPanel reached(List<Step> rows) {
        StudyUnit unit = StudyUnit.of(
                rows.get(0).unit(),
                rows.stream().mapToDouble(row -> Math.abs(row.value())).max().orElse(1),
                false);
        return new BarPanel(
                "Reached with all controls so far",
                unit.words(),
                unit.scale(rows.stream().mapToDouble(Step::value), true, 5),
                unit.factor(),
                rows.stream()
                        .map(row -> new BarPanel.Row(
                                row.control(),
                                List.of(new BarPanel.Mark(
                                        row.value(),
                                        Double.NaN,
                                        Double.NaN,
                                        Double.NaN,
                                        Double.NaN,
                                        theme.vendor("google-tpu"),
                                        BarPanel.Style.BAR))))
                        .toList());
    }

    private StudyPanel added(List<Step> rows) {
        StudyUnit unit = StudyUnit.of(
                rows.get(0).unit(),
                rows.stream().mapToDouble(row -> Math.abs(row.change())).max().orElse(1),
                true);
        List<BarPanel.Row> bars = new ArrayList<>();
        for (Step row : rows) {
            boolean clear = row.low() > 0 || row.high() < 0;
            boolean start = row.step().equals("0");
            bars.add(new BarPanel.Row(
                    row.control(),
                    start
                            ? List.of()
                            : List.of(new BarPanel.Mark(
                                    row.change(),
                                    row.low(),
                                    row.high(),
                                    Double.NaN,
                                    Double.NaN,
                                    clear ? theme.vendor("amd") : theme.axis(),
                                    BarPanel.Style.BAR))));
        }
        return new BarPanel(
                "Added by this control",
                unit.after("Change"),
                unit.scale(
                        rows.stream().flatMapToDouble(row -> DoubleStream.of(row.change(), row.low(), row.high())),
                        true,
                        5),
                unit.factor(),
                bars);
    }
}
