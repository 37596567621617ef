package org.yardstick.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.analysis.CmaSearch;
import org.yardstick.analysis.Implausibility;
import org.yardstick.analysis.ImportanceWeights;
import org.yardstick.analysis.KernelMixture;
import org.yardstick.analysis.ParameterWidth;
import org.yardstick.analysis.Proposal;
import org.yardstick.analysis.SobolDesign;
import org.yardstick.analysis.WeightedDraw;
import org.yardstick.model.RandomStreams;

/**
 * The stages of a calibration: the world's own values, a space-filling wave over the prior, a wave around what history
 * matching leaves (implausibility up to 3), a search for the likeliest point by CMA-ES, and two rounds drawn from the
 * posterior of a linear emulator around it. The points of all rounds but the search, weighted by likelihood over the
 * mixture they were drawn from, are the posterior ensemble.
 */
final class CalibrationStages {

    private static final double SEARCH_WIDTH = 0.15;
    private static final double LEAST_EFFECTIVE = 50;

    private final CalibrationPlan plan;
    private final FitReader reader;
    private final SetRunner runner;
    private final Progress progress;
    private final UniformRandomProvider random;
    private final List<CalibrationFit.Wave> waves = new ArrayList<>();

    /** Sets drawn in one round from a known distribution; without one, from the prior. */
    private record Round(List<JudgedSet> sets, Optional<Proposal> proposal) {
        double density(double[] place) {
            return proposal.map(known -> known.density(place)).orElse(1.0);
        }
    }

    /**
     * Makes the stages ready.
     *
     * @param plan what to fit
     * @param reader reads the figures' values off a run
     * @param runner runs sets of values
     * @param progress is told of each stage
     */
    CalibrationStages(CalibrationPlan plan, FitReader reader, SetRunner runner, Progress progress) {
        this.plan = plan;
        this.reader = reader;
        this.runner = runner;
        this.progress = progress;
        this.random = new RandomStreams(RandomStreams.runSeed(plan.seed(), 0)).stream("calibration");
    }

    /** Runs all stages. */
    CalibrationFit run() throws IOException, InterruptedException {
        CalibrationPlan.Stages stages = plan.stages();
        TriedSet reference = reference();
        JudgedSets tried = new JudgedSets(
                new Implausibility(reader.targets(), reference.varianceOfMean(plan.replicates()), plan.discrepancy()));
        waves.add(tried.add("world's files", List.of(tried.judge(reference))));
        List<double[]> design =
                SobolDesign.points(stages.first(), plan.parameters().size(), random);
        Round first = round("wave 1", design, Optional.empty(), tried);
        KernelMixture near = tried.plausible();
        Round second = round("wave 2", near.draw(stages.second(), random), Optional.of(near), tried);
        search(stages.search(), tried);
        Proposal third = tried.linearPosterior(random);
        Round onPath = round("wave 3", third.draw(stages.third(), random), Optional.of(third), tried);
        Proposal fourth = tried.linearPosterior(random);
        Round last = round("wave 4", fourth.draw(stages.fourth(), random), Optional.of(fourth), tried);
        return fit(List.of(first, second, onPath, last), tried);
    }

    /** Runs the values of the world's files often enough to tell what luck does. */
    private TriedSet reference() throws IOException, InterruptedException {
        progress.runs(0, plan.totalRuns(), 0);
        double[] place = new double[plan.parameters().size()];
        List<String> values = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            place[i] = plan.parameters().get(i).place(plan.start().get(i));
            values.add(NumberText.of(plan.start().get(i)));
        }
        return runner.runValues(List.of(place), List.of(values), plan.referenceReplicates())
                .get(0);
    }

    private Round round(String stage, List<double[]> places, Optional<Proposal> proposal, JudgedSets tried)
            throws IOException, InterruptedException {
        progress.step(stage);
        List<JudgedSet> sets =
                runner.run(places, plan.replicates()).stream().map(tried::judge).toList();
        waves.add(tried.add(stage, sets));
        return new Round(sets, proposal);
    }

    private void search(int evaluations, JudgedSets tried) throws IOException, InterruptedException {
        progress.step("search");
        List<JudgedSet> path = new ArrayList<>();
        try {
            CmaSearch.lowest(
                    place -> {
                        JudgedSet set = tried.judge(alone(place.clone()));
                        path.add(set);
                        return set.loss();
                    },
                    tried.best().place(),
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
        waves.add(tried.add("search", path));
    }

    /** Carries an interruption out of the search, which knows nothing of threads. */
    private static final class StoppedInSearch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedInSearch(InterruptedException cause) {
            super(cause);
        }
    }

    private TriedSet alone(double[] place) {
        try {
            return runner.run(List.of(place), plan.replicates()).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new StoppedInSearch(e);
        }
    }

    private CalibrationFit fit(List<Round> rounds, JudgedSets tried) {
        List<JudgedSet> sets =
                rounds.stream().flatMap(round -> round.sets().stream()).toList();
        double[] proposal = sets.stream()
                .mapToDouble(set -> rounds.stream()
                                .mapToDouble(round -> round.sets().size() * round.density(set.place()))
                                .sum()
                        / sets.size())
                .toArray();
        double scale = tried.scale();
        ImportanceWeights posterior = ImportanceWeights.of(
                sets.stream().mapToDouble(set -> set.loss() / scale).toArray(),
                proposal,
                Math.min(LEAST_EFFECTIVE, sets.size() / 2.0));
        double[] weights = posterior.weights();
        List<double[]> places = sets.stream().map(JudgedSet::place).toList();
        List<ParameterWidth> widths = IntStream.range(0, plan.parameters().size())
                .mapToObj(i -> ParameterWidth.of(plan.parameters().get(i), i, places, weights))
                .toList();
        JudgedSet best = tried.best();
        double[] nearest = tried.nearest();
        return new CalibrationFit(
                members(sets, weights),
                WeightedDraw.effectiveSize(weights),
                posterior.tempering(),
                widths,
                SetRunner.settings(plan.parameters(), best.set().values()),
                best.loss(),
                reader.lines(best.set().runs()),
                IntStream.range(0, nearest.length)
                        .mapToObj(i -> new CalibrationFit.RowReach(plan.points().get(i), best.rows()[i], nearest[i]))
                        .toList(),
                waves);
    }

    private static List<ParameterSet> members(List<JudgedSet> sets, double[] weights) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, sets.size()).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer i) -> weights[i]).reversed());
        List<ParameterSet> members = new ArrayList<>();
        for (int i : order) {
            members.add(new ParameterSet(
                    sets.get(i).set().values(), weights[i], sets.get(i).loss()));
        }
        return members;
    }
}
