package org.yardstick.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * What a run of a sweep came to.
 *
 * @param point number of the design's point
 * @param replicate number of the replicate
 * @param values values of the outcomes in their order, NaN where the run has none; none at all if it failed
 * @param cause what went wrong, in one line; blank for a run that came to its end
 */
public record SweepResult(int point, int replicate, List<Double> values, String cause) implements Serializable {
    public SweepResult {
        values = List.copyOf(values);
    }

    /** A run that came to its end. */
    public static SweepResult of(SweepTask task, List<Double> values) {
        return new SweepResult(task.point(), task.replicate(), values, "");
    }

    /** A run that failed. */
    public static SweepResult failed(SweepTask task, Throwable cause) {
        return new SweepResult(task.point(), task.replicate(), List.of(), FailedRun.reason(cause));
    }

    /** Returns whether the run failed. */
    public boolean isFailed() {
        return !cause.isEmpty();
    }
}
