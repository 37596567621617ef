package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whose software stacks the markets of the world run on: a schematic map for each scenario, early and late. */
final class StackMapChart implements ChartFamily {

    private static final String METRIC = "chinese_stack_share_stock";
    private static final int FIGURES_YEAR = 2024;
    private static final int DECEMBER = 12;

    @Override
    public String name() {
        return "stack-map";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        return draft.table().scenarios().stream()
                .map(scenario -> plan(draft, scenario))
                .toList();
    }

    private Plan plan(Draft draft, String scenario) {
        Words words = draft.words();
        String name = name() + "-" + Names.file(scenario);
        Set<Integer> years = new TreeSet<>();
        years.add(FIGURES_YEAR);
        years.add(Math.floorDiv(draft.months().last() + 1, 12) - 1);
        List<TileMap.Panel> panels = new ArrayList<>();
        for (int year : years) {
            Map<String, Double> shares = shares(draft, scenario, Months.of(year, DECEMBER));
            if (shares.size() > 1) {
                panels.add(new TileMap.Panel(words.month(Months.startYear(Months.of(year, DECEMBER))), shares));
            }
        }
        if (panels.isEmpty()) {
            return Plan.skipped(name, words.text("skip.lacks", "summary.csv", METRIC));
        }
        return Plan.of(
                name,
                new TileMap(
                        words.text("chart." + name() + ".title", words.scenario(scenario)),
                        words.text("chart." + name() + ".note"),
                        words.text("chart." + name() + ".scale"),
                        panels,
                        draft.source(List.of(scenario), false)));
    }

    private static Map<String, Double> shares(Draft draft, String scenario, int month) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String market : TileMap.MARKETS) {
            draft.table().points(new SeriesKey(scenario, METRIC, "compute", market, "")).stream()
                    .filter(point -> point.month() == month)
                    .findFirst()
                    .ifPresent(point -> shares.put(market, point.median()));
        }
        return shares;
    }
}
