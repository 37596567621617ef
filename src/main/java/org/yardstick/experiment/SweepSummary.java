package org.yardstick.experiment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a sweep ended.
 *
 * @param folder where results lie
 * @param runs all runs of the sweep or shard
 * @param before runs that were finished before it was begun
 * @param failed runs that failed, in all
 * @param firstFailure the first of them by point and replicate, in words
 */
public record SweepSummary(Path folder, int runs, int before, int failed, Optional<String> firstFailure) {}
