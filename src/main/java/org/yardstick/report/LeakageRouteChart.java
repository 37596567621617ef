package org.yardstick.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Chips smuggled into China by transit market, in 2024 and in the last year of the runs. */
final class LeakageRouteChart implements ChartFamily {

    private static final String METRIC = "smuggled_units_by_route_12m";
    private static final String MARKET = "china";
    private static final int FIGURES_YEAR = 2024;
    private static final int DECEMBER = 12;
    private static final int INTERVALS = 4;
    private static final double ONE_TO_THOUSAND = 1e-3;

    @Override
    public String name() {
        return "leakage-by-route";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        Words words = draft.words();
        List<String> scenarios = draft.table().scenarios();
        Set<Integer> years = new TreeSet<>();
        years.add(FIGURES_YEAR);
        years.add(Math.floorDiv(draft.months().last() + 1, 12) - 1);
        List<BarPage.Panel> panels = new ArrayList<>();
        List<String> routes = routes(draft, scenarios);
        for (int year : years) {
            List<BarPage.Group> groups = routes.stream()
                    .map(route -> new BarPage.Group(words.shortName(route), bars(draft, scenarios, route, year)))
                    .toList();
            if (groups.stream().anyMatch(group -> !group.bars().isEmpty())) {
                panels.add(BarPage.panel(
                        words.text("chart." + name() + ".year", year),
                        words.text("chart." + name() + ".axis"),
                        groups,
                        INTERVALS));
            }
        }
        if (panels.isEmpty()) {
            return List.of(Plan.skipped(name(), words.text("skip.lacks", "summary.csv", METRIC)));
        }
        return List.of(Plan.of(
                name(),
                new BarPage(
                        words.text("chart." + name()),
                        words.text("bands.plain", draft.bandNote()),
                        draft.barLegend(scenarios),
                        panels,
                        draft.source(scenarios, false))));
    }

    /** Routes by what the first scenario that has any smuggles through them, most first. */
    private static List<String> routes(Draft draft, List<String> scenarios) {
        for (String scenario : scenarios) {
            Map<String, List<Point>> byRoute = draft.table().byVendor(scenario, METRIC, "units", MARKET);
            if (!byRoute.isEmpty()) {
                return byRoute.keySet().stream()
                        .sorted(Comparator.comparing(route -> -byRoute.getOrDefault(route, List.of()).stream()
                                .mapToDouble(Point::median)
                                .sum()))
                        .toList();
            }
        }
        return List.of();
    }

    private static List<BarPage.Bar> bars(Draft draft, List<String> scenarios, String route, int year) {
        return scenarios.stream()
                .flatMap(scenario ->
                        draft.table().points(new SeriesKey(scenario, METRIC, "units", MARKET, route)).stream()
                                .filter(point -> point.month() == Months.of(year, DECEMBER))
                                .map(point -> new BarPage.Bar(
                                                draft.colour(scenario), point.median(), point.low(), point.high())
                                        .times(ONE_TO_THOUSAND)))
                .toList();
    }
}
