package org.yardstick.experiment;

import java.io.Serializable;

/** Makes the runs of a sweep; safe for several threads, and to be sent to other machines. */
@FunctionalInterface
public interface SweepModel extends Serializable {
    /**
     * Makes one run. A run that fails is a result too.
     *
     * @throws IllegalStateException if this machine's scenario files are not those of the sweep
     */
    SweepResult evaluate(SweepTask task);
}
