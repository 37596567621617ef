package org.yardstick.experiment;

import org.yardstick.metrics.RunRecord;

/** How a run ended. */
sealed interface RunOutcome {

    /** Returns which run it was. */
    RunTask task();

    /**
     * A run that came to its end.
     *
     * @param task which run
     * @param run its series
     * @param rows its rows of {@code metrics.csv}
     */
    @SuppressWarnings("ArrayRecordComponent") // Only handed from a worker to the writer, never compared.
    record Completed(RunTask task, RunRecord run, byte[] rows) implements RunOutcome {}

    /**
     * A run that ended in an error.
     *
     * @param task which run
     * @param failure what is told of it
     */
    record Failed(RunTask task, FailedRun failure) implements RunOutcome {}
}
