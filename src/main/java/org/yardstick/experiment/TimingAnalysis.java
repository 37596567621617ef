package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yardstick.analysis.Spread;

/** How an outcome moves with the date of a switch: the window in which acting still makes a difference. */
final class TimingAnalysis {

    static final String FILE = "timing.csv";

    private static final int LEAST_DATES = 3;
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    private final AnalysedSweep sweep;
    private final AnalysisPart part = new AnalysisPart();
    private final AnalysisPart.Table table =
            part.table(FILE, "outcome", "factor", "within", "date", "cases", "median", "p05", "p95", "unit");

    /** Dates with what came of each, under one level of another category. */
    private record Curve(String within, List<String> dates, List<Spread> spreads) {}

    private TimingAnalysis(AnalysedSweep sweep) {
        this.sweep = sweep;
    }

    /** Analyses a sweep in which a switch has several dates. */
    static AnalysisPart of(AnalysedSweep sweep) {
        TimingAnalysis analysis = new TimingAnalysis(sweep);
        if (sweep.structured() || StepAnalysis.pilesUp(sweep)) {
            return analysis.part;
        }
        for (AnalysedFactor factor : sweep.factors()) {
            if (factor.isCategory()
                    && factor.levels().size() >= LEAST_DATES
                    && factor.levels().stream().allMatch(level -> level.matches(DATE))) {
                analysis.dates(factor);
            }
        }
        return analysis.part;
    }

    private void dates(AnalysedFactor factor) {
        Optional<AnalysedFactor> other = sweep.factors().stream()
                .filter(candidate ->
                        !candidate.name().equals(factor.name()) && candidate.isCategory() && candidate.distinct() > 1)
                .findFirst();
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            List<Curve> curves = new ArrayList<>();
            for (String level : other.map(AnalysedFactor::levels).orElse(List.of(""))) {
                curves.add(curve(outcome, factor, other, level));
            }
            tell(outcome, factor, curves);
        }
    }

    private Curve curve(int outcome, AnalysedFactor factor, Optional<AnalysedFactor> other, String level) {
        String within = other.map(found -> found.name() + " = " + level).orElse("");
        List<String> dates = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        for (String date : factor.levels().stream().sorted().toList()) {
            List<Double> values = new ArrayList<>();
            for (int point = 0; point < sweep.points(); point++) {
                int here = point;
                if (factor.cells().get(point).equals(date)
                        && other.map(found -> found.cells().get(here).equals(level))
                                .orElse(true)) {
                    for (double value : sweep.runs(outcome, point)) {
                        values.add(value);
                    }
                }
            }
            Spread spread =
                    Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
            if (spread.isPresent()) {
                dates.add(date);
                spreads.add(spread);
                table.rows()
                        .add(List.of(
                                sweep.outcomes().get(outcome).name(),
                                factor.name(),
                                within,
                                date,
                                Integer.toString(spread.count()),
                                AnalysisPart.cell(spread.median()),
                                AnalysisPart.cell(spread.p05()),
                                AnalysisPart.cell(spread.p95()),
                                sweep.outcomes().get(outcome).unit()));
            }
        }
        return new Curve(within, dates, spreads);
    }

    private void tell(int outcome, AnalysedFactor factor, List<Curve> curves) {
        String unit = sweep.outcomes().get(outcome).unit();
        part.say(sweep.outcomes().get(outcome).called() + ", by the date of " + factor.name() + " (medians):");
        for (Curve curve : curves) {
            int last = curve.dates().size() - 1;
            if (last < 1) {
                continue;
            }
            double first = curve.spreads().get(0).median();
            double end = curve.spreads().get(last).median();
            String words = Told.value(first, unit) + " at " + curve.dates().get(0) + ", " + Told.value(end, unit)
                    + " at " + curve.dates().get(last);
            part.say("  " + (curve.within().isEmpty() ? "" : "With " + curve.within() + ": ") + words
                    + half(curve, first, end) + ".");
        }
    }

    /** Says between which dates half of the way from the first to the last median is passed for good. */
    private static String half(Curve curve, double first, double end) {
        if (first == end) {
            return "";
        }
        double middle = (first + end) / 2;
        int passed = curve.dates().size() - 1;
        while (passed > 0
                && Math.signum(curve.spreads().get(passed - 1).median() - middle) == Math.signum(end - middle)) {
            passed--;
        }
        return passed == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; half of the way is passed between %s and %s",
                        curve.dates().get(passed - 1),
                        curve.dates().get(passed));
    }
}
