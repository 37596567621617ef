package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.analysis.Estimate;
import org.yardstick.analysis.FactorGroups;
import org.yardstick.analysis.MainEffect;

/** How outcomes move with each factor on average, and, where blocks tell no more, what each explains of the variance. */
final class EffectAnalysis {

    static final String FILE = "main_effects.csv";

    private final AnalysedSweep sweep;
    private final AnalysisPart part = new AnalysisPart();

    /** What one factor does to one outcome. */
    private record Effect(AnalysedFactor factor, MainEffect main) {}

    private EffectAnalysis(AnalysedSweep sweep) {
        this.sweep = sweep;
    }

    /** Analyses a sweep of any design. */
    static AnalysisPart of(AnalysedSweep sweep) {
        EffectAnalysis analysis = new EffectAnalysis(sweep);
        List<List<Effect>> all = new ArrayList<>();
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            all.add(analysis.effects(outcome));
        }
        analysis.means(all);
        if (!sweep.structured() && sweep.factors().size() > 1 && !StepAnalysis.pilesUp(sweep)) {
            analysis.explained(all);
        }
        return analysis.part;
    }

    private List<Effect> effects(int outcome) {
        List<Effect> effects = new ArrayList<>();
        for (AnalysedFactor factor : sweep.factors()) {
            if (factor.distinct() > 1) {
                String stream = "main." + sweep.outcomes().get(outcome).name() + "." + factor.name();
                effects.add(new Effect(
                        factor, sweep.sampled() ? ofPoints(outcome, factor, stream) : ofRuns(outcome, factor, stream)));
            }
        }
        return effects;
    }

    /** Points stand for all that could have been drawn. */
    private MainEffect ofPoints(int outcome, AnalysedFactor factor, String stream) {
        double[] means = sweep.means(outcome);
        int[] kept = IntStream.range(0, means.length)
                .filter(point -> !Double.isNaN(means[point]))
                .toArray();
        int[] blocks = sweep.blocks();
        int[] own = Arrays.stream(kept).map(point -> blocks[point]).toArray();
        int[] used = Arrays.stream(own).sorted().distinct().toArray();
        return MainEffect.of(
                factor.column().of(kept),
                Arrays.stream(kept).mapToDouble(point -> means[point]).toArray(),
                Arrays.stream(own)
                        .map(block -> Arrays.binarySearch(used, block))
                        .toArray(),
                sweep.stream(stream));
    }

    /** Points are all there is, so that only luck is uncertain. */
    private MainEffect ofRuns(int outcome, AnalysedFactor factor, String stream) {
        List<Integer> points = new ArrayList<>();
        List<Integer> replicates = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int point = 0; point < sweep.points(); point++) {
            double[] runs = sweep.runs(outcome, point);
            for (int r = 0; r < runs.length; r++) {
                if (!Double.isNaN(runs[r])) {
                    points.add(point);
                    replicates.add(r);
                    values.add(runs[r]);
                }
            }
        }
        int[] used = replicates.stream().mapToInt(r -> r).sorted().distinct().toArray();
        return MainEffect.of(
                factor.column().of(points.stream().mapToInt(p -> p).toArray()),
                values.stream().mapToDouble(value -> value).toArray(),
                replicates.stream().mapToInt(r -> Arrays.binarySearch(used, r)).toArray(),
                sweep.stream(stream));
    }

    private void means(List<List<Effect>> all) {
        AnalysisPart.Table table = part.table(
                FILE,
                "outcome",
                "factor",
                "level",
                "place",
                "from",
                "to",
                "mean",
                "low",
                "high",
                "count",
                "unit",
                "factor_unit");
        for (int outcome = 0; outcome < all.size(); outcome++) {
            for (Effect effect : all.get(outcome)) {
                FactorGroups groups = effect.main().groups();
                for (int g = 0; g < groups.count(); g++) {
                    boolean category = effect.factor().isCategory();
                    Estimate mean = effect.main().means().get(g);
                    table.rows()
                            .add(List.of(
                                    sweep.outcomes().get(outcome).name(),
                                    effect.factor().name(),
                                    category ? effect.factor().levels().get((int) groups.low(g)) : "",
                                    category ? "" : AnalysisPart.cell(groups.middle(g)),
                                    category ? "" : AnalysisPart.cell(groups.low(g)),
                                    category ? "" : AnalysisPart.cell(groups.high(g)),
                                    AnalysisPart.cell(mean.value()),
                                    AnalysisPart.cell(mean.low()),
                                    AnalysisPart.cell(mean.high()),
                                    Integer.toString(effect.main().points().get(g)),
                                    sweep.outcomes().get(outcome).unit(),
                                    effect.factor().unit()));
                }
            }
        }
    }

    private void explained(List<List<Effect>> all) {
        AnalysisPart.Table table = part.table(
                SensitivityAnalysis.FILE,
                "outcome",
                "within",
                "factor",
                "method",
                "index",
                "value",
                "low",
                "high",
                "sample",
                "unit");
        for (int outcome = 0; outcome < all.size(); outcome++) {
            String name = sweep.outcomes().get(outcome).name();
            for (Effect effect : all.get(outcome)) {
                Estimate part = effect.main().explained();
                if (part.isPresent()) {
                    table.rows()
                            .add(List.of(
                                    name,
                                    "",
                                    effect.factor().name(),
                                    "given-data",
                                    "first_order",
                                    AnalysisPart.cell(part.value()),
                                    AnalysisPart.cell(part.low()),
                                    AnalysisPart.cell(part.high()),
                                    Integer.toString(effect.main().points().stream()
                                            .mapToInt(points -> points)
                                            .sum()),
                                    "fraction"));
                }
            }
            tell(outcome, all.get(outcome));
        }
    }

    private void tell(int outcome, List<Effect> effects) {
        List<Effect> known = effects.stream()
                .filter(effect -> effect.main().explained().isPresent())
                .sorted(Comparator.comparingDouble(
                        effect -> -effect.main().explained().value()))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        part.say("What explains " + sweep.outcomes().get(outcome).called() + ", each factor alone:");
        String unit = sweep.outcomes().get(outcome).unit();
        List<String> none = new ArrayList<>();
        for (Effect effect : known) {
            Estimate explained = effect.main().explained();
            if (explained.coversZero()) {
                none.add(effect.factor().name());
                continue;
            }
            List<Estimate> means = effect.main().means();
            part.say("  " + effect.factor().name() + " explains " + Told.part(explained) + " of the variance"
                    + (effect.factor().isCategory()
                            ? "."
                            : ": from " + Told.value(means.get(0).value(), unit) + " at its low end to "
                                    + Told.value(means.get(means.size() - 1).value(), unit) + " at its high end."));
        }
        if (!none.isEmpty()) {
            part.say("  Cannot be told from none: " + String.join(", ", none) + ".");
        }
    }
}
