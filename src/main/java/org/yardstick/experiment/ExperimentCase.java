package org.yardstick.experiment;

import java.util.List;
import java.util.Optional;
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
 * @param traits what sets its runs apart
 * @param model runs one replicate
 */
public record ExperimentCase(
        String id,
        String resolvedYaml,
        SortedMap<String, String> inputHashes,
        List<PolicyEvent> events,
        Traits traits,
        ReplicateFunction model) {

    /** A trigger by who acts on it and its id. */
    public record TriggerName(String issuer, String id) {}

    /**
     * What sets the runs of a scenario apart.
     *
     * @param triggers its triggers, by which policies may change at other times in each run
     * @param ownWorld whether its world is another than the shipped one, so that published figures say nothing of it
     * @param ensemble the file that each replicate draws its parameters from; none where all have the same
     */
    public record Traits(List<TriggerName> triggers, boolean ownWorld, Optional<String> ensemble) {
        /** The shipped world with one set of parameters and no triggers. */
        public static final Traits NONE = new Traits(List.of(), false, Optional.empty());

        public Traits {
            triggers = List.copyOf(triggers);
        }

        /** Returns the same traits with parameters drawn from a file. */
        public Traits drawnFrom(String file) {
            return new Traits(triggers, ownWorld, Optional.of(file));
        }
    }

    /** A scenario without traits. */
    public ExperimentCase(
            String id,
            String resolvedYaml,
            SortedMap<String, String> inputHashes,
            List<PolicyEvent> events,
            ReplicateFunction model) {
        this(id, resolvedYaml, inputHashes, events, Traits.NONE, model);
    }

    public ExperimentCase {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "scenario id is \"" + id + "\", expected letters, digits, dots, dashes and underscores");
        }
        inputHashes = new TreeMap<>(inputHashes);
        events = List.copyOf(events);
    }

    /** Returns whether it has triggers. */
    boolean adaptive() {
        return !traits.triggers().isEmpty();
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
