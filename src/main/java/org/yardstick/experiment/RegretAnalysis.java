package org.yardstick.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yardstick.analysis.PolicyRegret;
import org.yardstick.experiment.Futures.Whole;

/** How much each policy leaves on the table, over futures. */
final class RegretAnalysis {

    static final String FILE = "regret.csv";
    static final String BY_FUTURE = "regret_futures.csv";

    private static final int LEAST_FUTURES = 2;

    private final AnalysedSweep sweep;
    private final Futures futures;
    private final AnalysisPart part = new AnalysisPart();
    private final AnalysisPart.Table summary = part.table(
            FILE,
            "outcome",
            "better",
            "factor",
            "policy",
            "futures",
            "mean_value",
            "mean_regret",
            "low",
            "high",
            "p95_regret",
            "largest_regret",
            "best_share",
            "least_by",
            "unit");
    private final AnalysisPart.Table byFuture =
            part.table(BY_FUTURE, "outcome", "factor", "policy", "future", "point", "value", "regret", "unit");

    private RegretAnalysis(AnalysedSweep sweep, AnalysedFactor policy) {
        this.sweep = sweep;
        this.futures = new Futures(sweep, policy);
    }

    /** Analyses a sweep whose futures were run under each policy. */
    static AnalysisPart of(AnalysedSweep sweep, AnalysedFactor policy) {
        RegretAnalysis analysis = new RegretAnalysis(sweep, policy);
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            Optional<Boolean> better = sweep.outcomes().get(outcome).higherIsBetter();
            if (better.isPresent()) {
                analysis.regret(outcome, better.get());
            }
        }
        return analysis.part;
    }

    /** Returns whether there are futures that were run under every policy. */
    static boolean isPossible(AnalysedSweep sweep, AnalysedFactor policy) {
        return (!sweep.structured() || sweep.crossed().contains(policy))
                && new Futures(sweep, policy).whole(0).size() >= LEAST_FUTURES;
    }

    private void regret(int outcome, boolean higherIsBetter) {
        AnalysedOutcome own = sweep.outcomes().get(outcome);
        List<Whole> whole = futures.whole(outcome);
        if (whole.size() < LEAST_FUTURES) {
            return;
        }
        List<String> policies = futures.factor().levels();
        double[][] values = new double[policies.size()][whole.size()];
        for (int i = 0; i < whole.size(); i++) {
            for (int policy = 0; policy < policies.size(); policy++) {
                values[policy][i] = whole.get(i).means().get(policy);
            }
        }
        List<PolicyRegret> regrets = PolicyRegret.of(values, higherIsBetter, sweep.stream("regret." + own.name()));
        double[][] cells = PolicyRegret.table(values, higherIsBetter);
        String better = higherIsBetter ? "higher" : "lower";
        for (int policy = 0; policy < policies.size(); policy++) {
            PolicyRegret regret = regrets.get(policy);
            summary.rows()
                    .add(List.of(
                            own.name(),
                            better,
                            futures.factor().name(),
                            policies.get(policy),
                            Integer.toString(whole.size()),
                            AnalysisPart.cell(regret.value()),
                            AnalysisPart.cell(regret.mean().value()),
                            sweep.sampled() ? AnalysisPart.cell(regret.mean().low()) : "",
                            sweep.sampled() ? AnalysisPart.cell(regret.mean().high()) : "",
                            AnalysisPart.cell(regret.p95()),
                            AnalysisPart.cell(regret.largest()),
                            AnalysisPart.cell(regret.best()),
                            leastBy(regrets, policy),
                            own.unit()));
            for (int i = 0; i < whole.size(); i++) {
                int point = futures.point(whole.get(i).future(), policy);
                byFuture.rows()
                        .add(List.of(
                                own.name(),
                                futures.factor().name(),
                                policies.get(policy),
                                Integer.toString(whole.get(i).future()),
                                Integer.toString(sweep.places().get(point).id()),
                                AnalysisPart.cell(values[policy][i]),
                                AnalysisPart.cell(cells[policy][i]),
                                own.unit()));
            }
        }
        tell(own, better, regrets, whole.size());
    }

    private static String leastBy(List<PolicyRegret> regrets, int policy) {
        StringBuilder measures = new StringBuilder();
        if (least(regrets, regret -> regret.mean().value()) == policy) {
            measures.append("mean ");
        }
        if (least(regrets, PolicyRegret::p95) == policy) {
            measures.append("p95 ");
        }
        if (least(regrets, PolicyRegret::largest) == policy) {
            measures.append("minimax");
        }
        return measures.toString().strip();
    }

    private static int least(List<PolicyRegret> regrets, ToDoubleFunction<PolicyRegret> measure) {
        return IntStream.range(0, regrets.size())
                .boxed()
                .min(Comparator.comparingDouble(policy -> measure.applyAsDouble(regrets.get(policy))))
                .orElse(0);
    }

    private void tell(AnalysedOutcome own, String better, List<PolicyRegret> regrets, int count) {
        List<String> policies = futures.factor().levels();
        part.say(own.called() + " (" + better + " is better), regret of each policy over " + count + " futures:");
        for (int policy = 0; policy < policies.size(); policy++) {
            PolicyRegret regret = regrets.get(policy);
            part.say("  " + policies.get(policy) + ": "
                    + Told.size(regret.mean().value(), own.unit())
                    + (sweep.sampled() ? Told.plainInterval(regret.mean(), own.unit()) : "") + " on average, "
                    + Told.size(regret.p95(), own.unit()) + " at the 95th percentile, "
                    + Told.size(regret.largest(), own.unit()) + " at worst; no policy does better in "
                    + Told.per(regret.best()) + " of the futures.");
        }
        int mean = least(regrets, regret -> regret.mean().value());
        int worst = least(regrets, PolicyRegret::largest);
        part.say("  Least regret on average: " + policies.get(mean) + "; least at worst (minimax): "
                + policies.get(worst) + "."
                + (overlaps(regrets, mean) ? " On average the intervals overlap: the order may be chance." : ""));
    }

    private boolean overlaps(List<PolicyRegret> regrets, int least) {
        double high = regrets.get(least).mean().high();
        return sweep.sampled()
                && IntStream.range(0, regrets.size())
                        .anyMatch(policy ->
                                policy != least && regrets.get(policy).mean().low() <= high);
    }
}
