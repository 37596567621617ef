package org.yardstick.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.analysis.CmaSearch;
import org.yardstick.analysis.Implausibility;
import org.yardstick.analysis.ImportanceWeights;
import org.yardstick.analysis.KernelMixture;
import org.yardstick.analysis.LocalSlopes;
import org.yardstick.analysis.ParameterWidth;
import org.yardstick.analysis.Proposal;
import org.yardstick.analysis.SobolDesign;
import org.yardstick.analysis.TruncatedNormal;
import org.yardstick.analysis.WeightedDraw;
import org.yardstick.model.RandomStreams;

/**
 * Fits parameters to published figures in five stages: a space-filling wave over the prior, a wave around what history
 * matching leaves (implausibility up to 3), a search for the likeliest point by CMA-ES, and two rounds drawn from the
 * posterior of a linear emulator around it. The points of all rounds but the search, weighted by likelihood over the
 * mixture they were drawn from, are the posterior ensemble.
 */
public final class Calibration {

    private static final double SEARCH_WIDTH = 0.15;
    private static final double KERNEL_FACTOR = 0.6;
    private static final double LEAST_EFFECTIVE = 50;
    private static final double POINTS_FOR_A_SLOPE = 4;

    /** One over the variance of a uniform distribution on 0 to 1. */
    private static final double UNIFORM_PRECISION = 12;

    /** Proposals are wider than what they stand for, so that weights stay bounded. */
    private static final double WIDENED = 1.5;

    /** Part of the tried sets that a wave follows where history matching leaves fewer. */
    private static final double FOLLOWED = 0.1;

    private final CalibrationPlan plan;
    private final Equipment equipment;
    private final FitReader reader;
    private final UniformRandomProvider random;
    private final List<Wave> waves = new ArrayList<>();
    private final List<TriedSet> tried = new ArrayList<>();
    private final List<FailedRun> failures = new ArrayList<>();

    /** Sets drawn in one round from a known distribution; without a mixture, from the prior. */
    private record Round(List<TriedSet> sets, Optional<Proposal> mixture) {
        double density(double[] place) {
            return mixture.map(kernels -> kernels.density(place)).orElse(1.0);
        }
    }

    /** How far a stage came: a row of {@code waves.csv}. */
    record Wave(String stage, int sets, int nonImplausible, double smallestImplausibility, double lowestLoss) {}

    /**
     * Makes a calibration ready.
     *
     * @param plan what to fit
     * @param equipment what it works with
     */
    public Calibration(CalibrationPlan plan, Equipment equipment) {
        this.plan = plan;
        this.equipment = equipment;
        this.reader = new FitReader(plan.points());
        this.random = new RandomStreams(RandomStreams.runSeed(plan.seed(), 0)).stream("calibration");
    }

    /**
     * Runs everything; a folder that a stopped calibration of the same plan left behind is gone on with.
     *
     * @param folder where results go
     * @throws OutputRefused if the folder holds another calibration
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    public CalibrationResult run(ResultFolder folder) throws IOException, InterruptedException {
        CalibrationFiles.checkPlan(folder, plan);
        return new ManifestKeeper(equipment, folder, plan.facts(), failures::size).keep(() -> {
            CalibrationResult result = fill(folder);
            return drawing -> result.with(failures, drawing);
        });
    }

    private CalibrationResult fill(ResultFolder folder) throws IOException, InterruptedException {
        folder.write(FileNames.PLAN, plan.text().getBytes(StandardCharsets.UTF_8));
        folder.write(FileNames.OBSERVED, plan.observed().text().getBytes(StandardCharsets.UTF_8));
        CalibrationResult result;
        try (RunLog log = CalibrationFiles.log(folder, plan)) {
            SetRunner runner = new SetRunner(plan, reader, log, equipment.progress());
            try {
                result = fit(folder, runner);
            } finally {
                failures.addAll(runner.failures());
            }
        }
        folder.adopt(List.of(folder.path().resolve(FileNames.RUNS)));
        folder.write(FileNames.FAILURES, FailedRun.csv(failures));
        CalibrationFiles.write(folder, plan, equipment.program().version(), result, waves);
        return result;
    }

    private CalibrationResult fit(ResultFolder folder, SetRunner runner) throws IOException, InterruptedException {
        CalibrationPlan.Stages stages = plan.stages();
        int dimensions = plan.parameters().size();
        TriedSet reference = reference(runner);
        Implausibility measure =
                new Implausibility(reader.targets(), reference.varianceOfMean(plan.replicates()), plan.discrepancy());
        note("world's files", List.of(reference), measure);
        Round first = round(
                "wave 1", SobolDesign.points(stages.first(), dimensions, random), Optional.empty(), runner, measure);
        KernelMixture near = plausible(measure);
        Round second = round("wave 2", near.draw(stages.second(), random), Optional.of(near), runner, measure);
        search(stages.search(), runner, measure);
        Proposal third = linearPosterior(measure);
        Round onPath = round("wave 3", third.draw(stages.third(), random), Optional.of(third), runner, measure);
        Proposal fourth = linearPosterior(measure);
        Round last = round("wave 4", fourth.draw(stages.fourth(), random), Optional.of(fourth), runner, measure);
        return result(folder, List.of(first, second, onPath, last), measure);
    }

    private TriedSet reference(SetRunner runner) throws IOException, InterruptedException {
        equipment.progress().runs(0, plan.totalRuns(), 0);
        double[] place = new double[plan.parameters().size()];
        List<String> values = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            place[i] = plan.parameters().get(i).place(plan.start().get(i));
            values.add(NumberText.of(plan.start().get(i)));
        }
        TriedSet reference = runner.runValues(List.of(place), List.of(values), plan.referenceReplicates())
                .get(0);
        tried.add(reference);
        return reference;
    }

    private Round round(
            String stage, List<double[]> places, Optional<Proposal> mixture, SetRunner runner, Implausibility measure)
            throws IOException, InterruptedException {
        equipment.progress().step(stage);
        List<TriedSet> sets = runner.run(places, plan.replicates());
        tried.addAll(sets);
        note(stage, sets, measure);
        return new Round(sets, mixture);
    }

    private void note(String stage, List<TriedSet> sets, Implausibility measure) {
        boolean[] counted = reached(measure);
        double[] together = sets.stream()
                .mapToDouble(set -> measure.together(measure.rows(set.mean()), counted))
                .toArray();
        waves.add(new Wave(
                stage,
                sets.size(),
                (int) Arrays.stream(together)
                        .filter(value -> value <= Implausibility.CUT)
                        .count(),
                Arrays.stream(together).min().orElse(Double.NaN),
                sets.stream().mapToDouble(set -> loss(set, measure)).min().orElse(Double.NaN)));
    }

    private static double loss(TriedSet set, Implausibility measure) {
        return measure.loss(measure.rows(set.mean()));
    }

    /** Figures that at least one set meets: one that none meets says that the model lacks something, not which set. */
    private boolean[] reached(Implausibility measure) {
        boolean[] reached = new boolean[reader.targets().size()];
        for (TriedSet set : tried) {
            double[] rows = measure.rows(set.mean());
            for (int i = 0; i < rows.length; i++) {
                reached[i] |= rows[i] <= Implausibility.CUT;
            }
        }
        return reached;
    }

    private KernelMixture plausible(Implausibility measure) {
        boolean[] counted = reached(measure);
        List<TriedSet> order = new ArrayList<>(tried);
        order.sort(Comparator.comparingDouble(set -> measure.together(measure.rows(set.mean()), counted)));
        int kept = (int) order.stream()
                .filter(set -> measure.together(measure.rows(set.mean()), counted) <= Implausibility.CUT)
                .count();
        int least = Math.max(1, (int) Math.ceil(FOLLOWED * order.size()));
        List<double[]> centres =
                order.stream().limit(Math.max(kept, least)).map(TriedSet::place).toList();
        double[] weights = new double[centres.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        return new KernelMixture(centres, weights, KERNEL_FACTOR);
    }

    private void search(int evaluations, SetRunner runner, Implausibility measure)
            throws IOException, InterruptedException {
        equipment.progress().step("search");
        List<TriedSet> path = new ArrayList<>();
        try {
            CmaSearch.lowest(
                    place -> {
                        TriedSet set = alone(place.clone(), runner);
                        path.add(set);
                        return loss(set, measure);
                    },
                    best(measure).place(),
                    SEARCH_WIDTH,
                    evaluations,
                    RandomStreams.runSeed(plan.seed(), 1));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (StoppedInSearch e) {
            InterruptedException stopped = new InterruptedException(e.getMessage());
            stopped.initCause(e);
            throw stopped;
        }
        tried.addAll(path);
        note("search", path, measure);
    }

    /** Carries an interruption out of the search, which knows nothing of threads. */
    private static final class StoppedInSearch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedInSearch(InterruptedException cause) {
            super(cause);
        }
    }

    private TriedSet alone(double[] place, SetRunner runner) {
        try {
            return runner.run(List.of(place), plan.replicates()).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new StoppedInSearch(e);
        }
    }

    private TriedSet best(Implausibility measure) {
        return tried.stream()
                .min(Comparator.comparingDouble(set -> loss(set, measure)))
                .orElseThrow();
    }

    /**
     * Losses divided by how much larger the best one is than errors of the stated size would make it, so that what the
     * model cannot meet widens the posterior (after Birge 1932).
     */
    private double[] scaled(List<TriedSet> sets, Implausibility measure) {
        double scale = scale(measure);
        return sets.stream().mapToDouble(set -> loss(set, measure) / scale).toArray();
    }

    private double scale(Implausibility measure) {
        return Math.max(1, 2 * loss(best(measure), measure) / measure.information());
    }

    /**
     * The posterior as it would be if the model were linear around the best set, from a regression on the sets tried
     * near it: wide where figures say nothing, narrow where they do.
     */
    private TruncatedNormal linearPosterior(Implausibility measure) {
        TriedSet best = best(measure);
        double[] losses = tried.stream().mapToDouble(set -> loss(set, measure)).toArray();
        double[] even = new double[losses.length];
        Arrays.fill(even, 1);
        int dimensions = plan.parameters().size();
        double least =
                Math.min(losses.length / 2.0, Math.max(POINTS_FOR_A_SLOPE * dimensions, FOLLOWED * losses.length));
        double[] near = ImportanceWeights.of(losses, even, least).weights();
        double[][] slopes = LocalSlopes.of(
                tried.stream().map(TriedSet::place).toList(),
                tried.stream().map(set -> measure.signed(set.mean())).toList(),
                near,
                best.place());
        double[][] precision = measure.curvature(measure.rows(best.mean()), slopes);
        for (int a = 0; a < dimensions; a++) {
            for (int b = 0; b < dimensions; b++) {
                precision[a][b] /= scale(measure) * WIDENED;
            }
            precision[a][a] += UNIFORM_PRECISION / WIDENED;
        }
        double[] centre = best.place().clone();
        for (int d = 0; d < dimensions; d++) {
            centre[d] = Math.min(1, Math.max(0, centre[d]));
        }
        return new TruncatedNormal(centre, precision, random);
    }

    private CalibrationResult result(ResultFolder folder, List<Round> rounds, Implausibility measure) {
        List<TriedSet> sets =
                rounds.stream().flatMap(round -> round.sets().stream()).toList();
        double[] proposal = sets.stream()
                .mapToDouble(set -> rounds.stream()
                                .mapToDouble(round -> round.sets().size() * round.density(set.place()))
                                .sum()
                        / sets.size())
                .toArray();
        ImportanceWeights weights =
                ImportanceWeights.of(scaled(sets, measure), proposal, Math.min(LEAST_EFFECTIVE, sets.size() / 2.0));
        List<double[]> places = sets.stream().map(TriedSet::place).toList();
        TriedSet best = best(measure);
        List<ParameterWidth> widths = IntStream.range(0, plan.parameters().size())
                .mapToObj(i -> ParameterWidth.of(plan.parameters().get(i), i, places, weights.weights()))
                .toList();
        double[] nearest = new double[reader.targets().size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (TriedSet set : tried) {
            double[] rows = measure.rows(set.mean());
            Arrays.setAll(nearest, i -> Math.min(nearest[i], rows[i]));
        }
        return new CalibrationResult(
                folder.path(),
                members(sets, weights.weights(), measure),
                WeightedDraw.effectiveSize(weights.weights()),
                weights.tempering(),
                widths,
                SetRunner.settings(plan.parameters(), best.values()),
                loss(best, measure),
                reader.lines(best.runs()),
                IntStream.range(0, nearest.length)
                        .mapToObj(i -> new CalibrationResult.RowReach(
                                plan.points().get(i), measure.rows(best.mean())[i], nearest[i]))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    private static List<ParameterSet> members(List<TriedSet> sets, double[] weights, Implausibility measure) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, sets.size()).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer i) -> weights[i]).reversed());
        List<ParameterSet> members = new ArrayList<>();
        for (int i : order) {
            members.add(new ParameterSet(sets.get(i).values(), weights[i], loss(sets.get(i), measure)));
        }
        return members;
    }
}
