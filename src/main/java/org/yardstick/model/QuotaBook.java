package org.yardstick.model;

import java.util.HashMap;
import java.util.Map;
import org.yardstick.policy.Ruling;

/** Chips and compute delivered under each cap in the current year; what is left may never fall below zero. */
public final class QuotaBook {
    private final Map<String, double[]> usedByKey = new HashMap<>();
    private int year = Integer.MIN_VALUE;

    void startYear(int newYear) {
        if (newYear != year) {
            usedByKey.clear();
            year = newYear;
        }
    }

    /** Chips that may still go out this year under a cap, given the vendor's chips sold at home this year. */
    double unitsLeft(Ruling.Quota quota, double h100eEach, double homeUnits) {
        double[] used = usedByKey.getOrDefault(quota.key(), new double[2]);
        double byUnits = quota.unitsPerYear() - used[0];
        double byCompute = (quota.h100ePerYear() - used[1]) / h100eEach;
        double byHome = quota.shareOfHomeUnits() == Double.POSITIVE_INFINITY
                ? Double.POSITIVE_INFINITY
                : quota.shareOfHomeUnits() * homeUnits - used[0];
        return Math.max(0, Math.min(byUnits, Math.min(byCompute, byHome)));
    }

    /** Chips a year that a cap allows when nothing of it is used. */
    static double unitsPerYear(Ruling.Quota quota, double h100eEach, double homeUnitsPerYear) {
        double byHome = quota.shareOfHomeUnits() == Double.POSITIVE_INFINITY
                ? Double.POSITIVE_INFINITY
                : quota.shareOfHomeUnits() * homeUnitsPerYear;
        return Math.min(quota.unitsPerYear(), Math.min(quota.h100ePerYear() / h100eEach, byHome));
    }

    void take(Ruling.Quota quota, double units, double h100e) {
        double[] used = usedByKey.computeIfAbsent(quota.key(), key -> new double[2]);
        used[0] += units;
        used[1] += h100e;
    }

    /** Chips delivered this year under a cap. */
    public double usedUnits(String key) {
        double[] used = usedByKey.get(key);
        return used == null ? 0 : used[0];
    }
}
