package org.yardstick.analysis;

import java.util.Arrays;
import java.util.List;

/** Bounds on each factor: the box that a search narrows and widens. */
final class PrimRegion {

    private final List<FactorColumn> columns;
    private final double[] low;
    private final double[] high;
    private final boolean[][] kept;

    private PrimRegion(List<FactorColumn> columns, double[] low, double[] high, boolean[][] kept) {
        this.columns = columns;
        this.low = low;
        this.high = high;
        this.kept = kept;
    }

    /** Returns the region without any bound. */
    static PrimRegion everything(List<FactorColumn> columns) {
        double[] low = new double[columns.size()];
        double[] high = new double[columns.size()];
        boolean[][] kept = new boolean[columns.size()][];
        for (int f = 0; f < low.length; f++) {
            low[f] = Double.NEGATIVE_INFINITY;
            high[f] = Double.POSITIVE_INFINITY;
            kept[f] = new boolean[columns.get(f).levels()];
            Arrays.fill(kept[f], true);
        }
        return new PrimRegion(columns, low, high, kept);
    }

    private PrimRegion copy() {
        boolean[][] levels = new boolean[kept.length][];
        Arrays.setAll(levels, f -> kept[f].clone());
        return new PrimRegion(columns, low.clone(), high.clone(), levels);
    }

    PrimRegion withLow(int factor, double bound) {
        PrimRegion changed = copy();
        changed.low[factor] = bound;
        return changed;
    }

    PrimRegion withHigh(int factor, double bound) {
        PrimRegion changed = copy();
        changed.high[factor] = bound;
        return changed;
    }

    PrimRegion withLevel(int factor, int level, boolean belongs) {
        PrimRegion changed = copy();
        changed.kept[factor][level] = belongs;
        return changed;
    }

    PrimRegion without(int factor) {
        PrimRegion changed = copy();
        changed.low[factor] = Double.NEGATIVE_INFINITY;
        changed.high[factor] = Double.POSITIVE_INFINITY;
        Arrays.fill(changed.kept[factor], true);
        return changed;
    }

    double low(int factor) {
        return low[factor];
    }

    double high(int factor) {
        return high[factor];
    }

    boolean keeps(int factor, int level) {
        return kept[factor][level];
    }

    boolean bounds(int factor) {
        boolean all = true;
        for (boolean one : kept[factor]) {
            all &= one;
        }
        return !all || Double.isFinite(low[factor]) || Double.isFinite(high[factor]);
    }

    boolean holds(int point) {
        for (int f = 0; f < low.length; f++) {
            double value = columns.get(f).at(point);
            boolean inside = columns.get(f).isCategory() ? kept[f][(int) value] : value >= low[f] && value <= high[f];
            if (!inside) {
                return false;
            }
        }
        return true;
    }

    /** Returns those of the points that lie inside. */
    int[] inside(int[] points) {
        return Arrays.stream(points).filter(this::holds).toArray();
    }
}
