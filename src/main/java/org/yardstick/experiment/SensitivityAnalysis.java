package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.analysis.ElementaryEffects;
import org.yardstick.analysis.Estimate;
import org.yardstick.analysis.SobolIndices;
import org.yardstick.experiment.AnalysedSweep.Place;

/** Which factors matter: elementary effects or Sobol indices, as the design's blocks allow. */
final class SensitivityAnalysis {

    static final String FILE = "sensitivity.csv";

    /** A factor with a total index below this all the way up its interval has next to no influence. */
    private static final double NEXT_TO_NOTHING = 0.01;

    /** Effects that vary less than this against their size are nearly the same everywhere (Garcia Sanchez et al. 2014). */
    private static final double STEADY = 0.5;

    private final AnalysedSweep sweep;
    private final AnalysisPart part;
    private final AnalysisPart.Table table;
    private final List<String> factors;

    private SensitivityAnalysis(AnalysedSweep sweep, AnalysisPart part) {
        this.sweep = sweep;
        this.part = part;
        this.table = part.table(
                FILE, "outcome", "within", "factor", "method", "index", "value", "low", "high", "sample", "unit");
        this.factors = sweep.without(sweep.crossed()).stream()
                .map(AnalysedFactor::name)
                .toList();
    }

    /** Analyses a sweep of trajectories or base samples. */
    static AnalysisPart of(AnalysedSweep sweep) {
        AnalysisPart part = new AnalysisPart();
        SensitivityAnalysis analysis = new SensitivityAnalysis(sweep, part);
        for (int outcome = 0; outcome < sweep.outcomes().size(); outcome++) {
            part.say((sweep.trajectories() ? "Elementary effects on " : "Sobol indices of ")
                    + sweep.outcomes().get(outcome).called() + ":");
            for (Map.Entry<String, List<Integer>> group :
                    sweep.groups(sweep.crossed()).entrySet()) {
                Map<Integer, Map<String, Integer>> blocks = analysis.blocks(group.getValue());
                if (!group.getKey().isEmpty()) {
                    part.say("  With " + group.getKey() + ":");
                }
                if (sweep.trajectories()) {
                    analysis.effects(outcome, group.getKey(), blocks);
                } else {
                    analysis.indices(outcome, group.getKey(), blocks);
                }
            }
        }
        return part;
    }

    /** Points by block and part. */
    private Map<Integer, Map<String, Integer>> blocks(List<Integer> points) {
        Map<Integer, Map<String, Integer>> blocks = new TreeMap<>();
        for (int point : points) {
            Place place = sweep.places().get(point);
            blocks.computeIfAbsent(place.block(), block -> new TreeMap<>()).put(place.part(), point);
        }
        return blocks;
    }

    private void indices(int outcome, String within, Map<Integer, Map<String, Integer>> blocks) {
        List<String> parts = new ArrayList<>(List.of("A", "B"));
        for (int f = 1; f <= factors.size(); f++) {
            parts.add("AB" + f);
        }
        boolean both = blocks.values().stream().anyMatch(block -> block.containsKey("BA1"));
        for (int f = 1; both && f <= factors.size(); f++) {
            parts.add("BA" + f);
        }
        List<double[]> whole = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        blocks.forEach((block, points) -> {
            int[] needed = parts.stream()
                    .mapToInt(name -> points.getOrDefault(name, -1))
                    .filter(point -> point >= 0)
                    .toArray();
            double[] values = needed.length == parts.size() ? sweep.means(outcome, needed) : new double[] {Double.NaN};
            if (Arrays.stream(values).anyMatch(Double::isNaN)) {
                dropped.add(Integer.toString(block));
            } else {
                whole.add(values);
            }
        });
        tellDropped("Base sample", dropped, blocks.size(), within);
        if (whole.size() < 2) {
            part.say(indent(within) + "No indices: fewer than two base samples are complete.");
            return;
        }
        int k = factors.size();
        SobolIndices indices = SobolIndices.of(
                column(whole, 0),
                column(whole, 1),
                columns(whole, 2, k),
                columns(whole, 2 + k, both ? k : 0),
                sweep.stream("sobol." + sweep.outcomes().get(outcome).name() + "." + within));
        for (int f = 0; f < k; f++) {
            row(outcome, within, f, "sobol", "first_order", indices.first().get(f), indices.blocks(), "fraction");
            row(outcome, within, f, "sobol", "total", indices.total().get(f), indices.blocks(), "fraction");
        }
        tell(within, indices);
    }

    private static double[] column(List<double[]> rows, int place) {
        return rows.stream().mapToDouble(row -> row[place]).toArray();
    }

    private static double[][] columns(List<double[]> rows, int from, int count) {
        double[][] columns = new double[count][];
        Arrays.setAll(columns, i -> column(rows, from + i));
        return columns;
    }

    private void tell(String within, SobolIndices indices) {
        if (!(indices.variance() > 0)) {
            part.say(indent(within) + "It is the same in all runs, so no factor moves it.");
            return;
        }
        List<String> none = new ArrayList<>();
        for (int f : order(indices.total())) {
            Estimate first = indices.first().get(f);
            Estimate total = indices.total().get(f);
            if (total.hasInterval() && total.high() < NEXT_TO_NOTHING) {
                none.add(factors.get(f));
            } else if (first.coversZero()) {
                part.say(indent(within) + factors.get(f) + ": what it explains alone cannot be told from none ("
                        + Told.part(first) + " of the variance); it has a hand in " + Told.part(total) + ".");
            } else {
                part.say(indent(within) + factors.get(f) + " explains " + Told.part(first)
                        + " of the variance alone and has a hand in " + Told.part(total) + ".");
            }
        }
        if (!none.isEmpty()) {
            part.say(indent(within) + "Next to no influence, alone or together with others (under 1% of the"
                    + " variance): " + String.join(", ", none) + ".");
        }
    }

    private void effects(int outcome, String within, Map<Integer, Map<String, Integer>> blocks) {
        List<double[]> all = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        blocks.forEach((block, points) -> {
            double[] effects = along(outcome, points);
            all.add(effects);
            if (Arrays.stream(effects).anyMatch(Double::isNaN)) {
                incomplete.add(Integer.toString(block));
            }
        });
        tellDropped("Trajectory", incomplete, blocks.size(), within);
        String unit = sweep.outcomes().get(outcome).unit();
        List<ElementaryEffects> effects = ElementaryEffects.of(
                all,
                factors.size(),
                sweep.stream("morris." + sweep.outcomes().get(outcome).name() + "." + within));
        for (int f = 0; f < factors.size(); f++) {
            ElementaryEffects own = effects.get(f);
            row(outcome, within, f, "morris", "mu_star", own.muStar(), own.trajectories(), unit);
            row(outcome, within, f, "morris", "mu", own.mu(), own.trajectories(), unit);
            row(outcome, within, f, "morris", "sigma", own.sigma(), own.trajectories(), unit);
        }
        tell(within, effects, unit);
    }

    /** Effects along one trajectory; NaN for steps of which a run is missing. */
    private double[] along(int outcome, Map<String, Integer> points) {
        double[] effects = new double[factors.size()];
        Arrays.fill(effects, Double.NaN);
        for (int step = 1; points.containsKey(Integer.toString(step)); step++) {
            int to = points.getOrDefault(Integer.toString(step), 0);
            int from = points.getOrDefault(Integer.toString(step - 1), to);
            Place place = sweep.places().get(to);
            int moved = factors.indexOf(place.moved());
            if (moved >= 0 && from != to) {
                // A step between levels of a category is a whole change, however many levels there are.
                boolean category = sweep.factor(place.moved()).stream().anyMatch(AnalysedFactor::isCategory);
                double change = category ? Math.signum(place.step()) : place.step();
                double[] effect = ElementaryEffects.along(
                        new int[] {moved},
                        new double[] {change},
                        sweep.means(outcome, new int[] {from, to}),
                        factors.size());
                effects[moved] = effect[moved];
            }
        }
        return effects;
    }

    private void tell(String within, List<ElementaryEffects> effects, String unit) {
        List<String> none = new ArrayList<>();
        List<Estimate> sizes = effects.stream().map(ElementaryEffects::muStar).toList();
        for (int f : order(sizes)) {
            ElementaryEffects own = effects.get(f);
            if (!own.muStar().isPresent() || own.muStar().value() == 0) {
                none.add(factors.get(f));
                continue;
            }
            boolean steady = own.sigma().value() < STEADY * own.muStar().value();
            String way = own.mu().coversZero()
                    ? "which way cannot be told (on average "
                            + Told.difference(own.mu().value(), unit) + Told.interval(own.mu(), unit)
                            + ")"
                    : (own.mu().value() > 0 ? "upwards" : "downwards")
                            + (steady
                                    ? ", much the same everywhere"
                                    : ", depending on its own place or on other factors");
            part.say(indent(within) + factors.get(f) + " moves it by "
                    + Told.size(own.muStar().value(), unit) + Told.plainInterval(own.muStar(), unit)
                    + " over its range: " + way + ".");
        }
        if (!none.isEmpty()) {
            part.say(indent(within) + "No effect at all in any trajectory: " + String.join(", ", none) + ".");
        }
    }

    private static List<Integer> order(List<Estimate> sizes) {
        List<Integer> order = new ArrayList<>();
        for (int f = 0; f < sizes.size(); f++) {
            order.add(f);
        }
        order.sort(Comparator.comparingDouble(f -> {
            double size = sizes.get(f).value();
            return Double.isNaN(size) ? 0 : -size;
        }));
        return order;
    }

    private void tellDropped(String what, List<String> blocks, int all, String within) {
        if (!blocks.isEmpty()) {
            part.say(indent(within) + (blocks.size() == 1 ? what + " " : what + " numbers ")
                    + SweepReader.some(blocks) + " of " + all + (blocks.size() == 1 ? " is" : " are")
                    + " incomplete: what lacks a run is left out.");
        }
    }

    /** Sentences about one of several levels stand below its name. */
    private static String indent(String within) {
        return within.isEmpty() ? "  " : "    ";
    }

    private void row(
            int outcome,
            String within,
            int factor,
            String method,
            String index,
            Estimate estimate,
            int sample,
            String unit) {
        table.rows()
                .add(List.of(
                        sweep.outcomes().get(outcome).name(),
                        within,
                        factors.get(factor),
                        method,
                        index,
                        AnalysisPart.cell(estimate.value()),
                        AnalysisPart.cell(estimate.low()),
                        AnalysisPart.cell(estimate.high()),
                        Integer.toString(sample),
                        unit));
    }
}
