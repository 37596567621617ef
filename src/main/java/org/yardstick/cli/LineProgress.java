package org.yardstick.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.yardstick.experiment.Progress;

/** Tells of progress in a few plain lines, for logs. */
final class LineProgress implements Progress {

    private static final int PARTS = 4;

    /** From this many runs on, users wait long enough to be told more often. */
    private static final int MANY = 400;

    private static final int PARTS_OF_MANY = 20;

    private final PrintWriter err;
    private final Clock clock;
    private Instant begun = Instant.EPOCH;

    LineProgress(PrintWriter err, Clock clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public void runs(int done, int total, int failed) {
        if (done == 0) {
            begun = clock.instant();
            err.println("Running " + total + (total == 1 ? " run..." : " runs..."));
        } else if (part(done, total) > part(done - 1, total)) {
            Duration passed = Duration.between(begun, clock.instant());
            long left = Math.round(passed.toMillis() / 1000.0 * (total - done) / done);
            err.println(done + " of " + total + " runs done"
                    + (failed > 0 ? ", " + failed + " failed" : "")
                    + (done < total ? ", about " + left + " s left" : ""));
        }
        err.flush();
    }

    private static long part(int done, int total) {
        return (long) done * (total < MANY ? PARTS : PARTS_OF_MANY) / total;
    }

    @Override
    public void step(String what) {}

    @Override
    public void end() {
        err.flush();
    }
}
