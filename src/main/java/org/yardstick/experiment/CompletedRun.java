package org.yardstick.experiment;

import org.yardstick.metrics.RunRecord;

/**
 * A run that came to its end.
 *
 * @param task which run
 * @param run its series
 * @param rows its rows of {@code metrics.csv}
 */
@SuppressWarnings("ArrayRecordComponent") // Only handed from a worker to the writer, never compared.
record CompletedRun(RunTask task, RunRecord run, byte[] rows) {}
