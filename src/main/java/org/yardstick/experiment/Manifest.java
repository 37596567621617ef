package org.yardstick.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a folder of results came to be.
 *
 * @param program what ran
 * @param status how far it came
 * @param problem why it failed
 * @param started when it began
 * @param ended when it ended
 * @param scenarios scenario ids, in order
 * @param seed the experiment's seed
 * @param replicates replicates of each scenario
 * @param workers threads that ran them
 * @param metrics ids of the metrics written
 * @param failedRuns runs that ended in an error
 * @param inputs SHA-256 of the files read, by name
 * @param planned files that will have been written at the end, charts left out
 * @param files files written so far, this manifest left out
 */
record Manifest(
        Program program,
        Status status,
        Optional<String> problem,
        Instant started,
        Optional<Instant> ended,
        List<String> scenarios,
        long seed,
        int replicates,
        int workers,
        List<String> metrics,
        int failedRuns,
        SortedMap<String, String> inputs,
        List<String> planned,
        List<WrittenFile> files) {

    /** How far an experiment came. */
    enum Status {
        RUNNING,
        FINISHED,
        FAILED
    }

    Manifest {
        scenarios = List.copyOf(scenarios);
        metrics = List.copyOf(metrics);
        inputs = new TreeMap<>(inputs);
        planned = List.copyOf(planned);
        files = List.copyOf(files);
    }

    Manifest ended(Status end, Optional<String> problem, Instant at, int failedRuns, List<WrittenFile> files) {
        return new Manifest(
                program,
                end,
                problem,
                started,
                Optional.of(at),
                scenarios,
                seed,
                replicates,
                workers,
                metrics,
                failedRuns,
                inputs,
                planned,
                files);
    }
}
