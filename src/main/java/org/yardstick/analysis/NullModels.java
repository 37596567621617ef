package org.yardstick.analysis;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts without a model, which a model must beat to be worth having: that nothing changes, and that the trend goes
 * on. Both know only figures of the same series whose window ends before the forecast one begins.
 */
public final class NullModels {

    /** The trend learns nothing from figures of windows that end later. */
    public static final YearMonth TREND_KNOWS_UNTIL = YearMonth.of(2024, 6);

    private static final int LEAST_ROWS = 3;

    private final List<FitTarget> targets;

    /** Makes the null models of a set of figures. */
    public NullModels(List<FitTarget> targets) {
        this.targets = List.copyOf(targets);
    }

    /**
     * Returns the last earlier figure of the series; a flow is taken by the month, so that a quarter can forecast a
     * year.
     */
    public Optional<Double> constant(FitTarget target) {
        return earlier(target).stream()
                .max(Comparator.comparing(FitTarget::end).thenComparing(FitTarget::start))
                .map(last -> rate(last) * months(target));
    }

    /**
     * Returns the least-squares line through the logarithms of the earlier figures, or through the log-odds of shares,
     * carried on to the middle of the window. Needs three positive figures at different times; a share must also lie
     * below 1.
     */
    public Optional<Double> trend(FitTarget target) {
        boolean share = target.shape() == FitTarget.Shape.SHARE;
        List<FitTarget> known = earlier(target).stream()
                .filter(row -> !row.end().isAfter(TREND_KNOWS_UNTIL))
                .filter(row -> row.observed() > 0 && (!share || row.observed() < 1))
                .toList();
        if (known.size() < LEAST_ROWS) {
            return Optional.empty();
        }
        double meanTime =
                known.stream().mapToDouble(FitTarget::middle).average().orElseThrow();
        double meanValue = known.stream()
                .mapToDouble(row -> link(rate(row), share))
                .average()
                .orElseThrow();
        double spread = 0;
        double joint = 0;
        for (FitTarget row : known) {
            double time = row.middle() - meanTime;
            spread += time * time;
            joint += time * (link(rate(row), share) - meanValue);
        }
        if (spread == 0) {
            return Optional.empty();
        }
        double value = meanValue + joint / spread * (target.middle() - meanTime);
        double back = share ? 1 / (1 + Math.exp(-value)) : Math.exp(value);
        return Optional.of(back * months(target));
    }

    private List<FitTarget> earlier(FitTarget target) {
        return targets.stream()
                .filter(row -> row.series().equals(target.series()) && row.end().isBefore(target.start()))
                .toList();
    }

    private static double rate(FitTarget row) {
        return row.observed() / months(row);
    }

    private static int months(FitTarget row) {
        return row.shape() == FitTarget.Shape.FLOW ? row.months() : 1;
    }

    private static double link(double value, boolean share) {
        return share ? Math.log(value / (1 - value)) : Math.log(value);
    }
}
