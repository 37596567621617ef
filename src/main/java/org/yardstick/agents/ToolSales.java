package org.yardstick.agents;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reported sales of a toolmaker turned into a path of its sales outside China, USD a year.
 *
 * <p>Reports come in the maker's own currency and fiscal year: ASML in EUR by calendar year, Tokyo Electron in
 * JPY from April, Applied Materials in USD to October, Lam Research and KLA in USD to June.
 */
public final class ToolSales {
    private static final double BILLION = 1e9;

    private enum Currency {
        USD,
        EUR,
        JPY
    }

    private record Reporting(Currency currency, double middleOfYear) {}

    private static final Reporting CALENDAR_USD = new Reporting(Currency.USD, 0.5);

    private static final Map<String, Reporting> REPORTING = Map.of(
            "asml", new Reporting(Currency.EUR, 0.5),
            "tokyo-electron", new Reporting(Currency.JPY, 0.75),
            "applied-materials", new Reporting(Currency.USD, 1 / 3.0),
            "lam-research", new Reporting(Currency.USD, 0),
            "kla", new Reporting(Currency.USD, 0));

    private ToolSales() {}

    /**
     * Sales outside China by time in years.
     *
     * @param toolmaker toolmaker id
     * @param reportedBn total sales by reported year, billions of the maker's own currency; at least one
     * @param chinaShare China's share of sales by year, 0 to 1; years without one take the parameter's share
     */
    public static SortedMap<Double, Double> restOfWorldUsd(
            String toolmaker,
            SortedMap<Integer, Double> reportedBn,
            Map<Integer, Double> chinaShare,
            ToolParameters parameters) {
        Reporting reporting = REPORTING.getOrDefault(toolmaker, CALENDAR_USD);
        SortedMap<Double, Double> path = new TreeMap<>();
        reportedBn.forEach((year, billions) -> {
            double usd = billions * BILLION * rate(reporting.currency(), year, parameters);
            double china = chinaShare.getOrDefault(year, parameters.chinaShareBeyondReports());
            path.put(year + reporting.middleOfYear(), usd * (1 - china));
        });
        return path;
    }

    private static double rate(Currency currency, int year, ToolParameters parameters) {
        return switch (currency) {
            case USD -> 1;
            case EUR -> nearest("usdPerEurByYear", parameters.usdPerEurByYear(), year);
            case JPY -> nearest("usdPerJpyByYear", parameters.usdPerJpyByYear(), year);
        };
    }

    private static double nearest(String name, Map<String, Double> byYear, int year) {
        TreeMap<Integer, Double> rates = new TreeMap<>();
        byYear.forEach((key, value) -> rates.put(Integer.valueOf(key), value));
        Map.Entry<Integer, Double> rate = rates.floorEntry(year);
        if (rate == null) {
            rate = rates.ceilingEntry(year);
        }
        if (rate == null) {
            throw new IllegalArgumentException(name + " is empty, expected a rate for " + year);
        }
        return rate.getValue();
    }
}
