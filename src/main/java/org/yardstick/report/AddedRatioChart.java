package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;

/** How many times China's addition to its compute the five largest US owners add in a year, scenario beside scenario. */
final class AddedRatioChart implements ChartFamily {

    private static final String METRIC = "us_to_china_compute_ratio_flow";
    private static final int DECEMBER = 11;
    private static final int MOST_YEARS = 8;
    private static final int INTERVALS = 6;

    @Override
    public String name() {
        return "us-china-added";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        Words words = draft.words();
        List<String> scenarios = draft.table().scenarios();
        List<BarPage.Group> groups = new ArrayList<>();
        for (int month = draft.months().first(); month <= draft.months().last(); month++) {
            int at = month;
            if (Math.floorMod(month, 12) == DECEMBER) {
                List<BarPage.Bar> bars = scenarios.stream()
                        .flatMap(scenario ->
                                draft.table().points(new SeriesKey(scenario, METRIC, "compute", "world", "")).stream()
                                        .filter(point -> point.month() == at)
                                        .map(point -> new BarPage.Bar(
                                                draft.colour(scenario), point.median(), point.low(), point.high())))
                        .toList();
                if (!bars.isEmpty()) {
                    groups.add(new BarPage.Group(String.valueOf(Math.floorDiv(month, 12)), bars));
                }
            }
        }
        if (groups.isEmpty()) {
            return List.of(Plan.skipped(name(), words.text("skip.lacks", "summary.csv", METRIC)));
        }
        List<BarPage.Group> shown = groups.subList(Math.max(0, groups.size() - MOST_YEARS), groups.size());
        return List.of(Plan.of(
                name(),
                new BarPage(
                        words.text("chart." + name()),
                        words.text("bands.plain", draft.bandNote()),
                        draft.barLegend(scenarios),
                        List.of(BarPage.panel("", words.text("chart." + name() + ".axis"), shown, INTERVALS)),
                        draft.source(scenarios, false))));
    }
}
