package org.yardstick.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * One run of a sweep, small enough to be sent.
 *
 * @param point number of the design's point, counted from 0
 * @param replicate number of the replicate, counted from 0
 * @param seed seed of the run, for those who want to repeat it
 * @param scenario short name or file of the scenario
 * @param shared settings {@code path=value} that runs of other points share
 * @param own settings that the point makes, applied after the shared ones
 */
public record SweepTask(int point, int replicate, long seed, String scenario, List<String> shared, List<String> own)
        implements Serializable {
    public SweepTask {
        shared = List.copyOf(shared);
        own = List.copyOf(own);
    }
}
