package org.yardstick.model;

import java.util.Arrays;

/** What buyers wanted in a month and could not have, by desk and market. */
public final class Wishes {
    private final double[] plannedUsd;
    private final double[] unmetUsd;
    private final double[] deskDenied;
    private final double[] deskAnnounced;
    private final double[] deskPlannedUsd;
    private final double[] deskDeniedUsd;
    private final double[] surplus;
    private final double[] effectivePriceUsd;
    private final double[] deniedUsdByStack;
    private final double[] refundsUsd;
    private final double[] deskDeniedByStack;
    private final int stacks;

    Wishes(int desks, int regions, int stacks) {
        plannedUsd = new double[regions];
        unmetUsd = new double[regions];
        deskDenied = new double[desks];
        deskAnnounced = new double[desks];
        deskPlannedUsd = new double[desks];
        deskDeniedUsd = new double[desks];
        surplus = new double[regions];
        effectivePriceUsd = new double[regions];
        deniedUsdByStack = new double[stacks];
        refundsUsd = new double[regions];
        deskDeniedByStack = new double[desks * stacks];
        this.stacks = stacks;
    }

    void newMonth() {
        for (double[] row : new double[][] {
            plannedUsd, unmetUsd, deskPlannedUsd, deskDeniedUsd, surplus, deniedUsdByStack, refundsUsd
        }) {
            Arrays.fill(row, 0);
        }
    }

    void plan(int desk, int region, double usd) {
        plannedUsd[region] += usd;
        deskPlannedUsd[desk] += usd;
    }

    void deny(int desk, double share, double announcedShare) {
        deskDenied[desk] = share;
        deskAnnounced[desk] = announcedShare;
    }

    /** Denies to a desk what is denied to another. */
    void denySame(int desk, int other) {
        deny(desk, deskDenied[other], deskAnnounced[other]);
        System.arraycopy(deskDeniedByStack, other * stacks, deskDeniedByStack, desk * stacks, stacks);
    }

    void settleDenied(int desk) {
        deskDeniedUsd[desk] = deskDenied[desk] * deskPlannedUsd[desk];
        for (int stack = 0; stack < stacks; stack++) {
            deniedUsdByStack[stack] += deskDeniedByStack[desk * stacks + stack] * deskPlannedUsd[desk];
        }
    }

    void denyStack(int desk, int stack, double share) {
        deskDeniedByStack[desk * stacks + stack] = share;
    }

    void unmet(int region, double usd) {
        unmetUsd[region] += usd;
    }

    void refund(int region, double usd) {
        refundsUsd[region] += usd;
    }

    void addSurplus(int region, double usd) {
        surplus[region] += usd;
    }

    void setEffectivePrice(int region, double usd) {
        effectivePriceUsd[region] = usd;
    }

    /** Spending planned in the market, USD. */
    public double plannedUsd(int region) {
        return plannedUsd[region];
    }

    /** Orders not placed or cancelled for lack of supply or permission, USD. */
    public double unmetUsd(int region) {
        return unmetUsd[region] + refundsUsd[region];
    }

    /** Share of wanted spending that goes to products denied to the desk. */
    public double denied(int desk) {
        return deskDenied[desk];
    }

    /** The same with denials that are announced. */
    public double deniedOrAnnounced(int desk) {
        return deskAnnounced[desk];
    }

    /** Planned spending of the desk, USD. */
    public double deskUsd(int desk) {
        return deskPlannedUsd[desk];
    }

    /** Wanted spending of the desk on products denied to it, USD. */
    public double deniedUsd(int desk) {
        return deskDeniedUsd[desk];
    }

    /** Wanted spending on denied products of a stack, USD. */
    public double deniedUsdByStack(int stack) {
        return deniedUsdByStack[stack];
    }

    /** Log-sum consumer surplus of the month, USD. */
    public double surplusUsd(int region) {
        return surplus[region];
    }

    /** Price of effective compute as buyers in the market see it, USD for each H100e of work. */
    public double effectivePriceUsd(int region) {
        return effectivePriceUsd[region];
    }
}
