package org.yardstick.agents;

import java.util.SortedMap;
import org.apache.commons.math3.util.FastMath;

/**
 * A group's planned payments by month: through the middle of each year of evidence in logs, broken at the
 * month in which demand surged, and growing after the last year with the adopters of the Bass (1969) model,
 * {@code dF = (p + qF)(1 - F)}.
 */
public final class BudgetPath {
    private static final int START_YEAR = 2020;
    private final double[] usdByMonth;

    /**
     * Builds the path.
     *
     * @param usdByYear payments by calendar year, USD
     * @param market market in which the group spends
     * @param demand demand parameters
     * @param months months needed, from 2020-01
     */
    public BudgetPath(SortedMap<Integer, Double> usdByYear, String market, DemandParameters demand, int months) {
        int surge = (demand.surgeMonth().getYear() - START_YEAR) * 12
                + demand.surgeMonth().getMonthValue()
                - 1;
        SortedMap<Integer, Double> before =
                usdByYear.headMap(demand.surgeMonth().getYear());
        SortedMap<Integer, Double> after = usdByYear.tailMap(demand.surgeMonth().getYear());
        double adopted = demand.adoptedAtEvidenceEnd(market);
        usdByMonth = new double[months];
        for (int month = 0; month < months; month++) {
            SortedMap<Integer, Double> points = month < surge ? before : after;
            usdByMonth[month] = points.isEmpty() ? 0 : at(points, month, demand, adopted) / 12;
        }
    }

    /** Planned payments, USD a month; beyond the path's end those of its last month. */
    public double usd(int month) {
        return usdByMonth[Math.max(0, Math.min(month, usdByMonth.length - 1))];
    }

    private static double at(SortedMap<Integer, Double> points, int month, DemandParameters demand, double adopted) {
        double year = START_YEAR + (month + 0.5) / 12;
        int first = points.firstKey();
        int last = points.lastKey();
        if (points.size() == 1 && year <= last + 0.5) {
            return usdIn(points, last);
        }
        if (year > last + 0.5) {
            double ahead = year - last - 0.5;
            return usdIn(points, last) * adopted(demand, adopted, ahead) / adopted;
        }
        int left = (int) Math.floor(year - 0.5);
        left = Math.max(first, Math.min(left, last - 1));
        double low = Math.max(1, usdIn(points, left));
        double high = Math.max(1, usdIn(points, left + 1));
        double weight = year - 0.5 - left;
        return FastMath.exp(FastMath.log(low) * (1 - weight) + FastMath.log(high) * weight);
    }

    /** Adopters after some years, as a share of all to come: the solution of the Bass equation from a share at the start. */
    static double adopted(DemandParameters demand, double atStart, double years) {
        double ratio = demand.bassImitation() / demand.bassInnovation();
        double left = (1 - atStart)
                / (1 + ratio * atStart)
                * FastMath.exp(-(demand.bassInnovation() + demand.bassImitation()) * years);
        return (1 - left) / (1 + ratio * left);
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
