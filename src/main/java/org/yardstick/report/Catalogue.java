package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.report.Measure.Kind;

/** The charts of a report, in the order in which a reader meets them. */
final class Catalogue {

    private static final double PER_CENT = 100;
    private static final double USD_TO_BILLION = 1e-9;
    private static final double USD_TO_THOUSAND = 1e-3;
    private static final double ONE_TO_THOUSAND = 1e-3;
    private static final String CHINA = "china";
    private static final int MOST_PRODUCTS = 6;
    private static final String HEADLINE = "domestic-substitution";
    private static final Set<String> ELSEWHERE =
            Set.of(HEADLINE, "vendor-share", "vendor-share-bases", "regimes-side-by-side");

    private static final List<String> FLAGSHIPS =
            List.of("nvidia-a100", "nvidia-h100", "nvidia-h200", "nvidia-b200", "nvidia-b300", "nvidia-rubin");

    /** Market and product of the prices to show first. */
    private static final List<List<String>> PRICES = List.of(
            List.of("world", "nvidia-h100"),
            List.of("world", "nvidia-b200"),
            List.of("china", "nvidia-h20"),
            List.of("china", "nvidia-h200"),
            List.of("china", "huawei-910b"),
            List.of("china", "huawei-910c"));

    private Catalogue() {}

    /** Returns the charts that a report begins with. */
    static List<ChartFamily> headline() {
        return families(List.of()).stream()
                .filter(family -> family.name().equals(HEADLINE))
                .toList();
    }

    /** Returns the charts of a report beside its headline, without those that its reader can pick by market and vendor. */
    static List<ChartFamily> details() {
        return families(List.of()).stream()
                .filter(family -> !ELSEWHERE.contains(family.name()))
                .toList();
    }

    static List<ChartFamily> families(List<String> markets) {
        return List.of(
                new VendorShareChart(markets),
                new VendorShareBasesChart("china"),
                new ComparisonChart("domestic-substitution", 1, Catalogue::domesticShares),
                new ComparisonChart("domestic-substitution-stock", 1, Catalogue::domesticStock),
                new ComparisonChart("regimes-side-by-side", 2, Catalogue::sideBySide),
                new ComparisonChart("us-china-compute-ratio", 1, Catalogue::ratios),
                new ComparisonChart("us-china-by-place", 1, Catalogue::ratiosByPlace),
                new AddedRatioChart(),
                new ComparisonChart("capability-lag", 1, Catalogue::capabilityLag),
                new RoadmapChart(),
                new ComparisonChart("performance-gap", 1, Catalogue::performanceGap),
                new ComparisonChart("tool-purchases", 1, Catalogue::toolPurchases),
                new RevenueChart(List.of("world", "china")),
                new RevenueDifferenceChart(),
                new ComparisonChart("lead-time", 1, Catalogue::leadTimes),
                new ComparisonChart("chip-price", 1, Catalogue::prices),
                new ComparisonChart("leakage", 1, Catalogue::leakage),
                new LeakageRouteChart(),
                new StackMapChart(),
                new ComparisonChart("welfare-by-bloc", 1, Catalogue::welfare),
                new WelfareDifferenceChart(),
                new TimelineChart());
    }

    /** Metrics that charts need run by run. */
    static Set<String> metricsByRun() {
        return Set.of(
                "owned_compute",
                "located_compute",
                "used_compute",
                "vendor_revenue",
                "vendor_rnd_12m",
                "vendor_share",
                "market_units",
                "performance_frontier",
                "smuggled_units",
                "smuggled_units_by_route_12m",
                "welfare");
    }

    private static String say(Draft draft, String key) {
        return draft.words().text("chart." + key);
    }

    private static List<Measure> domesticShares(Draft draft) {
        String counted = countedByCompute(draft);
        return List.of(
                domesticShare(draft.words().text("basis.units"), say(draft, "domestic-substitution.units"), "units"),
                domesticShare(draft.words().text("basis.value"), say(draft, "domestic-substitution.value"), "value"),
                domesticShare(
                        say(draft, "domestic-substitution." + counted),
                        say(draft, "domestic-substitution.compute." + counted),
                        "compute"));
    }

    /** Published figures by compute count Huawei and Cambricon; a world may lack the second. */
    private static String countedByCompute(Draft draft) {
        Set<String> sold = new TreeSet<>();
        draft.table()
                .scenarios()
                .forEach(scenario -> sold.addAll(draft.table()
                        .byVendor(scenario, "vendor_share", "compute", CHINA)
                        .keySet()));
        return sold.contains("huawei") && !sold.contains("cambricon") ? "one" : "both";
    }

    private static Measure domesticShare(String title, String axisTitle, String basis) {
        return new Measure(title, axisTitle, "domestic_share", basis, CHINA, "", Kind.SHARE, PER_CENT);
    }

    private static List<Measure> domesticStock(Draft draft) {
        String chart = "domestic-substitution-stock";
        return List.of(
                domesticShare(say(draft, chart + ".flow"), say(draft, chart + ".flow.axis"), "compute"),
                stockShare(draft, chart + ".stock", "domestic_share_stock"),
                stockShare(draft, chart + ".stack", "chinese_stack_share_stock"));
    }

    private static Measure stockShare(Draft draft, String key, String metric) {
        return new Measure(
                say(draft, key), say(draft, key + ".axis"), metric, "compute", CHINA, "", Kind.SHARE, PER_CENT);
    }

    private static List<Measure> sideBySide(Draft draft) {
        String chart = "regimes-side-by-side.";
        String counted = countedByCompute(draft);
        return List.of(
                domesticShare(say(draft, chart + "units"), say(draft, chart + "units.axis"), "units"),
                domesticShare(say(draft, chart + "value"), say(draft, chart + "value.axis"), "value"),
                domesticShare(say(draft, chart + counted), say(draft, chart + counted + ".axis"), "compute"),
                new Measure(
                        say(draft, chart + "nvidia"),
                        say(draft, chart + "units.axis"),
                        "vendor_share",
                        "units",
                        CHINA,
                        "nvidia",
                        Kind.SHARE,
                        PER_CENT),
                new Measure(
                        say(draft, chart + "revenue"),
                        draft.words().text("axis.yearly-usd"),
                        "vendor_revenue",
                        "value",
                        CHINA,
                        "nvidia",
                        Kind.YEARLY_FLOW,
                        USD_TO_BILLION),
                computeRatio(
                        say(draft, chart + "ratio"), say(draft, chart + "ratio.axis"), "us_to_china_compute_ratio"));
    }

    private static List<Measure> ratios(Draft draft) {
        String chart = "us-china-compute-ratio.";
        return List.of(
                computeRatio(say(draft, chart + "stock"), say(draft, chart + "axis"), "us_to_china_compute_ratio"),
                computeRatio(say(draft, chart + "flow"), say(draft, chart + "axis"), "us_to_china_compute_ratio_flow"));
    }

    private static Measure computeRatio(String title, String axisTitle, String metric) {
        return new Measure(title, axisTitle, metric, "compute", "world", "", Kind.RATIO, 1);
    }

    private static List<RatioCurve> ratiosByPlace(Draft draft) {
        List<RatioCurve> curves = new ArrayList<>();
        for (String what : List.of("stock", "flow")) {
            for (String place : List.of("owned", "located", "used")) {
                String metric = place + "_compute";
                curves.add(new RatioCurve(
                        say(draft, "us-china-by-place." + place + "." + what),
                        say(draft, "us-china-by-place." + place + ".axis"),
                        new SeriesKey(metric, "compute", "us", ""),
                        new SeriesKey(metric, "compute", CHINA, ""),
                        what.equals("flow")));
            }
        }
        return curves;
    }

    private static List<Measure> capabilityLag(Draft draft) {
        return List.of(
                new Measure("", say(draft, "capability-lag.axis"), "capability_lag", "", CHINA, "", Kind.LEVEL, 1));
    }

    private static List<RatioCurve> performanceGap(Draft draft) {
        return List.of(new RatioCurve(
                "",
                say(draft, "performance-gap.axis"),
                new SeriesKey("performance_frontier", "", "world", "nvidia"),
                new SeriesKey("performance_frontier", "", "world", "huawei"),
                false));
    }

    private static List<Measure> toolPurchases(Draft draft) {
        return List.of(
                new Measure(
                        say(draft, "tool-purchases.sales"),
                        say(draft, "tool-purchases.sales.axis"),
                        "tool_sales_to_china",
                        "value",
                        CHINA,
                        "five-toolmakers",
                        Kind.YEARLY_FLOW,
                        USD_TO_BILLION),
                toolShare(draft, "tool-purchases.five", "five-toolmakers"),
                toolShare(draft, "tool-purchases.asml", "asml"));
    }

    private static Measure toolShare(Draft draft, String key, String toolmaker) {
        return new Measure(
                say(draft, key),
                say(draft, key + ".axis"),
                "tool_sales_china_share",
                "value",
                CHINA,
                toolmaker,
                Kind.SHARE,
                PER_CENT);
    }

    private static List<Measure> leakage(Draft draft) {
        return List.of(
                new Measure(
                        say(draft, "leakage.smuggled"),
                        say(draft, "leakage.smuggled.axis"),
                        "smuggled_units",
                        "units",
                        CHINA,
                        "nvidia",
                        Kind.YEARLY_FLOW,
                        ONE_TO_THOUSAND),
                new Measure(
                        say(draft, "leakage.share"),
                        say(draft, "leakage.share.axis"),
                        "smuggled_share_of_training_compute",
                        "compute",
                        CHINA,
                        "",
                        Kind.SHARE,
                        PER_CENT),
                new Measure(
                        say(draft, "leakage.leased"),
                        say(draft, "leakage.leased.axis"),
                        "leased_compute",
                        "compute",
                        CHINA,
                        "",
                        Kind.LEVEL,
                        ONE_TO_THOUSAND));
    }

    private static List<Measure> welfare(Draft draft) {
        return List.of("us", CHINA, "third-countries").stream()
                .map(bloc -> new Measure(
                        draft.words().bloc(bloc),
                        draft.words().text("axis.yearly-usd"),
                        "welfare",
                        "value",
                        bloc,
                        "",
                        Kind.YEARLY_FLOW,
                        USD_TO_BILLION))
                .toList();
    }

    private static List<Measure> leadTimes(Draft draft) {
        List<Measure> measures = new ArrayList<>();
        for (String product : FLAGSHIPS) {
            measures.add(new Measure(
                    draft.words().product(product),
                    draft.words().text("axis.weeks"),
                    "lead_time",
                    "",
                    "world",
                    product,
                    Kind.LEVEL,
                    1));
        }
        return withValues(draft, measures);
    }

    private static List<Measure> prices(Draft draft) {
        List<Measure> measures = new ArrayList<>();
        PRICES.forEach(price -> measures.add(price(draft, price.get(0), price.get(1))));
        List<Measure> known = withValues(draft, measures);
        if (!known.isEmpty()) {
            return known;
        }
        Set<String> products = new TreeSet<>();
        draft.table()
                .scenarios()
                .forEach(scenario -> products.addAll(draft.table()
                        .byVendor(scenario, "chip_price", "value", "world")
                        .keySet()));
        return products.stream()
                .limit(MOST_PRODUCTS)
                .map(product -> price(draft, "world", product))
                .toList();
    }

    private static Measure price(Draft draft, String market, String product) {
        return new Measure(
                draft.words()
                        .text(
                                "chart.chip-price.panel",
                                draft.words().product(product),
                                draft.words().place(market)),
                draft.words().text("axis.price"),
                "chip_price",
                "value",
                market,
                product,
                Kind.LEVEL,
                USD_TO_THOUSAND);
    }

    private static List<Measure> withValues(Draft draft, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> draft.table().scenarios().stream()
                        .anyMatch(scenario -> !measure.points(draft, scenario).isEmpty()))
                .toList();
    }
}
