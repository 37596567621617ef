package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a scenario and holds it against published figures; of each run only the figures' values are kept. */
public final class Validation {

    private final ValidationPlan plan;
    private final Equipment equipment;
    private final FitReader reader;
    private final List<double[]> values = new ArrayList<>();
    private final List<FailedRun> failures = new ArrayList<>();

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

    private Attempt<double[]> runOne(int replicate) {
        ExperimentCase scenario = plan.scenario();
        return Attempt.at(
                scenario.id(),
                replicate,
                plan.seed(),
                () -> reader.values(scenario.model().run(replicate, plan.metrics())));
    }

    private void take(Attempt<double[]> attempt) {
        attempt.failure().ifPresent(failures::add);
        attempt.result().ifPresent(values::add);
        equipment.progress().runs(values.size() + failures.size(), plan.replicates(), failures.size());
    }
}
