package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Piles the vendors of a market on each other, month by month. */
final class Stack {

    /** Vendors that never reach this share of the stack are shown together. */
    private static final double SMALLEST_SHARE = 0.02;

    /** Stands for Chinese vendors too small to be told apart. */
    static final String SMALL_CHINESE = "small-chinese";

    /** Stands for what Nvidia sells in a market beside AI chips. */
    static final String OTHER_GOODS = "nvidia-other-goods";

    private static final String REST = "other";

    private Stack() {}

    /** A vendor's amounts and its place in the pile. */
    record Part(String vendor, List<Point> edges) {}

    /**
     * Piles amounts up, home vendors of the market first, so that their part can be read off the axis.
     *
     * @param byVendor amounts by vendor, not negative
     * @param market market id
     * @return parts from the bottom up; {@code median} and {@code high} are a part's upper edge, {@code low} its lower
     */
    static List<Part> pile(Map<String, List<Point>> byVendor, String market) {
        List<String> order = order(market);
        Map<Integer, Double> totals = new TreeMap<>();
        byVendor.values()
                .forEach(list -> list.forEach(point -> totals.merge(point.month(), point.median(), Double::sum)));
        Map<String, Map<Integer, Double>> pooled = new TreeMap<>();
        byVendor.forEach((vendor, points) -> {
            boolean named = order.contains(vendor)
                    && points.stream()
                            .anyMatch(point ->
                                    point.median() >= SMALLEST_SHARE * totals.getOrDefault(point.month(), 0.0));
            String pool = Vendors.isChinese(vendor) ? SMALL_CHINESE : REST;
            Map<Integer, Double> sums = pooled.computeIfAbsent(named ? vendor : pool, v -> new TreeMap<>());
            points.forEach(point -> sums.merge(point.month(), point.median(), Double::sum));
        });
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

    /** Known vendors, the small Chinese ones behind the last of their kind, and the rest at the end. */
    static List<String> order(String market) {
        List<String> order = new ArrayList<>(Vendors.ids(market));
        int last = 0;
        for (int i = 0; i < order.size(); i++) {
            last = Vendors.isChinese(order.get(i)) ? i : last;
        }
        order.add(last + 1, SMALL_CHINESE);
        order.add(order.indexOf("nvidia") + 1, OTHER_GOODS);
        order.add(REST);
        return order;
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
