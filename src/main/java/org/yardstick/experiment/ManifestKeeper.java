package org.yardstick.experiment;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Keeps the manifest of a result folder true: it is written before the work begins and again at its end. Where the work
 * ends in an exception, no file is left half-written and the manifest, if it can be written at all, says why.
 */
final class ManifestKeeper {

    /** What fills a folder. */
    @FunctionalInterface
    interface Work<T> {
        Outcome<T> run() throws IOException, InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param result result
     * @param problem what went wrong although there is a result
     */
    record Outcome<T>(T result, Optional<String> problem) {}

    private final ResultFolder folder;
    private final Manifest begun;
    private final Clock clock;
    private final IntSupplier failedRuns;

    /**
     * Makes a keeper.
     *
     * @param folder where results go
     * @param begun the manifest at the beginning
     * @param clock tells the end
     * @param failedRuns runs that failed so far
     */
    ManifestKeeper(ResultFolder folder, Manifest begun, Clock clock, IntSupplier failedRuns) {
        this.folder = folder;
        this.begun = begun;
        this.clock = clock;
        this.failedRuns = failedRuns;
    }

    /** Does the work and closes the folder. */
    <T> T keep(Work<T> work) throws IOException, InterruptedException {
        boolean done = false;
        try (folder) {
            folder.write(begun);
            Outcome<T> outcome = work.run();
            folder.write(begun.ended(
                    Manifest.Status.FINISHED,
                    outcome.problem(),
                    clock.instant(),
                    failedRuns.getAsInt(),
                    folder.written()));
            done = true;
            return outcome.result();
        } catch (InterruptedException e) {
            giveUp("stopped by the user", e);
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            if (!done) {
                giveUp(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private void giveUp(String why, Throwable cause) {
        try {
            folder.close();
            folder.write(begun.ended(
                    Manifest.Status.FAILED,
                    Optional.of(why),
                    clock.instant(),
                    failedRuns.getAsInt(),
                    folder.written()));
        } catch (IOException | RuntimeException e) {
            // The first cause is what the user must hear of; on a full disk this one follows from it.
            cause.addSuppressed(e);
        }
    }
}
