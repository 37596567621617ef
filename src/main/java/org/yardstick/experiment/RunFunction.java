package org.yardstick.experiment;

import java.util.Set;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.Scenario;

/** Simulates one replicate of a scenario; equal arguments give equal records, on any thread. */
@FunctionalInterface
public interface RunFunction {
    /**
     * Runs a scenario once, with the seed {@link Seeds#runSeed Seeds.runSeed(scenario.seed(), replicate)}.
     *
     * @param scenario what to run
     * @param replicate number of the replicate, 0 or more
     * @param metricIds metrics to record
     * @return the series of these metrics
     */
    RunRecord run(Scenario scenario, int replicate, Set<String> metricIds);
}
