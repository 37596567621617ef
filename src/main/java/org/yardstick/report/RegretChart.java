package org.yardstick.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yardstick.report.AnalysisTables.Regret;
import org.yardstick.report.ChartFamily.Plan;

/** Regret of each policy in each future. */
final class RegretChart {

    private final AnalysisTables tables;

    RegretChart(AnalysisTables tables) {
        this.tables = tables;
    }

    /** Plans the chart of one outcome. */
    List<Plan> plan(List<Regret> rows) {
        Regret first = rows.get(0);
        Map<String, Map<String, Double>> cells = new HashMap<>();
        tables.cells().stream()
                .filter(cell -> cell.outcome().equals(first.outcome()))
                .forEach(cell -> cells.computeIfAbsent(cell.policy(), policy -> new HashMap<>())
                        .put(cell.future(), cell.regret()));
        List<String> futures = futures(rows, cells);
        double largest = rows.stream().mapToDouble(Regret::largest).max().orElse(0);
        StudyUnit unit = StudyUnit.of(first.unit(), largest, true);
        Scale scale = unit.scale(rows.stream().mapToDouble(Regret::largest), true, 4);
        List<HeatPanel.Row> heat = rows.stream()
                .map(row -> new HeatPanel.Row(
                        row.policy(),
                        futures.stream()
                                .map(future -> cells.getOrDefault(row.policy(), Map.of())
                                        .getOrDefault(future, 0.0))
                                .toList(),
                        List.of(
                                number(row.mean() * unit.factor()),
                                number(row.p95() * unit.factor()),
                                number(row.largest() * unit.factor())),
                        List.of(
                                row.leastBy().contains("mean"),
                                row.leastBy().contains("p95"),
                                row.leastBy().contains("minimax"))))
                .toList();
        return List.of(Plan.of(
                "regret-" + Names.file(first.outcome()),
                new StudyPicture(
                        "Regret of each policy: " + tables.title(first.outcome()),
                        "How far each policy falls short of the best one of the same future (" + first.better()
                                + " is better). Each column is a future, in the order of the first policy's lead or lag."
                                + " Bold: least regret.",
                        List.of(),
                        List.of(new HeatPanel(
                                first.futures() + " futures",
                                heat,
                                List.of("mean", "95th perc.", "largest"),
                                scale,
                                unit.after("Regret"),
                                unit.factor())),
                        1,
                        tables.source())));
    }

    /** Futures in the order of the first policy's regret, those where it is best by the other policies' regret. */
    private static List<String> futures(List<Regret> rows, Map<String, Map<String, Double>> cells) {
        Map<String, Double> first = cells.getOrDefault(rows.get(0).policy(), Map.of());
        List<String> futures = new ArrayList<>(first.keySet());
        Comparator<String> order = Comparator.comparingDouble(future -> first.getOrDefault(future, 0.0));
        order = order.thenComparingDouble(future -> -rows.stream()
                .mapToDouble(row -> cells.getOrDefault(row.policy(), Map.of()).getOrDefault(future, 0.0))
                .sum());
        futures.sort(order.thenComparingInt(Integer::parseInt));
        return futures;
    }

    private static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
