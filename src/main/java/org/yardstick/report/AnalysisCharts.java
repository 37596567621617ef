package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.yardstick.report.ChartFamily.Plan;

/** The charts of an analysis across runs: for each outcome one of each kind of which the folder has a table. */
final class AnalysisCharts {

    private final List<Plan> plans = new ArrayList<>();

    private AnalysisCharts() {}

    /** Plans the charts; nothing is drawn yet. */
    static List<Plan> plans(AnalysisTables tables, Theme theme) {
        AnalysisCharts charts = new AnalysisCharts();
        SensitivityChart sensitivity = new SensitivityChart(tables, theme);
        charts.add(by(tables.indices(), row -> row.outcome() + "\n" + row.within()), sensitivity::plan);
        charts.add(by(tables.means(), AnalysisTables.Mean::outcome), new MainEffectChart(tables, theme)::plan);
        charts.add(by(tables.pairs(), AnalysisTables.Pair::outcome), new PairChart(tables, theme)::plan);
        charts.add(by(tables.regrets(), AnalysisTables.Regret::outcome), new RegretChart(tables)::plan);
        charts.add(by(tables.conditions(), AnalysisTables.Condition::outcome), new BoxChart(tables, theme)::plan);
        charts.add(by(tables.steps(), AnalysisTables.Step::outcome), new StepChart(tables, theme)::plan);
        charts.add(
                by(tables.timings(), row -> row.outcome() + "\n" + row.factor()), new WindowChart(tables, theme)::plan);
        return charts.plans;
    }

    private <T> void add(Map<String, List<T>> groups, Function<List<T>, List<Plan>> planner) {
        groups.values().forEach(rows -> plans.addAll(planner.apply(rows)));
    }

    /** Returns rows by a key, keys in the order of the file. */
    static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> key) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
        return groups;
    }

    /** Returns a factor as charts name it: of a path its group, and what it is called there. */
    static String factor(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split("\\.", -1)));
        if (parts.size() > 1 && !name.contains(" ")) {
            parts.remove(0);
        }
        String first = words(parts.get(0));
        return parts.size() == 1 ? first : first + ": " + words(String.join(" ", parts.subList(1, parts.size())));
    }

    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
