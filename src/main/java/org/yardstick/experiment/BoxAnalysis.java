package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yardstick.analysis.FactorColumn;
import org.yardstick.analysis.Prim;
import org.yardstick.analysis.PrimBox;
import org.yardstick.analysis.PrimLimit;
import org.yardstick.experiment.Futures.Whole;

/** In which part of the space of factors something of interest happens. */
final class BoxAnalysis {

    static final String FILE = "prim.csv";

    private static final int MOST_BOXES = 3;
    private static final int LEAST_POINTS = 40;
    private static final int LEAST_CASES = 5;

    private final AnalysedSweep sweep;
    private final Optional<AnalysedFactor> policy;
    private final AnalysisOptions options;
    private final AnalysisPart part = new AnalysisPart();
    private final AnalysisPart.Table table = part.table(
            FILE,
            "outcome",
            "subject",
            "box",
            "factor",
            "from",
            "to",
            "range_low",
            "range_high",
            "levels",
            "quasi_p",
            "points",
            "coverage",
            "density",
            "base_density",
            "held_out_density",
            "held_out_p",
            "unit");

    private BoxAnalysis(AnalysedSweep sweep, Optional<AnalysedFactor> policy, AnalysisOptions options) {
        this.sweep = sweep;
        this.policy = policy;
        this.options = options;
    }

    /** Analyses a sweep whose factors were drawn from ranges. */
    static AnalysisPart of(AnalysedSweep sweep, Optional<AnalysedFactor> policy, AnalysisOptions options) {
        BoxAnalysis analysis = new BoxAnalysis(sweep, policy, options);
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            analysis.threshold(outcome);
            analysis.policies(outcome);
        }
        return analysis.part;
    }

    private void threshold(int outcome) {
        AnalysedOutcome own = sweep.outcomes().get(outcome);
        if (own.interest().isEmpty()) {
            return;
        }
        AnalysedOutcome.Interest interest = own.interest().get();
        double[] means = sweep.means(outcome);
        int[] points = IntStream.range(0, means.length)
                .filter(point -> !Double.isNaN(means[point]))
                .toArray();
        boolean[] cases = new boolean[points.length];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = interest.holds(means[points[i]]);
        }
        String side = interest.above() ? "above " : "below ";
        search(
                own,
                side + Told.value(interest.threshold(), own.unit()),
                own.called() + " is " + side + Told.value(interest.threshold(), own.unit()),
                sweep.factors(),
                points,
                cases);
    }

    private void policies(int outcome) {
        if (policy.isEmpty()) {
            return;
        }
        AnalysedOutcome own = sweep.outcomes().get(outcome);
        Futures futures = new Futures(sweep, policy.get());
        int base = PairAnalysis.base(policy.get(), options);
        List<Whole> whole = futures.whole(outcome);
        boolean higherIsBetter = own.higherIsBetter().orElse(true);
        for (int level = 0; level < policy.get().levels().size(); level++) {
            if (level == base) {
                continue;
            }
            int other = level;
            int[] points = whole.stream()
                    .mapToInt(future -> futures.point(future.future(), other))
                    .toArray();
            boolean[] cases = new boolean[points.length];
            for (int i = 0; i < cases.length; i++) {
                double difference =
                        whole.get(i).means().get(level) - whole.get(i).means().get(base);
                cases[i] = higherIsBetter ? difference < 0 : difference > 0;
            }
            String against = policy.get().levels().get(base);
            String name = policy.get().levels().get(level);
            String worse =
                    own.higherIsBetter().isEmpty() ? " lowers " : " loses (" + (higherIsBetter ? "lower " : "higher ");
            String claim = own.higherIsBetter().isEmpty()
                    ? name + worse + own.called() + " against " + against
                    : name + worse + own.called() + ") against " + against;
            search(
                    own,
                    name + (higherIsBetter ? " below " : " above ") + against,
                    claim,
                    sweep.without(List.of(policy.get())),
                    points,
                    cases);
        }
    }

    private void search(
            AnalysedOutcome own,
            String subject,
            String claim,
            List<AnalysedFactor> factors,
            int[] points,
            boolean[] cases) {
        long hits = IntStream.range(0, cases.length).filter(i -> cases[i]).count();
        if (points.length < LEAST_POINTS || factors.isEmpty()) {
            return;
        }
        if (hits < LEAST_CASES || points.length - hits < LEAST_CASES) {
            part.say(claim + " in "
                    + (hits == 0
                            ? "none of " + points.length + " cases."
                            : hits == points.length
                                    ? "all " + points.length + " cases."
                                    : hits + " of " + points.length + " cases: too "
                                            + (hits < LEAST_CASES ? "few" : "many") + " to look for where."));
            return;
        }
        List<FactorColumn> columns =
                factors.stream().map(factor -> factor.column().of(points)).toList();
        int[] blocks = sweep.blocks();
        List<PrimBox> boxes = Prim.boxes(
                columns,
                cases,
                Arrays.stream(points).map(point -> blocks[point]).toArray(),
                MOST_BOXES,
                sweep.stream("prim." + own.name() + "." + subject));
        part.say(claim + " in " + hits + " of " + points.length + " cases (" + Told.per((double) hits / points.length)
                + ")" + (boxes.isEmpty() ? "; no part of the space was found where this is denser." : ":"));
        for (int box = 0; box < boxes.size(); box++) {
            rows(own, subject, box + 1, boxes.get(box), factors);
            tell(boxes.get(box), factors, box > 0);
        }
    }

    private void rows(AnalysedOutcome own, String subject, int number, PrimBox box, List<AnalysedFactor> factors) {
        for (PrimLimit limit : box.limits()) {
            AnalysedFactor factor = factors.get(limit.factor());
            FactorColumn column = factor.column();
            double[] values =
                    IntStream.range(0, column.size()).mapToDouble(column::at).toArray();
            boolean numbers = !factor.isCategory();
            table.rows()
                    .add(List.of(
                            own.name(),
                            subject,
                            Integer.toString(number),
                            factor.name(),
                            numbers ? AnalysisPart.cell(limit.low()) : "",
                            numbers ? AnalysisPart.cell(limit.high()) : "",
                            numbers
                                    ? AnalysisPart.cell(
                                            Arrays.stream(values).min().orElse(0))
                                    : "",
                            numbers
                                    ? AnalysisPart.cell(
                                            Arrays.stream(values).max().orElse(0))
                                    : "",
                            levels(limit, factor, "|"),
                            AnalysisPart.cell(limit.quasiP()),
                            Integer.toString(box.points()),
                            AnalysisPart.cell(box.coverage()),
                            AnalysisPart.cell(box.density()),
                            AnalysisPart.cell(box.baseDensity()),
                            AnalysisPart.cell(box.heldOutDensity()),
                            AnalysisPart.cell(box.heldOutP()),
                            factor.unit()));
        }
    }

    private static String levels(PrimLimit limit, AnalysedFactor factor, String between) {
        return limit.levels().stream().map(factor.levels()::get).collect(Collectors.joining(between));
    }

    private void tell(PrimBox box, List<AnalysedFactor> factors, boolean further) {
        List<String> conditions = new ArrayList<>();
        for (PrimLimit limit : box.limits()) {
            AnalysedFactor factor = factors.get(limit.factor());
            boolean low = Double.isFinite(limit.low());
            boolean high = Double.isFinite(limit.high());
            String unit = factor.unit();
            String value = factor.isCategory()
                    ? "is " + levels(limit, factor, " or ")
                    : low && high
                            ? "is between " + Told.value(limit.low(), unit) + " and " + Told.value(limit.high(), unit)
                            : low
                                    ? "is " + Told.value(limit.low(), unit) + " or more"
                                    : "is " + Told.value(limit.high(), unit) + " or less";
            conditions.add(factor.name() + " " + value);
        }
        part.say("  " + (further ? "Of the rest, mainly when " : "mainly when ") + String.join(", and ", conditions)
                + ": so in " + Told.per(box.density()) + " of the " + box.points() + " cases there, which are "
                + Told.per(box.coverage()) + " of all such cases."
                + (box.holdsUnseen()
                        ? " On cases not seen in the search: " + Told.per(box.heldOutDensity()) + "."
                        : " This does not hold on cases not seen in the search: it cannot be told from chance."));
    }
}
