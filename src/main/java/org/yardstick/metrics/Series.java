package org.yardstick.metrics;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yardstick.market.Region;

/**
 * Series of one run while it is on record; shares keep their numerators, so that windows are ratios of sums. A metric
 * whose id ends in {@code _12m} is worked out from the metric of the same name without that ending.
 */
final class Series {
    private static final String WORLD = "world";
    private static final String YEARLY = "_12m";
    private static final int WINDOW = 12;
    private static final int ROOM = 16;

    /** Stand for a series that is not wanted, so that each is asked for once. */
    private static final double[] NO_ROW = {};

    private static final double[][] NO_PARTS = {};

    private final int months;
    private final MetricSelection selection;
    private final MetricCatalogue catalogue = MetricCatalogue.standard();
    private final Map<MetricKey, double[]> values = new HashMap<>();
    private final Map<MetricKey, double[][]> ratios = new HashMap<>();
    private final Map<String, Map<String, Map<String, Rows>>> rows = new HashMap<>();
    private final Map<String, Map<String, Rows[]>> everywhere = new HashMap<>();
    private final Rows nothing = new Rows("", "", "");
    private final Set<String> smoothed = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private int month;

    Series(int months, MetricSelection selection) {
        this.months = months;
        this.selection = selection;
        for (String id : selection.ids()) {
            if (id.endsWith(YEARLY)) {
                smoothed.add(id.substring(0, id.length() - YEARLY.length()));
            }
        }
        wanted.addAll(selection.ids());
        wanted.addAll(smoothed);
    }

    void setMonth(int month) {
        this.month = month;
    }

    /** Whether any row of a metric is wanted, be it only for its yearly form. */
    boolean wants(String metric) {
        return wanted.contains(metric);
    }

    void put(String metric, String basis, String market, String vendor, double value) {
        rows(metric, basis, market).put(vendor, value);
    }

    /** A share by its numerator and denominator; no value where nothing is in the denominator. */
    void ratio(String metric, String basis, String market, String vendor, double numerator, double denominator) {
        rows(metric, basis, market).ratio(vendor, numerator, denominator);
    }

    /** Rows of a metric on a basis in a market, for those who have values of many vendors. */
    Rows rows(String metric, String basis, String market) {
        if (!wants(metric)) {
            return nothing;
        }
        Map<String, Map<String, Rows>> byMarket = rows.get(metric);
        if (byMarket == null) {
            byMarket = new HashMap<>();
            rows.put(metric, byMarket);
        }
        Map<String, Rows> byBasis = byMarket.get(market);
        if (byBasis == null) {
            byBasis = new HashMap<>();
            byMarket.put(market, byBasis);
        }
        Rows found = byBasis.get(basis);
        if (found == null) {
            found = new Rows(metric, basis, market);
            byBasis.put(basis, found);
        }
        return found;
    }

    /** Rows of a metric on a basis in each market, by the market's index; after them those of the world. */
    Rows[] everywhere(String metric, String basis, List<Region> markets) {
        Map<String, Rows[]> byBasis = everywhere.get(metric);
        if (byBasis == null) {
            byBasis = new HashMap<>();
            everywhere.put(metric, byBasis);
        }
        Rows[] found = byBasis.get(basis);
        if (found == null) {
            found = new Rows[markets.size() + 1];
            for (int m = 0; m < markets.size(); m++) {
                found[m] = rows(metric, basis, markets.get(m).id());
            }
            found[markets.size()] = rows(metric, basis, WORLD);
            byBasis.put(basis, found);
        }
        return found;
    }

    /** Rows that differ only by vendor, so that a month's value finds its row by the vendor's name alone. */
    final class Rows {
        private final String metric;
        private final String basis;
        private final String market;
        private final Map<String, double[]> valuesByVendor = new HashMap<>();
        private final Map<String, double[][]> ratiosByVendor = new HashMap<>();
        private double[][] valuesByPosition = new double[0][];
        private double[][][] ratiosByPosition = new double[0][][];

        private Rows(String metric, String basis, String market) {
            this.metric = metric;
            this.basis = basis;
            this.market = market;
        }

        void put(String vendor, double value) {
            if (this == nothing || Double.isNaN(value)) {
                return;
            }
            double[] row = valuesByVendor.get(vendor);
            if (row == null) {
                row = values.computeIfAbsent(key(vendor), Series.this::newRow);
                valuesByVendor.put(vendor, row);
            }
            put(row, value);
        }

        /** The same for one of many, of whom each name always comes with its own {@code position}. */
        void put(int position, String vendor, double value) {
            if (this == nothing || Double.isNaN(value)) {
                return;
            }
            if (position >= valuesByPosition.length) {
                valuesByPosition = Arrays.copyOf(valuesByPosition, position + ROOM);
            }
            double[] row = valuesByPosition[position];
            if (row == null) {
                row = values.computeIfAbsent(key(vendor), Series.this::newRow);
                valuesByPosition[position] = row;
            }
            put(row, value);
        }

        private void put(double[] row, double value) {
            if (row != NO_ROW) {
                row[month] = value;
            }
        }

        /** A share by its numerator and denominator; no value where nothing is in the denominator. */
        void ratio(String vendor, double numerator, double denominator) {
            if (this == nothing) {
                return;
            }
            double[][] parts = ratiosByVendor.get(vendor);
            if (parts == null) {
                parts = ratios.computeIfAbsent(key(vendor), Series.this::newParts);
                ratiosByVendor.put(vendor, parts);
            }
            ratio(parts, numerator, denominator);
        }

        /** The same for one of many, of whom each name always comes with its own {@code position}. */
        void ratio(int position, String vendor, double numerator, double denominator) {
            if (this == nothing) {
                return;
            }
            if (position >= ratiosByPosition.length) {
                ratiosByPosition = Arrays.copyOf(ratiosByPosition, position + ROOM);
            }
            double[][] parts = ratiosByPosition[position];
            if (parts == null) {
                parts = ratios.computeIfAbsent(key(vendor), Series.this::newParts);
                ratiosByPosition[position] = parts;
            }
            ratio(parts, numerator, denominator);
        }

        private void ratio(double[][] parts, double numerator, double denominator) {
            if (parts != NO_PARTS) {
                parts[0][month] = numerator;
                parts[1][month] = denominator;
            }
        }

        private MetricKey key(String vendor) {
            return new MetricKey(metric, basis, market, vendor, catalogue.unit(metric, basis));
        }
    }

    private boolean wanted(MetricKey key) {
        return selection.wants(key) || (smoothed.contains(key.metric()) && selection.wants(yearly(key)));
    }

    private static MetricKey yearly(MetricKey key) {
        return new MetricKey(key.metric() + YEARLY, key.basis(), key.market(), key.vendor(), key.unit());
    }

    private double[] newRow(MetricKey key) {
        if (!wanted(key)) {
            return NO_ROW;
        }
        double[] row = new double[months];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    private double[][] newParts(MetricKey key) {
        return wanted(key) ? new double[2][months] : NO_PARTS;
    }

    /**
     * Value over a window that ends in a month: a ratio of sums for a share whose parts are known, a sum for a flow, else
     * the last month's value. NaN where there is none or the window begins before the run.
     */
    double over(MetricKey key, int windowMonths, int lastMonth) {
        if (key.metric().endsWith(YEARLY)) {
            String monthly = key.metric().substring(0, key.metric().length() - YEARLY.length());
            return over(new MetricKey(monthly, key.basis(), key.market(), key.vendor(), key.unit()), WINDOW, lastMonth);
        }
        int first = lastMonth - windowMonths + 1;
        double[][] parts = ratios.getOrDefault(key, NO_PARTS);
        if (first < 0) {
            return Double.NaN;
        }
        if (parts != NO_PARTS) {
            return new RunRecord.Ratio(parts[0], parts[1]).over(first, lastMonth);
        }
        double[] row = values.getOrDefault(key, NO_ROW);
        if (row == NO_ROW) {
            return Double.NaN;
        }
        return catalogue.isFlow(key.metric()) ? sum(row, first, lastMonth) : row[lastMonth];
    }

    /** Sum over months, in which a month without a value counts as nothing. */
    private static double sum(double[] monthly, int first, int last) {
        double sum = 0;
        for (int month = first; month <= last; month++) {
            sum += Double.isNaN(monthly[month]) ? 0 : monthly[month];
        }
        return sum;
    }

    RunRecord record(YearMonth start) {
        Map<MetricKey, double[]> kept = new TreeMap<>();
        values.forEach((key, monthly) -> {
            if (monthly == NO_ROW) {
                return;
            }
            keep(kept, key, monthly, start);
            if (smoothed.contains(key.metric())) {
                keep(kept, yearly(key), sums(monthly), start);
            }
        });
        Map<MetricKey, RunRecord.Ratio> parts = new TreeMap<>();
        ratios.forEach((key, ratio) -> {
            if (ratio == NO_PARTS) {
                return;
            }
            // A vendor has no rows before its first sale; the share of a group that sells nothing yet is nought.
            int first = key.vendor().isEmpty() ? 0 : firstPositive(ratio[0]);
            if (first == months) {
                return;
            }
            parts.put(key, new RunRecord.Ratio(ratio[0], ratio[1]));
            keep(kept, key, windows(ratio, 1, first), start);
            if (smoothed.contains(key.metric())) {
                keep(kept, yearly(key), windows(ratio, WINDOW, first), start);
            }
        });
        return new RunRecord(start, months, new TreeMap<>(kept), new TreeMap<>(parts));
    }

    private void keep(Map<MetricKey, double[]> kept, MetricKey key, double[] row, YearMonth start) {
        if (!selection.wants(key)) {
            return;
        }
        double[] shown = row.clone();
        for (int m = 0; m < months; m++) {
            if (!selection.wants(key, start.plusMonths(m).getMonthValue())) {
                shown[m] = Double.NaN;
            }
        }
        kept.put(key, shown);
    }

    /** Sums over twelve months, in which a month without a value counts as nothing. */
    private double[] sums(double[] monthly) {
        double[] row = new double[months];
        for (int m = 0; m < months; m++) {
            row[m] = m >= WINDOW - 1 ? sum(monthly, m - WINDOW + 1, m) : Double.NaN;
        }
        return row;
    }

    private int firstPositive(double[] row) {
        int month = 0;
        while (month < months && row[month] == 0) {
            month++;
        }
        return month;
    }

    private double[] windows(double[][] parts, int width, int first) {
        double[] row = new double[months];
        for (int m = 0; m < months; m++) {
            double numerator = 0;
            double denominator = 0;
            for (int back = Math.max(0, m - width + 1); back <= m; back++) {
                numerator += parts[0][back];
                denominator += parts[1][back];
            }
            row[m] = denominator > 0 && m >= width - 1 && m >= first ? numerator / denominator : Double.NaN;
        }
        return row;
    }
}
