package org.yardstick.agents;

import java.util.SortedMap;
import org.apache.commons.math3.util.FastMath;

/**
 * A group's planned payments by month: through the middle of each year of evidence in logs, broken at the
 * month in which demand surged, and growing after the last year at a rate that fades.
 */
public final class BudgetPath {
    private static final int START_YEAR = 2020;
    private final double[] usdByMonth;

    /**
     * Builds the path.
     *
     * @param usdByYear payments by calendar year, USD
     * @param demand demand parameters
     * @param months months needed, from 2020-01
     */
    public BudgetPath(SortedMap<Integer, Double> usdByYear, DemandParameters demand, int months) {
        int surge = (demand.surgeMonth().getYear() - START_YEAR) * 12
                + demand.surgeMonth().getMonthValue()
                - 1;
        SortedMap<Integer, Double> before =
                usdByYear.headMap(demand.surgeMonth().getYear());
        SortedMap<Integer, Double> after = usdByYear.tailMap(demand.surgeMonth().getYear());
        usdByMonth = new double[months];
        for (int month = 0; month < months; month++) {
            SortedMap<Integer, Double> points = month < surge ? before : after;
            usdByMonth[month] = points.isEmpty() ? 0 : at(points, month, demand) / 12;
        }
    }

    /** Planned payments, USD a month; beyond the path's end those of its last month. */
    public double usd(int month) {
        return usdByMonth[Math.max(0, Math.min(month, usdByMonth.length - 1))];
    }

    private static double at(SortedMap<Integer, Double> points, int month, DemandParameters demand) {
        double year = START_YEAR + (month + 0.5) / 12;
        int first = points.firstKey();
        int last = points.lastKey();
        if (points.size() == 1 && year <= last + 0.5) {
            return usdIn(points, last);
        }
        if (year > last + 0.5) {
            double ahead = year - last - 0.5;
            double persistence = FastMath.max(1e-6, FastMath.min(demand.growthPersistence(), 1 - 1e-9));
            double rate = FastMath.log1p(demand.growthAfterEvidence());
            double grown = rate * (FastMath.pow(persistence, ahead) - 1) / FastMath.log(persistence);
            return usdIn(points, last) * FastMath.exp(grown);
        }
        int left = (int) Math.floor(year - 0.5);
        left = Math.max(first, Math.min(left, last - 1));
        double low = Math.max(1, usdIn(points, left));
        double high = Math.max(1, usdIn(points, left + 1));
        double weight = year - 0.5 - left;
        return FastMath.exp(FastMath.log(low) * (1 - weight) + FastMath.log(high) * weight);
    }

    /** Payments of the given year, or of the nearest earlier year on record. */
    private static double usdIn(SortedMap<Integer, Double> points, int year) {
        Double exact = points.get(year);
        if (exact != null) {
            return exact;
        }
        SortedMap<Integer, Double> earlier = points.headMap(year);
        int key = earlier.isEmpty() ? points.firstKey() : earlier.lastKey();
        return points.getOrDefault(key, 0.0);
    }
}
