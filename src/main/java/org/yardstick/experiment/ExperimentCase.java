package org.yardstick.experiment;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.metrics.RunRecord;

/**
 * One scenario of an experiment, as far as running it and telling of it goes.
 *
 * @param id short name, the {@code scenario} column of results
 * @param resolvedYaml the whole scenario as it was run
 * @param inputHashes SHA-256 of every file it was read from, by name
 * @param events days on which its policies change
 * @param adaptive whether it has triggers, so that policies may change at other times in each run
 * @param model runs one replicate
 */
public record ExperimentCase(
        String id,
        String resolvedYaml,
        SortedMap<String, String> inputHashes,
        List<PolicyEvent> events,
        boolean adaptive,
        ReplicateFunction model) {

    /** A scenario without triggers. */
    public ExperimentCase(
            String id,
            String resolvedYaml,
            SortedMap<String, String> inputHashes,
            List<PolicyEvent> events,
            ReplicateFunction model) {
        this(id, resolvedYaml, inputHashes, events, false, model);
    }

    public ExperimentCase {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "scenario id is \"" + id + "\", expected letters, digits, dots, dashes and underscores");
        }
        inputHashes = new TreeMap<>(inputHashes);
        events = List.copyOf(events);
    }

    /** A scenario's model with everything but the replicate filled in; safe to call from several threads. */
    @FunctionalInterface
    public interface ReplicateFunction {
        /**
         * Runs one replicate.
         *
         * @param replicate number of the replicate, 0 or more
         * @param metricIds metrics to record
         */
        RunRecord run(int replicate, Set<String> metricIds);
    }
}
