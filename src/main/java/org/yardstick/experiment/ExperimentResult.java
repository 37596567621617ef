package org.yardstick.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came out of an experiment.
 *
 * @param folder folder of the files
 * @param ensembles one a scenario, in the plan's order; empty ones where all runs failed
 * @param failures runs that ended in an error
 * @param charts charts drawn
 * @param chartProblem why charts are lacking, if they are
 */
public record ExperimentResult(
        Path folder,
        List<Ensemble> ensembles,
        List<FailedRun> failures,
        List<Path> charts,
        Optional<String> chartProblem) {
    public ExperimentResult {
        ensembles = List.copyOf(ensembles);
        failures = List.copyOf(failures);
        charts = List.copyOf(charts);
    }
}
