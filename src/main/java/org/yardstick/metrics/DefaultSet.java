package org.yardstick.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run writes unless asked for more: what the standard table and charts need, and the headline figures. Forty runs
 * of eleven years must stay below 60 MB, which leaves room for about 120 series.
 */
final class DefaultSet {
    private static final Set<String> ANY = Set.of();
    private static final Set<String> CHINA = Set.of("china");
    private static final Set<String> WORLD = Set.of("world");
    private static final Set<String> BOTH = Set.of("china", "world");
    private static final Set<String> UNITS = Set.of("units");
    private static final Set<String> NVIDIA = Set.of("nvidia");

    /** Flagships whose price and waiting time are followed. */
    private static final Set<String> FLAGSHIPS =
            Set.of("nvidia-a100", "nvidia-h100", "nvidia-h200", "nvidia-b200", "nvidia-b300", "nvidia-rubin");

    /** Vendors whose best design is followed. */
    private static final Set<String> DESIGNERS = Set.of("nvidia", "amd", "huawei", "cambricon");

    /** Chips sold in China whose price is followed. */
    private static final Set<String> SOLD_IN_CHINA =
            Set.of("nvidia-a800", "nvidia-h800", "nvidia-h20", "nvidia-h200", "huawei-910b", "huawei-910c");

    private static final Map<String, List<Rows>> ROWS = rows();

    /** How often a series is written: what only maps and bars show need not fill the file. */
    enum Pace {
        MONTHLY(1),
        QUARTERLY(3),
        YEARLY(12);

        private final int months;

        Pace(int months) {
            this.months = months;
        }

        /** Whether a month is written, {@code monthOfYear} being 1 to 12; each pace ends with December. */
        boolean has(int monthOfYear) {
            return monthOfYear % months == 0;
        }
    }

    /** Rows of a metric; an empty set leaves nothing out. */
    private record Rows(Set<String> bases, Set<String> markets, Set<String> subjects, Pace pace) {
        Rows(Set<String> bases, Set<String> markets, Set<String> subjects) {
            this(bases, markets, subjects, Pace.MONTHLY);
        }

        boolean hold(MetricKey key) {
            return holds(bases, key.basis()) && holds(markets, key.market()) && holds(subjects, key.vendor());
        }

        private static boolean holds(Set<String> wanted, String id) {
            return wanted.isEmpty() || wanted.contains(id);
        }
    }

    private DefaultSet() {}

    private static Map<String, List<Rows>> rows() {
        Map<String, List<Rows>> rows = new TreeMap<>();
        Rows china = new Rows(ANY, CHINA, ANY);
        Rows world = new Rows(ANY, WORLD, ANY);
        Rows both = new Rows(ANY, BOTH, ANY);
        Rows byValue = new Rows(Set.of("value"), CHINA, ANY);
        rows.put("vendor_share", List.of(byValue, new Rows(ANY, CHINA, ANY, Pace.QUARTERLY)));
        rows.put("vendor_share_12m", List.of(china, new Rows(Set.of("compute"), WORLD, ANY)));
        for (String metric : List.of("domestic_share", "domestic_share_12m")) {
            rows.put(metric, List.of(china));
        }
        rows.put("domestic_units", List.of(new Rows(UNITS, CHINA, ANY)));
        rows.put("market_units", List.of(new Rows(UNITS, BOTH, ANY), new Rows(Set.of("value"), CHINA, ANY)));
        for (String metric : List.of("vendor_units", "vendor_compute", "vendor_revenue")) {
            rows.put(metric, List.of(both));
        }
        rows.put("vendor_revenue_12m", List.of(new Rows(ANY, BOTH, NVIDIA)));
        rows.put("owned_compute", List.of(new Rows(ANY, Set.of("china", "us", "world"), ANY)));
        rows.put("chip_price", List.of(new Rows(ANY, WORLD, FLAGSHIPS), new Rows(ANY, CHINA, SOLD_IN_CHINA)));
        rows.put("lead_time", List.of(new Rows(ANY, WORLD, FLAGSHIPS)));
        rows.put("welfare", List.of(new Rows(ANY, Set.of("us", "china", "third-countries"), ANY)));
        for (String metric : List.of("located_compute", "used_compute")) {
            rows.put(metric, List.of(new Rows(ANY, Set.of("us", "china"), ANY, Pace.QUARTERLY)));
        }
        rows.put("domestic_share_stock", List.of(new Rows(ANY, CHINA, ANY, Pace.QUARTERLY)));
        rows.put(
                "chinese_stack_share_stock",
                List.of(new Rows(ANY, CHINA, ANY, Pace.QUARTERLY), new Rows(ANY, ANY, ANY, Pace.YEARLY)));
        rows.put("performance_frontier", List.of(new Rows(ANY, ANY, DESIGNERS, Pace.QUARTERLY)));
        rows.put("vendor_rnd_12m", List.of(new Rows(ANY, WORLD, ANY, Pace.YEARLY)));
        rows.put("smuggled_units_by_route_12m", List.of(new Rows(ANY, CHINA, ANY, Pace.YEARLY)));
        rows.put("leased_compute", List.of(new Rows(ANY, CHINA, ANY, Pace.QUARTERLY)));
        rows.put("smuggled_share_of_training_compute", List.of(new Rows(ANY, CHINA, ANY, Pace.QUARTERLY)));
        for (String metric : List.of(
                "us_to_china_compute_ratio",
                "us_to_china_compute_ratio_flow",
                "us_five_share_of_world_compute",
                "world_compute_growth",
                "ascend_exports")) {
            rows.put(metric, List.of(world));
        }
        for (String metric : List.of(
                "china_share_of_nvidia_compute",
                "h20_revenue",
                "h200_china_units",
                "smuggled_units",
                "capability_lag",
                "unmet_demand",
                "hbm_stockpile")) {
            rows.put(metric, List.of(china));
        }
        Rows toolmakers = new Rows(ANY, CHINA, Set.of("five-toolmakers", "asml"), Pace.QUARTERLY);
        rows.put("tool_sales_to_china_12m", List.of(toolmakers));
        rows.put("tool_sales_china_share_12m", List.of(toolmakers));
        rows.put("government_levy_revenue", List.of(new Rows(ANY, Set.of("us"), ANY)));
        return rows;
    }

    /** Whether the default set holds some rows of a metric. */
    static boolean holds(String metric) {
        return ROWS.containsKey(metric);
    }

    /** Whether the default set holds the series. */
    static boolean holds(MetricKey key) {
        return ROWS.getOrDefault(key.metric(), List.of()).stream().anyMatch(rows -> rows.hold(key));
    }

    /** How often the default set writes a series that it holds. */
    static Pace pace(MetricKey key) {
        return ROWS.getOrDefault(key.metric(), List.of()).stream()
                .filter(rows -> rows.hold(key))
                .map(Rows::pace)
                .min(Comparator.naturalOrder())
                .orElse(Pace.MONTHLY);
    }
}
