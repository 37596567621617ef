package org.yardstick.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a folder of results came to be.
 *
 * @param program what ran
 * @param plan what it set out to do
 * @param status how far it came
 * @param problem why it failed
 * @param started when it began
 * @param ended when it ended
 * @param failedRuns runs that ended in an error
 * @param files files written so far, this manifest left out
 */
record Manifest(
        Program program,
        PlanFacts plan,
        Status status,
        Optional<String> problem,
        Instant started,
        Optional<Instant> ended,
        int failedRuns,
        List<WrittenFile> files) {

    /** How far an experiment came. */
    enum Status {
        RUNNING,
        FINISHED,
        FAILED
    }

    Manifest {
        files = List.copyOf(files);
    }

    /** The manifest before the first run. */
    static Manifest begun(Program program, PlanFacts plan, Instant at) {
        return new Manifest(program, plan, Status.RUNNING, Optional.empty(), at, Optional.empty(), 0, List.of());
    }

    Manifest ended(Status end, Optional<String> problem, Instant at, int failedRuns, List<WrittenFile> files) {
        return new Manifest(program, plan, end, problem, started, Optional.of(at), failedRuns, files);
    }
}
