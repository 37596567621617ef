package org.yardstick.experiment;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Runs a study: each run is appended to a log when it ends, and results are written by point and replicate at the end, so
 * that memory does not grow with the number of runs and a stopped sweep can go on.
 */
public final class Sweep {

    private final SweepPlan plan;
    private final SweepEngine engine;
    private final SweepModel model;
    private final Equipment equipment;
    private int failed;

    /**
     * Makes a sweep ready.
     *
     * @param plan what to run
     * @param engine what makes the runs
     * @param model makes one run
     * @param equipment what it works with
     */
    public Sweep(SweepPlan plan, SweepEngine engine, SweepModel model, Equipment equipment) {
        this.plan = plan;
        this.engine = engine;
        this.model = model;
        this.equipment = equipment;
    }

    /**
     * Runs everything; a folder that a stopped sweep of the same study left behind is gone on with.
     *
     * @param folder where results go
     * @throws OutputRefused if the folder holds another sweep; nothing is changed then
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this thread is interrupted; results of finished runs are written all the same
     */
    public SweepSummary run(ResultFolder folder) throws IOException, InterruptedException {
        folder.checkUnchanged(FileNames.STUDY, SweepFiles.studyText(plan), "study");
        Optional<SweepSummary> finished = FinishedSweep.in(folder.path(), plan);
        if (finished.isPresent()) {
            return finished.get();
        }
        // Opened first, so that a log of another sweep is refused before anything is written.
        try (SweepLog log = new SweepLog(folder.path().resolve(FileNames.SWEEP_LOG), plan)) {
            failed = log.failed();
            return new ManifestKeeper(equipment, folder, plan.facts(), () -> failed).keep(() -> {
                SweepSummary summary = fill(folder, log);
                return drawing -> summary;
            });
        }
    }

    private SweepSummary fill(ResultFolder folder, SweepLog log) throws IOException, InterruptedException {
        SweepFiles.begin(folder, plan);
        int before = log.size();
        int left = plan.ownRuns() - before;
        equipment.progress().runs(0, left, 0);
        try {
            engine.run(remaining(log), left, model, result -> {
                log.append(result);
                failed = log.failed();
                equipment.progress().runs(log.size() - before, left, failed);
            });
        } catch (InterruptedException e) {
            finish(folder, log);
            throw e;
        }
        finish(folder, log);
        return new SweepSummary(folder.path(), plan.ownRuns(), before, log.failed(), firstFailure(log));
    }

    private void finish(ResultFolder folder, SweepLog log) throws IOException {
        equipment.progress().step("writing results");
        SweepFiles.results(folder, plan, log);
        folder.adopt(List.of(folder.path().resolve(FileNames.SWEEP_LOG)));
    }

    private Iterator<SweepTask> remaining(SweepLog log) {
        return IntStream.range(0, plan.runs())
                .filter(number -> plan.shard().has(number) && !log.has(number))
                .mapToObj(plan::task)
                .iterator();
    }

    private Optional<String> firstFailure(SweepLog log) throws IOException {
        for (int number = 0; number < plan.runs() && log.failed() > 0; number++) {
            Optional<SweepLog.Logged> run = log.find(number);
            if (run.isPresent() && !run.get().cause().isEmpty()) {
                return Optional.of(plan.failure(number, run.get().cause()));
            }
        }
        return Optional.empty();
    }
}
