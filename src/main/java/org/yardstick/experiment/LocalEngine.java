package org.yardstick.experiment;

import java.io.IOException;
import java.util.Iterator;

/**
 * Makes runs on the threads of this machine, and hands their results over in the order of the tasks.
 *
 * @param workers number of threads, 1 or more
 */
public record LocalEngine(int workers) implements SweepEngine {

    @Override
    public void run(Iterator<SweepTask> tasks, int count, SweepModel model, Sink sink)
            throws IOException, InterruptedException {
        OrderedPool.run(tasks, model::evaluate, workers, sink::take);
    }
}
