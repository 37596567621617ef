package org.yardstick.experiment;

import java.io.IOException;
import java.util.Iterator;

/** Makes the runs of a sweep: on the threads of this machine, or on many machines. */
@FunctionalInterface
public interface SweepEngine {

    /** Takes results in. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes a result, on the thread that runs the engine.
         *
         * @throws IOException if it cannot be kept; the engine then gives up
         */
        void take(SweepResult result) throws IOException;
    }

    /**
     * Makes runs.
     *
     * @param tasks what to run; asked for on the calling thread, and only a few ahead of their results
     * @param count number of tasks
     * @param model makes one run, on any thread or machine
     * @param sink takes results in on the calling thread, in any order, each run once
     * @throws IOException if the sink fails
     * @throws InterruptedException if the calling thread is interrupted; no further run is begun
     */
    void run(Iterator<SweepTask> tasks, int count, SweepModel model, Sink sink)
            throws IOException, InterruptedException;
}
