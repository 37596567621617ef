package org.yardstick.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.yardstick.report.AnalysisTables.Index;
import org.yardstick.report.ChartFamily.Plan;

/** Which factors matter: bars of indices, or mean size against spread of elementary effects. */
final class SensitivityChart {

    private static final int MOST_ROWS = 20;
    private static final double STEADY = 0.5;

    private final AnalysisTables tables;
    private final Theme theme;

    SensitivityChart(AnalysisTables tables, Theme theme) {
        this.tables = tables;
        this.theme = theme;
    }

    /** Plans the chart of one outcome. */
    List<Plan> plan(List<Index> rows) {
        Index first = rows.get(0);
        String suffix =
                Names.file(first.outcome()) + (first.within().isEmpty() ? "" : "-" + Names.file(first.within()));
        String title = tables.title(first.outcome()) + (first.within().isEmpty() ? "" : ", " + first.within());
        return first.method().equals("morris")
                ? List.of(Plan.of("morris-" + suffix, morris(title, rows)))
                : List.of(Plan.of(
                        "sensitivity-" + suffix,
                        indices(title, rows, first.method().equals("sobol"))));
    }

    private Picture indices(String title, List<Index> rows, boolean sobol) {
        List<Map.Entry<String, List<Index>>> factors =
                new ArrayList<>(AnalysisCharts.by(rows, Index::factor).entrySet());
        factors.sort(Comparator.comparingDouble(entry -> -largest(entry.getValue())));
        List<BarPanel.Row> bars = new ArrayList<>();
        for (Map.Entry<String, List<Index>> factor : factors.subList(0, Math.min(MOST_ROWS, factors.size()))) {
            bars.add(new BarPanel.Row(
                    AnalysisCharts.factor(factor.getKey()),
                    factor.getValue().stream()
                            .sorted(Comparator.comparing(Index::index))
                            .map(index -> new BarPanel.Mark(
                                    index.value(),
                                    index.low(),
                                    index.high(),
                                    Double.NaN,
                                    Double.NaN,
                                    colour(index),
                                    BarPanel.Style.BAR))
                            .toList()));
        }
        StudyUnit unit = StudyUnit.of("fraction", 1, false);
        Scale scale = unit.scale(
                rows.stream().flatMapToDouble(row -> DoubleStream.of(row.value(), row.low(), row.high())), true, 6);
        List<Page.Key> legend = new ArrayList<>();
        legend.add(new Page.Key("Alone (first-order index)", theme.vendor("amd"), Page.Swatch.AREA));
        if (sobol) {
            legend.add(new Page.Key(
                    "Alone or together with others (total index)", theme.vendor("huawei"), Page.Swatch.AREA));
        }
        String left =
                factors.size() > MOST_ROWS ? " The " + MOST_ROWS + " largest of " + factors.size() + " factors." : "";
        return new StudyPicture(
                "What explains: " + title,
                "Part of the variance that each factor explains; lines are 90% intervals. One that reaches zero cannot be"
                        + " told from none." + left,
                legend,
                List.of(new BarPanel("", "Part of the variance, %", scale, unit.factor(), bars)),
                1,
                tables.source());
    }

    private static double largest(List<Index> rows) {
        return rows.stream()
                .mapToDouble(Index::value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private Color colour(Index index) {
        return theme.vendor(index.index().equals("total") ? "huawei" : "amd");
    }

    private Picture morris(String title, List<Index> rows) {
        List<ScatterPanel.Dot> dots = new ArrayList<>();
        double largest = rows.stream()
                .mapToDouble(Index::value)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        StudyUnit unit = StudyUnit.of(rows.get(0).unit(), largest, true);
        AnalysisCharts.by(rows, Index::factor).forEach((factor, own) -> {
            double sigma = value(own, "sigma");
            for (Index index : own) {
                if (index.index().equals("mu_star") && Double.isFinite(index.value())) {
                    dots.add(new ScatterPanel.Dot(
                            AnalysisCharts.factor(factor) + direction(own),
                            index.value(),
                            index.low(),
                            index.high(),
                            Double.isFinite(sigma) ? sigma : 0,
                            theme.vendor(clear(own) ? "amd" : "huawei")));
                }
            }
        });
        dots.sort(Comparator.comparingDouble(dot -> -dot.across()));
        Scale across =
                unit.scale(dots.stream().flatMapToDouble(dot -> DoubleStream.of(dot.across(), dot.high())), true, 5);
        Scale up = unit.scale(dots.stream().mapToDouble(ScatterPanel.Dot::up), true, 5);
        return new StudyPicture(
                "Elementary effects on: " + title,
                "Far right: matters much. Above the upper line: the effect changes with the factor's own place or with"
                        + " other factors. Below the lower one: much the same everywhere. Lines across are 90% intervals.",
                List.of(
                        new Page.Key(
                                "Direction is clear (+ raises, \u2212 lowers)", theme.vendor("amd"), Page.Swatch.AREA),
                        new Page.Key("Direction cannot be told", theme.vendor("huawei"), Page.Swatch.AREA)),
                List.of(new ScatterPanel(
                        across,
                        unit.after("Mean size of the effect over the factor's range (\u03bc*)"),
                        up,
                        unit.after("Standard deviation of the effects (\u03c3)"),
                        unit.factor(),
                        dots,
                        List.of(
                                new ScatterPanel.Guide(1, "\u03c3 = \u03bc*"),
                                new ScatterPanel.Guide(STEADY, "\u03c3 = \u03bc* / 2")))),
                1,
                tables.source());
    }

    private static double value(List<Index> rows, String index) {
        return rows.stream()
                .filter(row -> row.index().equals(index))
                .mapToDouble(Index::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static boolean clear(List<Index> rows) {
        return rows.stream().anyMatch(row -> row.index().equals("mu") && (row.low() > 0 || row.high() < 0));
    }

    private static String direction(List<Index> rows) {
        return value(rows, "mu_star") == 0
                ? " (none)"
                : clear(rows) ? value(rows, "mu") > 0 ? " (+)" : " (\u2212)" : "";
    }
}
