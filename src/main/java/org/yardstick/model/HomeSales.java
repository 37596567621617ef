package org.yardstick.model;

import java.util.Arrays;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;

/** Chips that vendors sold at home this year, by generation: what volume caps are measured against. */
final class HomeSales {
    private static final int GENERATIONS = 64;
    private static final int MONTHS = 12;
    private static final int SMOOTHING_MONTHS = 6;
    private final double[][] units;
    private final double[][] yearlyRate;
    private int year = Integer.MIN_VALUE;

    HomeSales(int vendors) {
        units = new double[vendors][GENERATIONS];
        yearlyRate = new double[vendors][GENERATIONS];
    }

    /** A new year starts from nothing, before anything is sold in it. */
    void startYear(int newYear) {
        if (newYear != year) {
            year = newYear;
            for (double[] row : units) {
                Arrays.fill(row, 0);
            }
        }
    }

    /** Adds a month's sales. */
    void add(WorldState world) {
        for (ChipVendor vendor : world.vendors()) {
            int home = world.homeRegion(vendor.index());
            double[] month = new double[GENERATIONS];
            for (ProductLine line : vendor.lines()) {
                if (home >= 0 && line.flagship()) {
                    month[slot(line)] += world.flows().units(home, line.index());
                }
            }
            for (int slot = 0; slot < GENERATIONS; slot++) {
                units[vendor.index()][slot] += month[slot];
                double[] rates = yearlyRate[vendor.index()];
                rates[slot] += (MONTHS * month[slot] - rates[slot]) / SMOOTHING_MONTHS;
            }
        }
    }

    /** Flagships of the line's generation sold at home a year, at the rate of the last months. */
    double yearlyRate(ProductLine line) {
        return yearlyRate[line.vendor()][slot(line)];
    }

    /** Flagships of the line's generation sold at home so far this year. */
    double units(ProductLine line) {
        return units[line.vendor()][slot(line)];
    }

    private static int slot(ProductLine line) {
        return Math.min(GENERATIONS - 1, line.product().generation());
    }
}
