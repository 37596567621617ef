package org.yardstick.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yardstick.analysis.FreeParameter;

/** Runs sets of parameter values on all threads, and takes from the log what was run before. */
final class SetRunner {

    private final CalibrationPlan plan;
    private final FitReader reader;
    private final RunLog log;
    private final Progress progress;
    private final Set<String> metrics;
    private final List<FailedRun> failures = new ArrayList<>();
    private int done;

    SetRunner(CalibrationPlan plan, FitReader reader, RunLog log, Progress progress) {
        this.plan = plan;
        this.reader = reader;
        this.log = log;
        this.progress = progress;
        this.metrics = FitReader.metrics(plan.points());
    }

    List<FailedRun> failures() {
        return failures;
    }

    /** Returns the values of a place as settings write them. */
    List<String> values(double[] place) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            values.add(NumberText.of(plan.parameters().get(i).at(place[i])));
        }
        return values;
    }

    /** Returns settings {@code path=value}. */
    static List<String> settings(List<FreeParameter> parameters, List<String> values) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            settings.add(parameters.get(i).name() + "=" + values.get(i));
        }
        return settings;
    }

    /** Runs places of the cube. */
    List<TriedSet> run(List<double[]> places, int replicates) throws IOException, InterruptedException {
        return runValues(places, places.stream().map(this::values).toList(), replicates);
    }

    /** Runs sets of values. */
    List<TriedSet> runValues(List<double[]> places, List<List<String>> values, int replicates)
            throws IOException, InterruptedException {
        List<List<double[]>> results = new ArrayList<>();
        places.forEach(place -> results.add(new ArrayList<>()));
        Map<Integer, ExperimentCase.ReplicateFunction> models = new ConcurrentHashMap<>();
        int jobs = places.size() * replicates;
        OrderedPool.run(
                jobs,
                job -> one(job, values.get(job / replicates), replicates, models),
                plan.workers(),
                ended -> take(ended, values, replicates, results));
        List<TriedSet> tried = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            tried.add(TriedSet.of(places.get(i), values.get(i), results.get(i)));
        }
        return tried;
    }

    /** A run that ended: its values, or none with the reason. */
    @SuppressWarnings("ArrayRecordComponent") // Only handed from a worker to the collector, never compared.
    private record Ended(int job, double[] values, boolean logged, Optional<FailedRun> failure) {}

    private Ended one(
            int job, List<String> values, int replicates, Map<Integer, ExperimentCase.ReplicateFunction> models) {
        int replicate = job % replicates;
        Optional<double[]> before = log.find(values, replicate);
        if (before.isPresent()) {
            return new Ended(job, before.get(), true, Optional.empty());
        }
        Attempt<double[]> attempt =
                Attempt.at(String.join(" ", settings(plan.parameters(), values)), replicate, plan.seed(), () -> {
                    ExperimentCase.ReplicateFunction model = models.computeIfAbsent(
                            job / replicates, set -> plan.model().with(settings(plan.parameters(), values)));
                    double[] results = reader.values(model.run(replicate, metrics));
                    if (replicate == replicates - 1) {
                        models.remove(job / replicates);
                    }
                    return results;
                });
        return new Ended(job, attempt.result().orElseGet(this::none), false, attempt.failure());
    }

    /** A run that failed has no value of any figure. */
    private double[] none() {
        double[] none = new double[reader.targets().size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private void take(Ended ended, List<List<String>> values, int replicates, List<List<double[]>> results)
            throws IOException {
        int set = ended.job() / replicates;
        double[] seen =
                ended.logged() ? ended.values() : log.append(values.get(set), ended.job() % replicates, ended.values());
        results.get(set).add(seen);
        ended.failure().ifPresent(failures::add);
        done++;
        progress.runs(Math.min(done, plan.totalRuns()), plan.totalRuns(), failures.size());
    }
}
