package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.analysis.CumulativeSteps;
import org.yardstick.analysis.Estimate;
import org.yardstick.analysis.TwoWayMean;

/** What each control adds in a list in which every entry has one more: whether returns diminish. */
final class StepAnalysis {

    static final String FILE = "diminishing.csv";

    private static final int LEAST_ENTRIES = 3;

    private final AnalysedSweep sweep;
    private final AnalysisPart part = new AnalysisPart();
    private final AnalysisPart.Table table = part.table(
            FILE, "outcome", "factor", "step", "control", "value", "change", "low", "high", "share_reached", "unit");

    private StepAnalysis(AnalysedSweep sweep) {
        this.sweep = sweep;
    }

    /** Analyses a sweep in which controls pile up, if there is such a list in it. */
    static AnalysisPart of(AnalysedSweep sweep) {
        StepAnalysis analysis = new StepAnalysis(sweep);
        for (AnalysedFactor factor : sweep.factors()) {
            if (factor.cumulative() && factor.levels().size() >= LEAST_ENTRIES) {
                analysis.levels(new Futures(sweep, factor));
            }
        }
        staircase(sweep).ifPresent(analysis::points);
        return analysis.part;
    }

    /** Returns whether each point changes one factor that was not changed before, so that factors cannot be told apart. */
    static boolean pilesUp(AnalysedSweep sweep) {
        return staircase(sweep).isPresent();
    }

    /** What each point adds to the one before, if each changes one factor that was not changed before. */
    private static Optional<List<String>> staircase(AnalysedSweep sweep) {
        if (sweep.points() < LEAST_ENTRIES || sweep.structured()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of("start"));
        List<AnalysedFactor> used = new ArrayList<>();
        for (int point = 1; point < sweep.points(); point++) {
            int here = point;
            List<AnalysedFactor> changed = sweep.factors().stream()
                    .filter(factor ->
                            !factor.cells().get(here).equals(factor.cells().get(here - 1)))
                    .toList();
            if (changed.size() != 1 || used.contains(changed.get(0))) {
                return Optional.empty();
            }
            used.add(changed.get(0));
            names.add(changed.get(0).name() + " = " + changed.get(0).cells().get(here));
        }
        return Optional.of(names);
    }

    private void levels(Futures futures) {
        int count = futures.factor().levels().size();
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            double[][][] values = new double[count][][];
            for (int level = 0; level < count; level++) {
                values[level] = futures.values(outcome, level);
            }
            tell(outcome, futures.factor().name(), futures.factor().levels(), counted(futures, values));
        }
    }

    /** Where futures were listed and not drawn, only luck is uncertain. */
    private static double[][][] counted(Futures futures, double[][][] values) {
        double[][][] counted = new double[values.length][][];
        for (int level = 0; level < values.length; level++) {
            counted[level] = futures.counted(values[level]);
        }
        return counted;
    }

    private void points(List<String> names) {
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            double[][][] values = new double[names.size()][1][];
            for (int point = 0; point < values.length; point++) {
                values[point][0] = sweep.runs(outcome, point);
            }
            tell(outcome, "", names, values);
        }
    }

    private void tell(int outcome, String factor, List<String> controls, double[][][] values) {
        AnalysedOutcome own = sweep.outcomes().get(outcome);
        String unit = own.unit();
        CumulativeSteps steps = CumulativeSteps.of(values);
        part.say(own.called() + ", controls added one by one" + (factor.isEmpty() ? "" : " (" + factor + ")") + ":");
        Estimate start = TwoWayMean.of(values[0]).mean();
        row(own, factor, 0, controls.get(0), start.value(), new Estimate(0, Double.NaN, Double.NaN), Double.NaN);
        part.say("  " + controls.get(0) + ": " + Told.value(start.value(), unit) + ".");
        for (int k = 0; k < steps.steps().size(); k++) {
            Estimate step = steps.steps().get(k).mean();
            double level = TwoWayMean.of(values[k + 1]).mean().value();
            row(
                    own,
                    factor,
                    k + 1,
                    controls.get(k + 1),
                    level,
                    step,
                    steps.shares().get(k));
            part.say("  " + controls.get(k + 1) + ": "
                    + (step.value() == 0 && step.low() == 0
                            ? "adds nothing"
                            : "adds " + Told.difference(step.value(), unit) + Told.interval(step, unit)
                                    + (step.hasInterval() && step.coversZero()
                                            ? ", which cannot be told from none"
                                            : ""))
                    + "; " + Told.value(level, unit) + " with all so far.");
        }
        Estimate trend = steps.trend().mean();
        String from = Told.difference(trend.value(), unit) + Told.interval(trend, unit) + " from one step to the next";
        part.say(
                switch (steps.verdict()) {
                    case DIMINISHING -> "  Returns diminish: the size of a step changes by " + from + ".";
                    case GROWING -> "  Returns grow: the size of a step changes by " + from + ".";
                    case UNSETTLED ->
                        "  Whether returns diminish cannot be told: the size of a step changes by " + from + ".";
                });
        table.rows()
                .add(List.of(
                        own.name(),
                        factor,
                        "trend",
                        "",
                        "",
                        AnalysisPart.cell(trend.value()),
                        AnalysisPart.cell(trend.low()),
                        AnalysisPart.cell(trend.high()),
                        "",
                        unit));
    }

    private void row(
            AnalysedOutcome own, String factor, int step, String control, double value, Estimate change, double share) {
        table.rows()
                .add(List.of(
                        own.name(),
                        factor,
                        Integer.toString(step),
                        control,
                        AnalysisPart.cell(value),
                        AnalysisPart.cell(change.value()),
                        AnalysisPart.cell(change.low()),
                        AnalysisPart.cell(change.high()),
                        AnalysisPart.cell(share),
                        own.unit()));
    }
}
