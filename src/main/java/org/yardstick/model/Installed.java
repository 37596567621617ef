package org.yardstick.model;

import java.util.Arrays;

/**
 * Installed compute of flagships by market and stack, H100e, as Epoch AI counts it: of legal owners, smuggled, and leased to users elsewhere. Owner,
 * location and user of a chip may be three different markets.
 */
public final class Installed {
    private final double[][] owned;
    private final double[][] smuggled;
    private final double[] leasedOut;
    private final double[] leasedIn;
    private final double[][] added;
    private final double[] smuggledAdded;
    private final double[] leasedAdded;

    Installed(int regions, int stacks) {
        owned = new double[regions][stacks];
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
        Arrays.fill(smuggledAdded, 0);
        Arrays.fill(leasedAdded, 0);
    }

    void add(int region, int stack, double h100e) {
        owned[region][stack] += h100e;
        added[region][stack] += h100e;
    }

    void addStart(int region, int stack, double h100e) {
        owned[region][stack] += h100e;
    }

    void retire(int region, int stack, double h100e) {
        owned[region][stack] = Math.max(0, owned[region][stack] - h100e);
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

    /** Compute of legal owners who sit in the market. */
    public double owned(int region, int stack) {
        return owned[region][stack];
    }

    /** Compute of legal owners who sit in the market, all stacks. */
    public double owned(int region) {
        return sum(owned[region]);
    }

    /** Compute of one stack in the world, smuggled included. */
    public double world(int stack) {
        double total = 0;
        for (int r = 0; r < owned.length; r++) {
            total += owned[r][stack] + smuggled[r][stack];
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

    /** Compute added this month by legal purchase. */
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
