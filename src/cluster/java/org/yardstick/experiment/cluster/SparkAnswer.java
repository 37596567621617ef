package org.yardstick.experiment.cluster;

import java.io.Serializable;
import java.util.List;
import org.yardstick.experiment.SweepResult;

/**
 * What came back from a machine for a few runs.
 *
 * @param results results of the runs, failed ones among them
 * @param refusal why this machine can make no run at all; blank if it can
 */
record SparkAnswer(List<SweepResult> results, String refusal) implements Serializable {
    SparkAnswer {
        results = List.copyOf(results);
    }
}
