package org.yardstick.model;

import java.util.Arrays;

/**
 * What a desk is offered this month, by segment: a segment is a stack in one of the two classes. Shares are of
 * money within a segment; values are inclusive values of the nested logit.
 */
final class DeskOffer {
    private final double[] openValue;
    private final double[] allValue;
    private final int[][] lines;
    private final double[][] share;
    private final int[] counts;
    private final double[] waitMonths;
    private final double[] announcedShare;

    DeskOffer(int segments) {
        openValue = new double[segments];
        allValue = new double[segments];
        lines = new int[segments][16];
        share = new double[segments][16];
        counts = new int[segments];
        waitMonths = new double[segments];
        announcedShare = new double[segments];
    }

    void clear() {
        Arrays.fill(openValue, Double.NEGATIVE_INFINITY);
        Arrays.fill(allValue, Double.NEGATIVE_INFINITY);
        Arrays.fill(counts, 0);
        Arrays.fill(waitMonths, 0);
        Arrays.fill(announcedShare, 0);
    }

    /** Offers the same as another desk is offered. */
    void copy(DeskOffer other) {
        for (int segment = 0; segment < counts.length; segment++) {
            int count = other.counts[segment];
            openValue[segment] = other.openValue[segment];
            allValue[segment] = other.allValue[segment];
            waitMonths[segment] = other.waitMonths[segment];
            announcedShare[segment] = other.announcedShare[segment];
            counts[segment] = count;
            if (lines[segment].length < count) {
                lines[segment] = new int[other.lines[segment].length];
                share[segment] = new double[other.share[segment].length];
            }
            System.arraycopy(other.lines[segment], 0, lines[segment], 0, count);
            System.arraycopy(other.share[segment], 0, share[segment], 0, count);
        }
    }

    void set(int segment, double open, double all, double wait, double announced) {
        openValue[segment] = open;
        allValue[segment] = all;
        waitMonths[segment] = wait;
        announcedShare[segment] = announced;
    }

    void addLine(int segment, int line, double lineShare) {
        int n = counts[segment];
        if (n == lines[segment].length) {
            lines[segment] = Arrays.copyOf(lines[segment], n * 2);
            share[segment] = Arrays.copyOf(share[segment], n * 2);
        }
        lines[segment][n] = line;
        share[segment][n] = lineShare;
        counts[segment] = n + 1;
    }

    double openValue(int segment) {
        return openValue[segment];
    }

    double allValue(int segment) {
        return allValue[segment];
    }

    int lines(int segment) {
        return counts[segment];
    }

    int line(int segment, int position) {
        return lines[segment][position];
    }

    double share(int segment, int position) {
        return share[segment][position];
    }

    /** Share of a line in its segment, 0 where it is not offered. */
    double shareOf(int segment, int line) {
        for (int i = 0; i < counts[segment]; i++) {
            if (lines[segment][i] == line) {
                return share[segment][i];
            }
        }
        return 0;
    }

    double waitMonths(int segment) {
        return waitMonths[segment];
    }

    double announcedShare(int segment) {
        return announcedShare[segment];
    }
}
