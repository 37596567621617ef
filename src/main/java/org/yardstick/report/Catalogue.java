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
    private static final int MOST_PRODUCTS = 6;

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

    static List<ChartFamily> families(List<String> markets) {
        return List.of(
                new VendorShareChart(markets),
                new ComparisonChart(
                        "domestic-substitution",
                        "Domestic share of AI chips delivered in China, on three bases",
                        1,
                        Catalogue::domesticShares),
                new ComparisonChart(
                        "regimes-side-by-side",
                        "Regimes side by side: substitution, Nvidia and the compute gap",
                        2,
                        Catalogue::sideBySide),
                new ComparisonChart(
                        "us-china-compute-ratio", "US : China ratio of AI compute owned", 1, draft -> ratios()),
                new ComparisonChart(
                        "capability-lag",
                        "How far China's best AI model trails the best of the US bloc",
                        1,
                        draft -> capabilityLag()),
                new ComparisonChart(
                        "tool-purchases", "Chip-making tools bought abroad by China", 1, draft -> toolPurchases()),
                new RevenueChart(List.of("world", "china")),
                new ComparisonChart("lead-time", "Waiting time for Nvidia's flagship chips", 1, Catalogue::leadTimes),
                new ComparisonChart("chip-price", "Price paid for AI chips", 1, Catalogue::prices));
    }

    private static List<Measure> domesticShares(Draft draft) {
        return List.of(
                domesticShare("Units", "Share of all cards delivered, %", "units"),
                domesticShare("Value", "Share of vendors' revenue from chips, %", "value"),
                domesticShare(
                        "Compute: " + countedByCompute(draft),
                        "Share of " + (countedByCompute(draft).contains(" and ") ? "these" : "it")
                                + " and foreign flagships, H100e, %",
                        "compute"));
    }

    /** Published figures by compute count these two; a world may lack one of them. */
    private static String countedByCompute(Draft draft) {
        Set<String> sold = new TreeSet<>();
        draft.table()
                .scenarios()
                .forEach(scenario -> sold.addAll(draft.table()
                        .byVendor(scenario, "vendor_share", "compute", "china")
                        .keySet()));
        return sold.contains("huawei") && !sold.contains("cambricon") ? "Huawei" : "Huawei and Cambricon";
    }

    private static Measure domesticShare(String title, String axisTitle, String basis) {
        return new Measure(title, axisTitle, "domestic_share", basis, "china", "", Kind.SHARE, PER_CENT);
    }

    private static List<Measure> sideBySide(Draft draft) {
        return List.of(
                domesticShare("Domestic share in China: units", "% of all cards delivered", "units"),
                domesticShare("Domestic share in China: value", "% of vendors' chip revenue", "value"),
                domesticShare(
                        countedByCompute(draft) + ": compute",
                        countedByCompute(draft).contains(" and ")
                                ? "% of these and foreign flagships"
                                : "% of it and foreign flagships",
                        "compute"),
                new Measure(
                        "Nvidia's share in China",
                        "% of all cards delivered",
                        "vendor_share",
                        "units",
                        "china",
                        "nvidia",
                        Kind.SHARE,
                        PER_CENT),
                new Measure(
                        "Nvidia's revenue from China",
                        "Billion USD in 12 months",
                        "vendor_revenue",
                        "value",
                        "china",
                        "nvidia",
                        Kind.YEARLY_FLOW,
                        USD_TO_BILLION),
                computeRatio("US : China compute owned", "Ratio of installed stocks"));
    }

    private static List<Measure> ratios() {
        return List.of(computeRatio(
                "",
                "Compute owned by Microsoft, Alphabet, Amazon, Meta and Oracle \u00f7 by Chinese entities"
                        + " (H100-equivalents installed)"));
    }

    private static Measure computeRatio(String title, String axisTitle) {
        return new Measure(title, axisTitle, "us_to_china_compute_ratio", "compute", "world", "", Kind.RATIO, 1);
    }

    private static List<Measure> capabilityLag() {
        return List.of(new Measure(
                "",
                "Months by which the best Chinese lab's capability comes later",
                "capability_lag",
                "",
                "china",
                "",
                Kind.LEVEL,
                1));
    }

    private static List<Measure> toolPurchases() {
        return List.of(
                new Measure(
                        "Five foreign toolmakers: sales",
                        "Sales to China, billion USD in 12 months",
                        "tool_sales_to_china",
                        "value",
                        "china",
                        "five-toolmakers",
                        Kind.YEARLY_FLOW,
                        USD_TO_BILLION),
                toolShare("Five foreign toolmakers: share", "China's share of their sales, %", "five-toolmakers"),
                toolShare("ASML: share", "China's share of its sales, %", "asml"));
    }

    private static Measure toolShare(String title, String axisTitle, String toolmaker) {
        return new Measure(
                title, axisTitle, "tool_sales_china_share", "value", "china", toolmaker, Kind.SHARE, PER_CENT);
    }

    private static List<Measure> leadTimes(Draft draft) {
        List<Measure> measures = new ArrayList<>();
        for (String product : FLAGSHIPS) {
            measures.add(new Measure(
                    Names.product(product),
                    "Weeks from order to delivery",
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
        PRICES.forEach(price -> measures.add(price(price.get(0), price.get(1))));
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
                .map(product -> price("world", product))
                .toList();
    }

    private static Measure price(String market, String product) {
        return new Measure(
                Names.product(product) + " " + Names.place(market),
                "Thousand USD a chip",
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
