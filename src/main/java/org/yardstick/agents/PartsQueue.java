package org.yardstick.agents;

import org.yardstick.market.Check;

/** Parts on their way, by the month in which they are due, and those that have arrived and wait for use. */
public final class PartsQueue {
    private static final int MONTHS = 24;

    private final double[] due = new double[MONTHS];
    private double stock;

    /**
     * Orders parts.
     *
     * @param month this month, counted from 2020-01
     * @param leadMonths months until they arrive, below 24
     * @param units parts, 0 or more
     */
    public void order(int month, int leadMonths, double units) {
        Check.inRange("leadMonths", leadMonths, 0, MONTHS - 1);
        due[(month + leadMonths) % MONTHS] += Check.notNegative("units", units);
    }

    /** Takes what is due this month into stock. */
    public void receive(int month) {
        stock += due[month % MONTHS];
        due[month % MONTHS] = 0;
    }

    /** Takes all parts out of stock. */
    public double takeAll() {
        double units = stock;
        stock = 0;
        return units;
    }

    /** Takes parts out of stock; more than there are is an error. */
    public void take(double units) {
        Check.inRange("parts taken", units, 0, stock * (1 + 1e-12));
        stock = Math.max(0, stock - units);
    }

    /** Parts that have arrived. */
    public double stock() {
        return stock;
    }

    /** Parts on their way. */
    public double onOrder() {
        double sum = 0;
        for (double units : due) {
            sum += units;
        }
        return sum;
    }
}
