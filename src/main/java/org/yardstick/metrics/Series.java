package org.yardstick.metrics;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Series of one run while it is on record; shares keep their numerators, so that windows are ratios of sums. */
final class Series {
    private static final int WINDOW = 12;

    private final int months;
    private final MetricSelection selection;
    private final MetricCatalogue catalogue = MetricCatalogue.standard();
    private final Map<MetricKey, double[]> values = new HashMap<>();
    private final Map<MetricKey, double[][]> ratios = new HashMap<>();
    private final Set<String> smoothed = new HashSet<>();
    private int month;

    Series(int months, MetricSelection selection) {
        this.months = months;
        this.selection = selection;
        for (MetricDefinition definition : catalogue.all()) {
            if (definition.id().endsWith("_12m")) {
                smoothed.add(definition.id().substring(0, definition.id().length() - 4));
            }
        }
    }

    void setMonth(int month) {
        this.month = month;
    }

    boolean wants(String metric, String market) {
        return selection.wants(metric, market)
                || (smoothed.contains(metric) && selection.wants(metric + "_12m", market));
    }

    void put(String metric, String basis, String market, String vendor, double value) {
        if (selection.wants(metric, market) && !Double.isNaN(value)) {
            row(new MetricKey(metric, basis, market, vendor, catalogue.unit(metric, basis)))[month] = value;
        }
    }

    /** A share by its numerator and denominator; no value where nothing is in the denominator. */
    void ratio(String metric, String basis, String market, String vendor, double numerator, double denominator) {
        if (!wants(metric, market)) {
            return;
        }
        MetricKey key = new MetricKey(metric, basis, market, vendor, catalogue.unit(metric, basis));
        double[][] parts = ratios.get(key);
        if (parts == null) {
            if (numerator == 0) {
                return;
            }
            parts = new double[2][months];
            ratios.put(key, parts);
        }
        parts[0][month] = numerator;
        parts[1][month] = denominator;
    }

    private double[] row(MetricKey key) {
        return values.computeIfAbsent(key, unseen -> {
            double[] row = new double[months];
            Arrays.fill(row, Double.NaN);
            return row;
        });
    }

    RunRecord record(YearMonth start) {
        Map<MetricKey, RunRecord.Ratio> parts = new TreeMap<>();
        ratios.forEach((key, ratio) -> {
            parts.put(key, new RunRecord.Ratio(ratio[0], ratio[1]));
            if (selection.wants(key.metric(), key.market())) {
                values.put(key, windows(ratio, 1));
            }
            String wide = key.metric() + "_12m";
            if (smoothed.contains(key.metric()) && selection.wants(wide, key.market())) {
                MetricKey wideKey = new MetricKey(wide, key.basis(), key.market(), key.vendor(), key.unit());
                values.put(wideKey, windows(ratio, WINDOW));
            }
        });
        return new RunRecord(start, months, new TreeMap<>(values), new TreeMap<>(parts));
    }

    private double[] windows(double[][] parts, int width) {
        double[] row = new double[months];
        for (int m = 0; m < months; m++) {
            double numerator = 0;
            double denominator = 0;
            for (int back = Math.max(0, m - width + 1); back <= m; back++) {
                numerator += parts[0][back];
                denominator += parts[1][back];
            }
            row[m] = denominator > 0 && m >= width - 1 ? numerator / denominator : Double.NaN;
        }
        return row;
    }
}
