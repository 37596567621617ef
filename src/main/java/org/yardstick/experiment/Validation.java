package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a scenario and holds it against published figures; of each run only the figures' values are kept. */
public final class Validation {

    private final ValidationPlan plan;
    private final Equipment equipment;
    private final FitReader reader;
    private final List<double[]> values = new ArrayList<>();
    private final List<FailedRun> failures = new ArrayList<>();

    /** What a run came to: values of the figures, or an error. */
    @SuppressWarnings("ArrayRecordComponent") // Only handed from a worker to the collector, never compared.
    private record Ended(double[] values, Optional<FailedRun> failure) {}

    /**
     * Makes a validation ready.
     *
     * @param plan what to run and what to hold it against
     * @param equipment what it works with
     */
    public Validation(ValidationPlan plan, Equipment equipment) {
        this.plan = plan;
        this.equipment = equipment;
        this.reader = new FitReader(plan.points());
    }

    /**
     * Runs everything and writes {@code fit.csv}; equal plans give equal files, the manifest left out, whatever the
     * number of workers.
     *
     * @param folder where results go
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    public ValidationResult run(ResultFolder folder) throws IOException, InterruptedException {
        return new ManifestKeeper(equipment, folder, plan.facts(), failures::size).keep(() -> {
            List<FitLine> lines = fill(folder);
            return drawing -> new ValidationResult(folder.path(), lines, failures, drawing.files(), drawing.problem());
        });
    }

    private List<FitLine> fill(ResultFolder folder) throws IOException, InterruptedException {
        folder.write(FileNames.RESOLVED, plan.scenario().resolvedYaml().getBytes(StandardCharsets.UTF_8));
        folder.write(FileNames.OBSERVED, plan.observed().text().getBytes(StandardCharsets.UTF_8));
        equipment.progress().runs(0, plan.replicates(), 0);
        OrderedPool.run(plan.replicates(), this::runOne, plan.workers(), this::take);
        folder.write(FileNames.FAILURES, FailedRun.csv(failures));
        List<FitLine> lines = reader.lines(values);
        folder.write(FileNames.FIT, FitLine.csv(lines));
        return lines;
    }

    private Ended runOne(int replicate) {
        try {
            return new Ended(reader.values(plan.scenario().model().run(replicate, plan.metrics())), Optional.empty());
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            FailedRun failure =
                    new FailedRun(plan.scenario().id(), replicate, Seeds.runSeed(plan.seed(), replicate), e);
            return new Ended(new double[0], Optional.of(failure));
        }
    }

    private void take(Ended ended) {
        if (ended.failure().isPresent()) {
            failures.add(ended.failure().get());
        } else {
            values.add(ended.values());
        }
        equipment.progress().runs(values.size() + failures.size(), plan.replicates(), failures.size());
    }
}
