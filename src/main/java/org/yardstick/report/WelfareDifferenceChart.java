package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.report.ResultTable.MonthRange;

/** What each bloc gains and loses in welfare under a regime, against the baseline. */
final class WelfareDifferenceChart implements ChartFamily {

    private static final String METRIC = "welfare";
    private static final List<String> BLOCS = List.of("us", "china", "third-countries");
    private static final double USD_TO_BILLION = 1e-9;
    private static final int INTERVALS = 4;

    @Override
    public String name() {
        return "welfare-gained-and-lost";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        Words words = draft.words();
        List<String> scenarios = draft.table().scenarios();
        if (scenarios.size() < 2) {
            return List.of(Plan.skipped(name(), words.text("skip.scenarios", 2)));
        }
        boolean known =
                BLOCS.stream().anyMatch(bloc -> draft.replicates().has(key(bloc).of(scenarios.get(0))));
        if (!known) {
            return List.of(Plan.skipped(name(), words.text("skip.replicates", METRIC)));
        }
        Differences differences = new Differences(draft);
        List<BarPage.Panel> panels = new ArrayList<>();
        differences
                .calibrated()
                .ifPresent(window -> panels.add(panel(draft, differences, window, "calibrated", window.first())));
        differences
                .projected()
                .ifPresent(window -> panels.add(panel(draft, differences, window, "projected", window.last())));
        return List.of(Plan.of(
                name(),
                new BarPage(
                        words.text("chart." + name()),
                        words.sentences(words.text("chart.welfare-by-bloc.note"), differences.note()),
                        differences.legend(),
                        panels,
                        draft.source(scenarios, false))));
    }

    private static BarPage.Panel panel(
            Draft draft, Differences differences, MonthRange window, String key, int namedMonth) {
        List<BarPage.Group> groups = BLOCS.stream()
                .map(bloc -> new BarPage.Group(
                        draft.words().bloc(bloc), differences.bars(key(bloc), window, USD_TO_BILLION)))
                .toList();
        String title = draft.words()
                .text("chart.welfare-gained-and-lost." + key, draft.words().month(Months.startYear(namedMonth)));
        return BarPage.panel(title, draft.words().text("axis.usd"), groups, INTERVALS);
    }

    private static SeriesKey key(String bloc) {
        return new SeriesKey(METRIC, "value", bloc, "");
    }
}
