package org.yardstick.model;

import java.util.Arrays;

/**
 * Installed compute of flagships by market and stack, H100e, as Epoch AI counts it: in legal hands, smuggled, and leased to users elsewhere. Owner,
 * location and user of a chip may be three different markets; an owner belongs where its headquarters are.
 */
public final class Installed {
    /** One more than the months for which porting may last. */
    private static final int PORTING_SLOTS = 61;

    private final double[][] located;
    private final double[][] porting;
    private final double[][][] portedIn;
    private int slot;
    private final double[][] smuggled;
    private final double[] ownedAbroad;
    private final double[] ownedAbroadAdded;
    private final double[] leasedOut;
    private final double[] leasedIn;
    private final double[][] added;
    private final double[] smuggledAdded;
    private final double[] leasedAdded;

    Installed(int regions, int stacks) {
        located = new double[regions][stacks];
        porting = new double[regions][stacks];
        portedIn = new double[PORTING_SLOTS][regions][stacks];
        ownedAbroad = new double[regions];
        ownedAbroadAdded = new double[regions];
        smuggled = new double[regions][stacks];
        leasedOut = new double[regions];
        leasedIn = new double[regions];
        added = new double[regions][stacks];
        smuggledAdded = new double[regions];
        leasedAdded = new double[regions];
    }

    void newMonth() {
        for (double[] row : added) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(ownedAbroadAdded, 0);
        Arrays.fill(smuggledAdded, 0);
        Arrays.fill(leasedAdded, 0);
        endPorting();
    }

    private void endPorting() {
        slot = (slot + 1) % PORTING_SLOTS;
        for (int r = 0; r < porting.length; r++) {
            for (int s = 0; s < porting[r].length; s++) {
                porting[r][s] = Math.max(0, porting[r][s] - portedIn[slot][r][s]);
                portedIn[slot][r][s] = 0;
            }
        }
    }

    /** Notes compute that stands idle for some months until its owner's software runs on it. */
    void port(int site, int stack, int months, double h100e) {
        porting[site][stack] += h100e;
        portedIn[(slot + months) % PORTING_SLOTS][site][stack] += h100e;
    }

    void add(int site, int headquarters, int stack, double h100e) {
        located[site][stack] += h100e;
        added[site][stack] += h100e;
        if (headquarters != site) {
            move(ownedAbroad, site, headquarters, h100e);
            move(ownedAbroadAdded, site, headquarters, h100e);
        }
    }

    void addStart(int site, int headquarters, int stack, double h100e) {
        located[site][stack] += h100e;
        if (headquarters != site) {
            move(ownedAbroad, site, headquarters, h100e);
        }
    }

    void retire(int site, int headquarters, int stack, double h100e) {
        located[site][stack] = Math.max(0, located[site][stack] - h100e);
        if (headquarters != site) {
            move(ownedAbroad, site, headquarters, -h100e);
        }
    }

    private static void move(double[] abroad, int site, int headquarters, double h100e) {
        abroad[site] -= h100e;
        abroad[headquarters] += h100e;
    }

    void smuggle(int region, int stack, double h100e) {
        smuggled[region][stack] += h100e;
        smuggledAdded[region] += h100e;
    }

    void retireSmuggled(double share) {
        for (double[] row : smuggled) {
            for (int s = 0; s < row.length; s++) {
                row[s] *= 1 - share;
            }
        }
    }

    void setLease(int host, double outH100e) {
        leasedOut[host] = outH100e;
    }

    void addLeaseUse(int user, double h100e, double addedH100e) {
        leasedIn[user] = h100e;
        leasedAdded[user] = addedH100e;
    }

    /** Compute in legal hands that stands in the market. */
    public double located(int region, int stack) {
        return located[region][stack];
    }

    /** Part of it that stands idle because its owner is still porting software to the stack. */
    public double porting(int region, int stack) {
        return Math.min(porting[region][stack], located[region][stack]);
    }

    /** The same, all stacks. */
    public double porting(int region) {
        double total = 0;
        for (int s = 0; s < porting[region].length; s++) {
            total += porting(region, s);
        }
        return total;
    }

    /** Compute in legal hands that stands in the market, all stacks. */
    public double located(int region) {
        return sum(located[region]);
    }

    /** Compute of legal owners with headquarters in the market, wherever it stands, all stacks. */
    public double owned(int region) {
        return Math.max(0, sum(located[region]) + ownedAbroad[region]);
    }

    /** Compute that such owners added this month. */
    public double ownedAdded(int region) {
        return Math.max(0, sum(added[region]) + ownedAbroadAdded[region]);
    }

    /** Compute of one stack in the world, smuggled included. */
    public double world(int stack) {
        double total = 0;
        for (int r = 0; r < located.length; r++) {
            total += located[r][stack] + smuggled[r][stack];
        }
        return total;
    }

    /** Smuggled compute in the market. */
    public double smuggled(int region) {
        return sum(smuggled[region]);
    }

    /** Smuggled compute in the market of one stack. */
    public double smuggled(int region, int stack) {
        return smuggled[region][stack];
    }

    /** Compute that owners in the market lease to users elsewhere. */
    public double leasedOut(int region) {
        return leasedOut[region];
    }

    /** Compute elsewhere that users in the market lease. */
    public double leasedIn(int region) {
        return leasedIn[region];
    }

    /** Compute added this month by legal purchase, by where it stands. */
    public double added(int region, int stack) {
        return added[region][stack];
    }

    /** Smuggled compute added this month. */
    public double smuggledAdded(int region) {
        return smuggledAdded[region];
    }

    /** Leased compute added this month. */
    public double leasedAdded(int region) {
        return leasedAdded[region];
    }

    private static double sum(double[] row) {
        double total = 0;
        for (double value : row) {
            total += value;
        }
        return total;
    }
}
