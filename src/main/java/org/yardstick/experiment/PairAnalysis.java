package org.yardstick.experiment;

import java.util.Arrays;
import java.util.List;
import org.yardstick.analysis.Estimate;
import org.yardstick.analysis.Spread;
import org.yardstick.analysis.TwoWayMean;

/** What difference each level of a category makes against its base, future by future and replicate by replicate. */
final class PairAnalysis {

    static final String FILE = "paired.csv";

    /** Futures beyond this number are drawn from ranges, and each alone means little. */
    private static final int MOST_SHOWN = 12;

    private final AnalysedSweep sweep;
    private final AnalysisOptions options;
    private final AnalysisPart part = new AnalysisPart();
    private final AnalysisPart.Table table = part.table(
            FILE,
            "outcome",
            "factor",
            "base",
            "level",
            "future",
            "pairs",
            "mean",
            "low",
            "high",
            "median",
            "p05",
            "p95",
            "share_higher",
            "unit");

    private PairAnalysis(AnalysedSweep sweep, AnalysisOptions options) {
        this.sweep = sweep;
        this.options = options;
    }

    /** Analyses a sweep with a category in it. */
    static AnalysisPart of(AnalysedSweep sweep, AnalysisOptions options) {
        PairAnalysis analysis = new PairAnalysis(sweep, options);
        if (StepAnalysis.pilesUp(sweep)) {
            return analysis.part;
        }
        // Base samples and trajectories pair by chance what they were not repeated for.
        for (AnalysedFactor factor : sweep.structured() ? sweep.crossed() : sweep.factors()) {
            if (factor.isCategory() && factor.distinct() > 1) {
                analysis.pairs(new Futures(sweep, factor));
            }
        }
        return analysis.part;
    }

    /** Returns the number of the level that others are held against. */
    static int base(AnalysedFactor factor, AnalysisOptions options) {
        return Math.max(0, options.base().map(factor.levels()::indexOf).orElse(0));
    }

    private void pairs(Futures futures) {
        int base = base(futures.factor(), options);
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            boolean told = false;
            for (int level = 0; level < futures.factor().levels().size(); level++) {
                if (level == base) {
                    continue;
                }
                double[][] differences = futures.differences(outcome, base, level);
                long met = Arrays.stream(differences)
                        .filter(row -> Arrays.stream(row).anyMatch(value -> !Double.isNaN(value)))
                        .count();
                if (met == 0 || (sweep.sampled() && met < 2)) {
                    continue;
                }
                if (!told) {
                    part.say(sweep.outcomes().get(outcome).called() + ": differences against "
                            + futures.factor().name() + " = "
                            + futures.factor().levels().get(base) + ", pair by pair:");
                    told = true;
                }
                Estimate mean = row(outcome, futures, base, level, "", differences);
                tell(outcome, futures, level, differences, mean);
                if (!sweep.sampled() && met > 1 && futures.count() <= MOST_SHOWN) {
                    for (int future = 0; future < futures.count(); future++) {
                        row(outcome, futures, base, level, futures.name(future), new double[][] {differences[future]});
                    }
                }
            }
        }
    }

    private Estimate row(int outcome, Futures futures, int base, int level, String future, double[][] differences) {
        Estimate mean = TwoWayMean.of(futures.counted(differences)).mean();
        Spread spread = spread(differences);
        if (spread.isPresent()) {
            table.rows()
                    .add(List.of(
                            sweep.outcomes().get(outcome).name(),
                            futures.factor().name(),
                            futures.factor().levels().get(base),
                            futures.factor().levels().get(level),
                            future,
                            Integer.toString(spread.count()),
                            AnalysisPart.cell(mean.value()),
                            AnalysisPart.cell(mean.low()),
                            AnalysisPart.cell(mean.high()),
                            AnalysisPart.cell(spread.median()),
                            AnalysisPart.cell(spread.p05()),
                            AnalysisPart.cell(spread.p95()),
                            AnalysisPart.cell(higher(differences)),
                            sweep.outcomes().get(outcome).unit()));
        }
        return mean;
    }

    private static Spread spread(double[][] differences) {
        return Spread.of(
                Arrays.stream(differences).flatMapToDouble(Arrays::stream).toArray());
    }

    private static double higher(double[][] differences) {
        double[] known = Arrays.stream(differences)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return (double) Arrays.stream(known).filter(value -> value > 0).count() / known.length;
    }

    private void tell(int outcome, Futures futures, int level, double[][] differences, Estimate mean) {
        String unit = sweep.outcomes().get(outcome).unit();
        Spread spread = spread(differences);
        String name = futures.factor().levels().get(level);
        if (spread.p05() == 0 && spread.p95() == 0 && mean.value() == 0) {
            part.say("  " + name + " makes no difference in any of " + spread.count() + " pairs.");
            return;
        }
        double higher = higher(differences);
        String settled = !mean.hasInterval()
                ? " (too few pairs for an interval)"
                : mean.coversZero() ? ", which cannot be told from none" : "";
        part.say("  " + name + ": " + Told.difference(mean.value(), unit) + Told.interval(mean, unit) + " on average"
                + settled + "; higher in " + Told.per(higher) + " of " + spread.count()
                + " pairs, 90% of which lie from "
                + Told.difference(spread.p05(), unit) + " to " + Told.difference(spread.p95(), unit) + ".");
    }
}
