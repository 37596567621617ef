package org.yardstick.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums over a trailing year: flows add up over twelve months, and shares are ratios of such sums. */
final class Windows {

    private static final int MONTHS = 12;

    private Windows() {}

    /**
     * Sums the medians of a monthly flow over the twelve months that end with each month. A month without a row counts
     * as no flow; the first eleven months of the range have no sum. Sums of percentiles are not percentiles of sums, so
     * the result has no band.
     *
     * @param points a flow by month
     * @param first first month of the simulation
     * @param last last month of the simulation
     */
    static List<Point> trailingSum(List<Point> points, int first, int last) {
        Map<Integer, Double> flows = new HashMap<>();
        points.forEach(point -> flows.put(point.month(), point.median()));
        List<Point> sums = new ArrayList<>();
        for (int month = first + MONTHS - 1; month <= last; month++) {
            double sum = 0;
            for (int back = 0; back < MONTHS; back++) {
                sum += flows.getOrDefault(month - back, 0.0);
            }
            sums.add(new Point(month, sum, Double.NaN, Double.NaN));
        }
        return sums;
    }

    /**
     * Divides each part by the sum of all parts, month by month; a month in which nothing was sold is left out.
     *
     * @param parts amounts by name, not negative
     */
    static Map<String, List<Point>> shares(Map<String, List<Point>> parts) {
        Map<Integer, Double> totals = new HashMap<>();
        parts.values().forEach(list -> list.forEach(point -> totals.merge(point.month(), point.median(), Double::sum)));
        Map<String, List<Point>> shares = new TreeMap<>();
        parts.forEach((name, list) -> shares.put(
                name,
                list.stream()
                        .filter(point -> totals.getOrDefault(point.month(), 0.0) > 0)
                        .map(point -> new Point(
                                point.month(),
                                point.median() / totals.getOrDefault(point.month(), 1.0),
                                Double.NaN,
                                Double.NaN))
                        .toList()));
        return shares;
    }

    /**
     * Makes yearly figures from published figures of a flow: one figure for each window that ends a gapless year. The
     * ranges are added too, which is on the wide side.
     *
     * @param windows published flows in order of time, not overlapping
     */
    static List<Observation> trailingSum(List<Observation> windows) {
        List<Observation> years = new ArrayList<>();
        for (int last = 0; last < windows.size(); last++) {
            double value = 0;
            double low = 0;
            double high = 0;
            int start = windows.get(last).end() + 1;
            int wanted = start - MONTHS;
            for (int i = last; i >= 0 && start > wanted && windows.get(i).end() == start - 1; i--) {
                value += windows.get(i).value();
                low += windows.get(i).low();
                high += windows.get(i).high();
                start = windows.get(i).start();
            }
            if (start == wanted) {
                int end = windows.get(last).end();
                years.add(new Observation(end, end, value, low, high));
            }
        }
        return years;
    }
}
