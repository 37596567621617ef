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

    /**
     * What one factor does to one outcome.
     *
     * @param within levels under which it was looked at; blank for all
     */
    private record Effect(String within, AnalysedFactor factor, MainEffect main) {}

    private EffectAnalysis(AnalysedSweep sweep) {
        this.sweep = sweep;
    }

    /** Analyses a sweep of any design. */
    static AnalysisPart of(AnalysedSweep sweep) {
        EffectAnalysis analysis = new EffectAnalysis(sweep);
        List<List<Effect>> all = new ArrayList<>();
        List<Integer> points = IntStream.range(0, sweep.points()).boxed().toList();
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            all.add(analysis.effects(outcome, "", points, sweep.factors()));
        }
        analysis.means(all);
        if (!sweep.structured() && sweep.factors().size() > 1 && !StepAnalysis.pilesUp(sweep)) {
            analysis.explained(all);
        }
        return analysis.part;
    }

    private List<Effect> effects(int outcome, String within, List<Integer> points, List<AnalysedFactor> factors) {
        List<Effect> effects = new ArrayList<>();
        for (AnalysedFactor factor : factors) {
            if (factor.distinct() > 1) {
                String stream = "main." + sweep.outcomes().get(outcome).name() + "." + factor.name() + "." + within;
                MainEffect main = sweep.sampled()
                        ? ofPoints(outcome, factor, points, stream)
                        : ofRuns(outcome, factor, points, stream);
                effects.add(new Effect(within, factor, main));
            }
        }
        return effects;
    }

    /** Points stand for all that could have been drawn. */
    private MainEffect ofPoints(int outcome, AnalysedFactor factor, List<Integer> points, String stream) {
        double[] means = sweep.means(outcome);
        int[] kept = points.stream()
                .mapToInt(point -> point)
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
    private MainEffect ofRuns(int outcome, AnalysedFactor factor, List<Integer> among, String stream) {
        List<Integer> points = new ArrayList<>();
        List<Integer> replicates = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int point : among) {
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

    /**
     * Effects whose part of the variance can be told: of what the design is repeated for over all points, of all else
     * under each of its levels, for points of one future are no new ones.
     */
    private List<Effect> told(int outcome, List<Effect> overall) {
        List<AnalysedFactor> crossed = sweep.crossed();
        if (crossed.isEmpty()) {
            return overall;
        }
        List<Effect> told = new ArrayList<>(overall.stream()
                .filter(effect -> crossed.contains(effect.factor()))
                .toList());
        sweep.groups(crossed)
                .forEach((within, points) -> told.addAll(effects(outcome, within, points, sweep.without(crossed))));
        return told;
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
            String unit = sweep.outcomes().get(outcome).unit();
            List<Effect> known = told(outcome, all.get(outcome)).stream()
                    .filter(effect -> effect.main().explained().isPresent())
                    .toList();
            for (Effect effect : known) {
                Estimate explained = effect.main().explained();
                int points =
                        effect.main().points().stream().mapToInt(count -> count).sum();
                table.rows()
                        .add(List.of(
                                name,
                                effect.within(),
                                effect.factor().name(),
                                "given-data",
                                "first_order",
                                AnalysisPart.cell(explained.value()),
                                AnalysisPart.cell(explained.low()),
                                AnalysisPart.cell(explained.high()),
                                Integer.toString(points),
                                "fraction"));
            }
            if (!known.isEmpty()) {
                part.say("What explains " + sweep.outcomes().get(outcome).called() + ", each factor alone:");
                known.stream()
                        .map(Effect::within)
                        .distinct()
                        .forEach(within -> tell(
                                unit,
                                within,
                                known.stream()
                                        .filter(effect -> effect.within().equals(within))
                                        .toList()));
            }
        }
    }

    private void tell(String unit, String within, List<Effect> effects) {
        String indent = within.isEmpty() ? "  " : "    ";
        if (!within.isEmpty()) {
            part.say("  With " + within + ":");
        }
        List<String> none = new ArrayList<>();
        effects.stream()
                .sorted(Comparator.comparingDouble(
                        effect -> -effect.main().explained().value()))
                .forEach(effect -> {
                    Estimate explained = effect.main().explained();
                    List<Estimate> means = effect.main().means();
                    if (!(explained.low() > 0)) {
                        none.add(effect.factor().name());
                    } else {
                        part.say(indent + effect.factor().name() + " explains " + Told.part(explained)
                                + " of the variance"
                                + (effect.factor().isCategory()
                                        ? "."
                                        : ": from " + Told.value(means.get(0).value(), unit) + " at its low end to "
                                                + Told.value(
                                                        means.get(means.size() - 1)
                                                                .value(),
                                                        unit)
                                                + " at its high end."));
                    }
                });
        if (!none.isEmpty()) {
            part.say(indent + "Cannot be told from none: " + String.join(", ", none) + ".");
        }
    }
}
