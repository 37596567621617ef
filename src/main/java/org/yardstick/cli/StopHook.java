package org.yardstick.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C end an experiment in good order: interrupts the thread that runs it and waits until it has cleaned up. */
final class StopHook {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final Thread hook;

    private StopHook(Thread working) {
        this.hook = new Thread(() -> stop(working), "yardstick-stop");
    }

    /** Watches over the calling thread until released. */
    static StopHook forThisThread() {
        StopHook hook = new StopHook(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(hook.hook);
        return hook;
    }

    private void stop(Thread working) {
        working.interrupt();
        try {
            if (!cleaned.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("yardstick: stopped before all unfinished files could be removed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the thread has cleaned up. */
    void release() {
        cleaned.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is already ending, which is what the hook is for.
        }
    }
}
