package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Piles the vendors of a market on each other, month by month. */
final class Stack {

    private static final List<String> AMERICAN = List.of("nvidia", "amd", "google-tpu", "amazon-trainium");
    private static final List<String> CHINESE = List.of(
            "huawei",
            "cambricon",
            "kunlunxin",
            "baidu-kunlunxin",
            "t-head",
            "alibaba-t-head",
            "hygon",
            "other-china",
            "other-cn");

    /** Vendors that never reach this share of the stack are shown together. */
    private static final double SMALLEST_SHARE = 0.02;

    private static final String REST = "other";
    private static final String OTHER_CHINESE = "other-china";

    private Stack() {}

    /** A vendor's amounts and its place in the pile. */
    record Part(String vendor, List<Point> edges) {}

    /**
     * Piles amounts up, home vendors of the market first, so that their part can be read off the axis.
     *
     * @param byVendor amounts by vendor, not negative
     * @param chineseFirst whether Chinese vendors lie at the bottom
     * @return parts from the bottom up; {@code median} and {@code high} are a part's upper edge, {@code low} its lower
     */
    static List<Part> pile(Map<String, List<Point>> byVendor, boolean chineseFirst) {
        Map<Integer, Double> totals = new TreeMap<>();
        byVendor.values()
                .forEach(list -> list.forEach(point -> totals.merge(point.month(), point.median(), Double::sum)));
        Map<String, Map<Integer, Double>> pooled = new TreeMap<>();
        byVendor.forEach((vendor, points) -> {
            boolean named = (AMERICAN.contains(vendor) || CHINESE.contains(vendor))
                    && points.stream()
                            .anyMatch(point ->
                                    point.median() >= SMALLEST_SHARE * totals.getOrDefault(point.month(), 0.0));
            String pool = CHINESE.contains(vendor) ? OTHER_CHINESE : REST;
            Map<Integer, Double> sums = pooled.computeIfAbsent(named ? vendor : pool, v -> new TreeMap<>());
            points.forEach(point -> sums.merge(point.month(), point.median(), Double::sum));
        });
        List<String> order = new ArrayList<>(chineseFirst ? CHINESE : AMERICAN);
        order.addAll(chineseFirst ? AMERICAN : CHINESE);
        order.add(REST);
        order.retainAll(pooled.keySet());
        Map<Integer, Double> edge = new TreeMap<>();
        List<Part> parts = new ArrayList<>();
        for (String vendor : order) {
            List<Point> edges = new ArrayList<>();
            Map<Integer, Double> sums = pooled.getOrDefault(vendor, Map.of());
            for (int month : totals.keySet()) {
                double low = edge.getOrDefault(month, 0.0);
                double high = low + sums.getOrDefault(month, 0.0);
                edges.add(new Point(month, high, low, high));
                edge.put(month, high);
            }
            parts.add(new Part(vendor, edges));
        }
        return parts;
    }

    /** Returns the height of the whole pile at its highest. */
    static double top(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.edges().stream())
                .mapToDouble(Point::high)
                .max()
                .orElse(0);
    }
}
