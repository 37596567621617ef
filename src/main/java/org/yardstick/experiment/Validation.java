package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a scenario and holds it against published figures; of each run only the figures' values are kept. */
public final class Validation {

    private final ValidationPlan plan;
    private final Program program;
    private final Clock clock;
    private final Progress progress;
    private final Illustrator illustrator;
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
     * @param program what runs it, for the manifest
     * @param clock tells start and end
     * @param progress is told how far it has come
     * @param illustrator draws the charts at the end
     */
    public Validation(ValidationPlan plan, Program program, Clock clock, Progress progress, Illustrator illustrator) {
        this.plan = plan;
        this.program = program;
        this.clock = clock;
        this.progress = progress;
        this.illustrator = illustrator;
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
        try {
            return new ManifestKeeper(folder, begun(), clock, failures::size).keep(() -> fill(folder));
        } finally {
            progress.end();
        }
    }

    private Manifest begun() {
        return new Manifest(
                program,
                Manifest.Status.RUNNING,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                List.of(plan.scenario().id()),
                plan.seed(),
                plan.replicates(),
                plan.workers(),
                List.copyOf(plan.metrics()),
                0,
                plan.inputHashes(),
                List.of(ValidationPlan.RESOLVED, Experiment.OBSERVED, Experiment.FAILURES, ValidationPlan.FIT),
                List.of());
    }

    private ManifestKeeper.Outcome<ValidationResult> fill(ResultFolder folder)
            throws IOException, InterruptedException {
        folder.write(ValidationPlan.RESOLVED, plan.scenario().resolvedYaml().getBytes(StandardCharsets.UTF_8));
        folder.write(Experiment.OBSERVED, plan.observed().text().getBytes(StandardCharsets.UTF_8));
        progress.runs(0, plan.replicates(), 0);
        OrderedPool.run(plan.replicates(), this::runOne, plan.workers(), this::take);
        folder.write(Experiment.FAILURES, FailedRun.csv(failures));
        List<FitLine> lines = reader.lines(values);
        folder.write(ValidationPlan.FIT, FitLine.csv(lines));
        progress.step("drawing charts");
        Illustrator.Drawing drawing = illustrator.drawInto(folder);
        return new ManifestKeeper.Outcome<>(
                new ValidationResult(folder.path(), lines, failures, drawing.files(), drawing.problem()),
                drawing.problem());
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
        progress.runs(values.size() + failures.size(), plan.replicates(), failures.size());
    }
}
