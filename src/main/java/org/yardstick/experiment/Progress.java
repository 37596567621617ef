package org.yardstick.experiment;

/** Is told how far an experiment has come, on the thread that runs it. */
public interface Progress {
    /**
     * Told before the first run and after each.
     *
     * @param done runs that ended
     * @param total runs planned
     * @param failed runs that ended in an error
     */
    void runs(int done, int total, int failed);

    /** Told of the next step after all runs, such as {@code drawing charts}. */
    void step(String what);

    /** Told at the end, also of a failed experiment. */
    void end();
}
