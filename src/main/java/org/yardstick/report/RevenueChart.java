package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Vendors' yearly revenue from AI chips in a market: one panel of stacked areas for each scenario. */
final class RevenueChart implements ChartFamily {

    private static final double USD_TO_BILLION = 1e-9;
    private static final int MOST_PANELS = 6;
    private static final String CHINA = "china";
    private static final String NVIDIA = "nvidia";

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
            return Plan.skipped(name, draft.words().text("skip.market", "vendor_revenue", market));
        }
        boolean split = piles.keySet().stream().anyMatch(scenario -> splits(draft, market, scenario));
        double top = piles.values().stream().mapToDouble(Stack::top).max().orElse(0);
        Map<String, Page.Key> legend = new LinkedHashMap<>();
        List<Panel> panels = new ArrayList<>();
        piles.forEach((scenario, parts) -> {
            List<Panel.Layer> layers = new ArrayList<>();
            for (Stack.Part part : parts) {
                Page.Key key = new Page.Key(
                        label(draft, part.vendor()), draft.theme().vendor(part.vendor()), Page.Swatch.AREA);
                legend.putIfAbsent(part.vendor(), key);
                layers.add(new Panel.Layer(key.label(), key.colour(), part.edges()));
            }
            panels.add(new Panel(
                    draft.words().scenario(scenario),
                    draft.words().text("axis.yearly-usd"),
                    Scale.fromZero(top, piles.size() > 3 ? 3 : 5),
                    List.of(),
                    layers,
                    List.of()));
        });
        List<String> scenarios = List.copyOf(piles.keySet());
        return Plan.of(
                name,
                new Page(
                        split
                                ? draft.words().text("chart.revenue-by-vendor.chips")
                                : draft.words()
                                        .text(
                                                "chart.revenue-by-vendor.title",
                                                draft.words().place(market)),
                        draft.words()
                                .sentences(
                                        draft.words().text("note.stacked"),
                                        split
                                                ? draft.words().text("chart.revenue-by-vendor.other-goods.note")
                                                : market.equals(CHINA)
                                                        ? draft.words().text("note.all-segments")
                                                        : "",
                                        draft.projectionNote(draft.months())),
                        legend(legend, market),
                        panels,
                        panels.size() <= 3 ? panels.size() : (panels.size() + 1) / 2,
                        false,
                        draft.months().first(),
                        draft.months().last(),
                        draft.marks(scenarios, draft.months()),
                        draft.marksNote(scenarios, draft.months()),
                        draft.source(scenarios, false)));
    }

    /** Colours in the order of the pile, whichever scenario shows a vendor first. */
    private static List<Page.Key> legend(Map<String, Page.Key> keys, String market) {
        return Stack.order(market).stream()
                .flatMap(vendor -> Stream.ofNullable(keys.get(vendor)))
                .toList();
    }

    private static String label(Draft draft, String vendor) {
        return vendor.equals(Stack.OTHER_GOODS)
                ? draft.words().text("chart.revenue-by-vendor.other-goods")
                : draft.words().name(vendor);
    }

    private static Map<String, List<Point>> revenue(Draft draft, String market, String scenario) {
        Map<String, List<Point>> sums = splits(draft, market, scenario)
                ? chipsAndOtherGoods(draft, market, scenario)
                : draft.trailingSums(scenario, "vendor_revenue", "value", market);
        if (!splits(draft, market, scenario)) {
            sums.putAll(draft.table().byVendor(scenario, "vendor_revenue_12m", "value", market));
        }
        sums.replaceAll((vendor, points) ->
                points.stream().map(point -> point.times(USD_TO_BILLION)).toList());
        return sums;
    }

    /** Whether the part of Nvidia's revenue that is no AI chips can be told apart, as in a market it bills all goods to. */
    private static boolean splits(Draft draft, String market, String scenario) {
        return market.equals(CHINA)
                && draft.replicates().has(chips(scenario))
                && draft.replicates().has(share(scenario, NVIDIA));
    }

    private static SeriesKey chips(String scenario) {
        return new SeriesKey(scenario, "market_units", "value", CHINA, "");
    }

    private static SeriesKey share(String scenario, String vendor) {
        return new SeriesKey(scenario, "vendor_share", "value", CHINA, vendor);
    }

    private static Map<String, List<Point>> chipsAndOtherGoods(Draft draft, String market, String scenario) {
        Replicates runs = draft.replicates();
        double[][] allChips = runs.runs(chips(scenario));
        Map<String, List<Point>> sums = new TreeMap<>();
        for (String vendor : Vendors.ids(market)) {
            double[][] sales = Replicates.both(runs.runs(share(scenario, vendor)), allChips, (part, all) -> part * all);
            List<Point> points = runs.points(Replicates.trailingSums(sales));
            if (!points.isEmpty()) {
                sums.put(vendor, points);
            }
            if (vendor.equals(NVIDIA)) {
                double[][] all = runs.runs(new SeriesKey(scenario, "vendor_revenue", "value", CHINA, NVIDIA));
                double[][] other = Replicates.both(
                        all, sales, (whole, part) -> Math.max(0, whole - (Double.isNaN(part) ? 0 : part)));
                sums.put(Stack.OTHER_GOODS, runs.points(Replicates.trailingSums(other)));
            }
        }
        return sums;
    }
}
