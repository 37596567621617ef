package org.yardstick.model;

import java.util.Arrays;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;

/** Chips that vendors sold at home this year, by generation: what volume caps are measured against. */
final class HomeSales {
    private static final int GENERATIONS = 64;
    private final double[][] units;
    private int year = Integer.MIN_VALUE;

    HomeSales(int vendors) {
        units = new double[vendors][GENERATIONS];
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
            int home = world.region(vendor.spec().home());
            for (ProductLine line : vendor.lines()) {
                if (home >= 0 && line.flagship()) {
                    units[vendor.index()][slot(line)] += world.flows().units(home, line.index());
                }
            }
        }
    }

    /** Flagships of the line's generation sold at home so far this year. */
    double units(ProductLine line) {
        return units[line.vendor()][slot(line)];
    }

    private static int slot(ProductLine line) {
        return Math.min(GENERATIONS - 1, line.product().generation());
    }
}
