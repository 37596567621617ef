package org.yardstick.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yardstick.report.AnalysisTables.Condition;
import org.yardstick.report.ChartFamily.Plan;

/** Boxes in the space of factors in which something of interest is dense. */
final class BoxChart {

    private static final int MOST_PANELS = 6;
    private static final double FALSE_ALARM = 0.05;

    private final AnalysisTables tables;
    private final Theme theme;

    BoxChart(AnalysisTables tables, Theme theme) {
        this.tables = tables;
        this.theme = theme;
    }

    /** Plans the chart of one outcome: a panel for each box. */
    List<Plan> plan(List<Condition> rows) {
        List<StudyPanel> panels = new ArrayList<>();
        AnalysisCharts.by(rows, row -> row.subject() + "\n" + row.box())
                .values()
                .forEach(box -> panels.add(panel(box)));
        List<StudyPanel> shown = panels.subList(0, Math.min(MOST_PANELS, panels.size()));
        return List.of(Plan.of(
                "prim-" + Names.file(rows.get(0).outcome()),
                new StudyPicture(
                        "Where it happens: " + tables.title(rows.get(0).outcome()),
                        "Grey: range of the factor in the sweep; coloured: the part that belongs to the box."
                                + (panels.size() > MOST_PANELS
                                        ? " The first " + MOST_PANELS + " boxes of prim.csv."
                                        : ""),
                        List.of(
                                new Page.Key(
                                        "Holds on cases not seen in the search", theme.vendor("amd"), Page.Swatch.AREA),
                                new Page.Key("Cannot be told from chance", theme.axis(), Page.Swatch.AREA)),
                        shown,
                        shown.size() == 1 ? 1 : 2,
                        tables.source())));
    }

    private StudyPanel panel(List<Condition> rows) {
        Condition first = rows.get(0);
        boolean holds = first.heldOutP() <= FALSE_ALARM;
        return new BoxPanel(
                first.subject() + (first.box().equals("1") ? "" : ", box " + first.box()),
                percent(first.density()) + " of the " + first.points() + " cases in the box are of interest ("
                        + (first.box().equals("1") ? "all: " : "the rest: ")
                        + percent(first.baseDensity()) + "); they are " + percent(first.coverage())
                        + " of all such cases."
                        + (Double.isFinite(first.heldOutDensity())
                                ? " Not seen in the search: " + percent(first.heldOutDensity()) + "."
                                : ""),
                rows.stream().map(BoxChart::condition).toList(),
                holds ? theme.vendor("amd") : theme.axis());
    }

    private static BoxPanel.Condition condition(Condition row) {
        if (!row.levels().isEmpty()) {
            String levels = String.join(" or ", Arrays.asList(row.levels().split("\\|", -1)));
            return new BoxPanel.Condition(AnalysisCharts.factor(row.factor()), Double.NaN, Double.NaN, levels, "", "");
        }
        double span = row.rangeHigh() - row.rangeLow();
        boolean low = Double.isFinite(row.from());
        boolean high = Double.isFinite(row.to());
        StudyUnit unit = StudyUnit.of(row.unit(), Math.max(Math.abs(row.rangeLow()), Math.abs(row.rangeHigh())), false);
        String after = unit.words().equals("%") ? "%" : unit.words().isBlank() ? "" : " " + unit.words();
        String from = number(row.from() * unit.factor());
        String to = number(row.to() * unit.factor());
        String words =
                low && high ? from + " to " + to + after : low ? from + after + " or more" : to + after + " or less";
        return new BoxPanel.Condition(
                AnalysisCharts.factor(row.factor()),
                low ? (row.from() - row.rangeLow()) / span : 0,
                high ? (row.to() - row.rangeLow()) / span : 1,
                words,
                number(row.rangeLow() * unit.factor()),
                number(row.rangeHigh() * unit.factor()));
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String format =
                size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * part);
    }
}
