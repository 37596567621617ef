package org.yardstick.experiment;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * Fills a result folder and keeps its manifest true: it is written before the work begins and again at its end. Where the
 * work ends in an exception, no file is left half-written and the manifest, if it can be written at all, says why.
 */
final class ManifestKeeper {

    /** Runs a plan and writes its files, charts left out. */
    @FunctionalInterface
    interface Work<T> {
        /** Returns what makes the result, once charts are drawn. */
        Function<Illustrator.Drawing, T> run() throws IOException, InterruptedException;
    }

    private final Equipment equipment;
    private final ResultFolder folder;
    private final Manifest begun;
    private final IntSupplier failedRuns;

    /**
     * Makes a keeper.
     *
     * @param equipment what the work is done with
     * @param folder where results go
     * @param plan what the work sets out to do
     * @param failedRuns runs that failed so far
     */
    ManifestKeeper(Equipment equipment, ResultFolder folder, PlanFacts plan, IntSupplier failedRuns) {
        this.equipment = equipment;
        this.folder = folder;
        this.begun = Manifest.begun(equipment.program(), plan, equipment.clock().instant());
        this.failedRuns = failedRuns;
    }

    /** Does the work, draws charts, closes the folder and tells progress of the end. */
    <T> T keep(Work<T> work) throws IOException, InterruptedException {
        try {
            return keepOpen(work);
        } finally {
            equipment.progress().end();
        }
    }

    private <T> T keepOpen(Work<T> work) throws IOException, InterruptedException {
        boolean done = false;
        try (folder) {
            folder.write(begun);
            Function<Illustrator.Drawing, T> result = work.run();
            equipment.progress().step("drawing charts");
            Illustrator.Drawing drawing = equipment.illustrator().drawInto(folder);
            write(Manifest.Status.FINISHED, drawing.problem());
            done = true;
            return result.apply(drawing);
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
            write(Manifest.Status.FAILED, Optional.of(why));
        } catch (IOException | RuntimeException e) {
            // The first cause is what the user must hear of; on a full disk this one follows from it.
            cause.addSuppressed(e);
        }
    }

    private void write(Manifest.Status end, Optional<String> problem) throws IOException {
        folder.write(begun.ended(end, problem, equipment.clock().instant(), failedRuns.getAsInt(), folder.written()));
    }
}
