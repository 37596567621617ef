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
            usdByMonth[month] =
                    (month < surge ? foreseen(before, month, demand) : planned(after, month, demand, adopted)) / 12;
        }
    }

    /** Planned payments, USD a month; beyond the path's end those of its last month. */
    public double usd(int month) {
        return usdByMonth[Math.max(0, Math.min(month, usdByMonth.length - 1))];
    }

    /** Before the surge nobody foresees it, and what is adopted later is not known: growth is as planners saw it. */
    private static double foreseen(SortedMap<Integer, Double> points, int month, DemandParameters demand) {
        if (points.isEmpty()) {
            return 0;
        }
        double ahead = Math.max(0, year(month) - points.lastKey() - 0.5);
        return onRecord(points, Math.min(year(month), points.lastKey() + 0.5))
                * FastMath.exp(FastMath.log1p(demand.growthBeforeSurge()) * ahead);
    }

    /** After the last year on record payments grow as use is adopted. */
    private static double planned(
            SortedMap<Integer, Double> points, int month, DemandParameters demand, double adopted) {
        if (points.isEmpty()) {
            return 0;
        }
        double ahead = year(month) - points.lastKey() - 0.5;
        return ahead > 0
                ? usdIn(points, points.lastKey()) * adopted(demand, adopted, ahead) / adopted
                : onRecord(points, year(month));
    }

    private static double year(int month) {
        return START_YEAR + (month + 0.5) / 12;
    }

    /** Payments a year between middles of years on record, along straight lines of their logarithms. */
    private static double onRecord(SortedMap<Integer, Double> points, double year) {
        int first = points.firstKey();
        int last = points.lastKey();
        if (first == last) {
            return usdIn(points, last);
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
