package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vendors' yearly revenue from AI chips in a market: one panel of stacked areas for each scenario. */
final class RevenueChart implements ChartFamily {

    private static final double USD_TO_BILLION = 1e-9;
    private static final int MOST_PANELS = 6;

    private final List<String> markets;

    RevenueChart(List<String> markets) {
        this.markets = List.copyOf(markets);
    }

    @Override
    public String name() {
        return "revenue-by-vendor";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        return markets.stream().map(market -> plan(draft, market)).toList();
    }

    private Plan plan(Draft draft, String market) {
        String name = name() + "-" + Names.file(market);
        Map<String, List<Stack.Part>> piles = new LinkedHashMap<>();
        for (String scenario : draft.table().scenarios()) {
            Map<String, List<Point>> revenue = revenue(draft, market, scenario);
            if (!revenue.isEmpty() && piles.size() < MOST_PANELS) {
                piles.put(scenario, Stack.pile(revenue, market));
            }
        }
        if (piles.isEmpty()) {
            return Plan.skipped(name, "summary.csv lacks vendor_revenue by vendor for market " + market);
        }
        double top = piles.values().stream().mapToDouble(Stack::top).max().orElse(0);
        Map<String, Page.Key> legend = new LinkedHashMap<>();
        List<Panel> panels = new ArrayList<>();
        piles.forEach((scenario, parts) -> {
            List<Panel.Layer> layers = new ArrayList<>();
            for (Stack.Part part : parts) {
                Page.Key key =
                        new Page.Key(Names.of(part.vendor()), draft.theme().vendor(part.vendor()), Page.Swatch.AREA);
                legend.putIfAbsent(part.vendor(), key);
                layers.add(new Panel.Layer(key.label(), key.colour(), part.edges()));
            }
            panels.add(new Panel(
                    Names.scenario(scenario),
                    "Billion USD in 12 months",
                    Scale.fromZero(top, piles.size() > 3 ? 3 : 5),
                    List.of(),
                    layers,
                    List.of()));
        });
        List<String> scenarios = List.copyOf(piles.keySet());
        return Plan.of(
                name,
                new Page(
                        "Vendors' revenue " + Names.place(market),
                        "Medians over replicates, trailing 12 months; stacked in the order of the legend."
                                + (market.equals("china") ? " Nvidia: all segments." : "")
                                + draft.projectionNote(draft.months()),
                        List.copyOf(legend.values()),
                        panels,
                        panels.size() <= 3 ? panels.size() : (panels.size() + 1) / 2,
                        false,
                        draft.months().first(),
                        draft.months().last(),
                        draft.marks(scenarios, draft.months()),
                        draft.marksNote(scenarios, draft.months()),
                        draft.source(scenarios, false)));
    }

    private static Map<String, List<Point>> revenue(Draft draft, String market, String scenario) {
        Map<String, List<Point>> sums = draft.trailingSums(scenario, "vendor_revenue", "value", market);
        sums.putAll(draft.table().byVendor(scenario, "vendor_revenue_12m", "value", market));
        sums.replaceAll((vendor, points) ->
                points.stream().map(point -> point.times(USD_TO_BILLION)).toList());
        return sums;
    }
}
