package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.metrics.RunRecord;

/** Keeps of all runs what bands and comparisons need. */
final class RunStore {

    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final ExperimentPlan plan;
    private final long heapBytes;
    private final List<Ensemble> ensembles;
    private final List<FailedRun> failures = new ArrayList<>();
    private int taken;
    private boolean sized;

    RunStore(ExperimentPlan plan, long heapBytes) {
        this.plan = plan;
        this.heapBytes = heapBytes;
        this.ensembles = plan.cases().stream()
                .map(scenario -> new Ensemble(scenario.id(), plan.replicates()))
                .toList();
    }

    /**
     * Takes in the end of a run.
     *
     * @throws ExperimentTooLarge if the first run shows that all would not fit into memory
     */
    void take(Attempt<CompletedRun> attempt) {
        taken++;
        attempt.failure().ifPresent(failures::add);
        attempt.result().ifPresent(completed -> {
            checkSize(completed.run());
            ensembles.get(completed.task().scenario()).add(completed.task().replicate(), completed.run());
        });
    }

    /** All runs are about as large as the first, so it tells early what would otherwise end late. */
    private void checkSize(RunRecord run) {
        if (!sized) {
            sized = true;
            long needed = (long) run.series().size() * run.months() * Double.BYTES * plan.runs();
            if (needed > heapBytes / 2) {
                throw new ExperimentTooLarge(needed / BYTES_PER_MEGABYTE + 1, heapBytes / BYTES_PER_MEGABYTE);
            }
        }
    }

    /** Returns the number of runs that ended. */
    int taken() {
        return taken;
    }

    /** Returns the runs that ended in an error, in order. */
    List<FailedRun> failures() {
        return failures;
    }

    /** Returns the replicates of each scenario. */
    List<Ensemble> ensembles() {
        return ensembles;
    }
}
