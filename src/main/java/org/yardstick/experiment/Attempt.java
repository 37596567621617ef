package org.yardstick.experiment;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of a run: a result, or the error that ended it. An experiment goes on after a run that fails.
 *
 * @param result what the run came to
 * @param failure what is told of it where it failed
 */
record Attempt<T>(Optional<T> result, Optional<FailedRun> failure) {

    /**
     * Makes a run.
     *
     * @param scenario scenario id, or the settings that were run
     * @param replicate number of the replicate
     * @param experimentSeed the experiment's seed
     * @param run makes it
     */
    static <T> Attempt<T> at(String scenario, int replicate, long experimentSeed, Supplier<T> run) {
        try {
            return new Attempt<>(Optional.of(run.get()), Optional.empty());
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Attempt<>(
                    Optional.empty(),
                    Optional.of(new FailedRun(scenario, replicate, Seeds.runSeed(experimentSeed, replicate), e)));
        }
    }
}
