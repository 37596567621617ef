package org.yardstick.agents;

import java.util.Arrays;

/**
 * A buyer: its weight in its group's spending, its chips by stack and age, and its belief of being cut off.
 * Compute is counted in H100e.
 */
public final class Buyer {
    /** Years after which chips retire: a generation loses its majority of stock after about four (Goettler and Gordon 2011). */
    public static final int LIFE_YEARS = 5;

    private static final int SLOTS = LIFE_YEARS + 1;
    private static final int NEVER = -1;

    /** What becomes of chips that retire. */
    public interface RetirementSink {
        /** Takes retired compute of a stack, H100e, always above nought. */
        void retired(Buyer owner, int stack, double h100e);
    }

    private final int desk;
    private final int group;
    private final double groupShare;
    private final boolean firm;
    private final int orderPhase;
    private final double reactivity;
    private final int stacks;
    private final double[] vintages;
    private final double[] stock;
    private final int[] readyFromMonth;
    private double stockTotal;
    private double belief;

    /**
     * Makes a buyer with nothing installed.
     *
     * @param desk index of its desk
     * @param group index of its budget group
     * @param groupShare share of the group's spending, 0 to 1
     * @param firm whether it is a named firm, which orders every month and splits orders
     * @param orderPhase month of the order interval in which a small buyer orders
     * @param reactivity multiple of the average reaction to denials
     * @param stacks number of stacks
     */
    public Buyer(int desk, int group, double groupShare, boolean firm, int orderPhase, double reactivity, int stacks) {
        this.desk = desk;
        this.group = group;
        this.groupShare = groupShare;
        this.firm = firm;
        this.orderPhase = orderPhase;
        this.reactivity = reactivity;
        this.stacks = stacks;
        this.vintages = new double[stacks * SLOTS];
        this.stock = new double[stacks];
        this.readyFromMonth = new int[stacks];
        Arrays.fill(readyFromMonth, NEVER);
    }

    /** Index of the desk. */
    public int desk() {
        return desk;
    }

    /** Index of the budget group. */
    public int group() {
        return group;
    }

    /** Share of the group's spending. */
    public double groupShare() {
        return groupShare;
    }

    /** Whether this is a named firm. */
    public boolean firm() {
        return firm;
    }

    /** Whether it orders in the given month, where small buyers order every {@code interval} months. */
    public boolean orders(int month, int interval) {
        return firm || month % interval == orderPhase % interval;
    }

    /** Installed compute of a stack, H100e. */
    public double stock(int stack) {
        return stock[stack];
    }

    /** Installed compute, H100e. */
    public double stock() {
        return stockTotal;
    }

    /** Share of a stack in the installed compute; equal shares where nothing is installed. */
    public double ownShare(int stack) {
        return stockTotal > 0 ? stock[stack] / stockTotal : 1.0 / stacks;
    }

    /**
     * Whether a delivery moves its software to a stack that it only tried so far, if at all; it does so once. Whoever has
     * no chips yet writes software for the first stack that it buys.
     *
     * @param h100e delivery, H100e
     * @param pilotShare share of its chips below which a stack is only tried
     */
    public boolean movesTo(int stack, double h100e, double pilotShare) {
        if (readyFromMonth[stack] != NEVER) {
            return false;
        }
        if (stockTotal == 0 || stock[stack] >= pilotShare * stockTotal) {
            readyFromMonth[stack] = 0;
            return false;
        }
        return stock[stack] + h100e >= pilotShare * (stockTotal + h100e);
    }

    /** Begins to port its software to a stack; the month from which all runs, counted from the start of the run. */
    public void startPorting(int stack, int readyMonth) {
        readyFromMonth[stack] = readyMonth;
    }

    /** Months from the given one until its software runs on a stack; 0 where it does. */
    public int portingMonthsLeft(int stack, int month) {
        return Math.max(0, readyFromMonth[stack] - month);
    }

    /** Adds chips in the given year, counted from the start of the run. */
    public void install(int stack, int year, double h100e) {
        vintages[year % SLOTS * stacks + stack] += h100e;
        stock[stack] += h100e;
        stockTotal += h100e;
    }

    /** Installs a start stock as if bought evenly over the last years of a life. */
    public void installStart(int stack, double h100e) {
        for (int back = 1; back <= LIFE_YEARS; back++) {
            install(stack, SLOTS - back, h100e / LIFE_YEARS);
        }
    }

    /**
     * Retires a month's part of the chips that end their life in this year; by December none are left.
     *
     * @param year year counted from the start of the run
     * @param monthOfYear 0 to 11
     * @param sink is told what was retired of each stack
     */
    public void retire(int year, int monthOfYear, RetirementSink sink) {
        int slot = (year + 1) % SLOTS;
        double share = 1.0 / (12 - monthOfYear);
        double total = 0;
        for (int stack = 0; stack < stacks; stack++) {
            int at = slot * stacks + stack;
            double gone = vintages[at] * share;
            if (gone > 0) {
                vintages[at] -= gone;
                stock[stack] = Math.max(0, stock[stack] - gone);
                sink.retired(this, stack, gone);
            }
            total += stock[stack];
        }
        stockTotal = total;
    }

    /** Belief of being cut off from foreign supply, 0 to 1. */
    public double belief() {
        return belief;
    }

    /** Updates the belief with the share of wanted supply that is denied to its own kind, 0 to 1. */
    public void observe(double deniedShare, double rise, double monthlyDecay) {
        if (belief == 0 && deniedShare == 0) {
            return;
        }
        belief -= belief * monthlyDecay;
        belief += Math.min(1, rise * reactivity * deniedShare) * (1 - belief);
    }

    /** Installed compute by stack, H100e, as a copy. */
    public double[] stocks() {
        return Arrays.copyOf(stock, stacks);
    }
}
