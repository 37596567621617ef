package org.yardstick.experiment;

import java.util.List;

/**
 * A run that ended in an error: a row of {@code failures.csv}.
 *
 * @param scenario scenario id
 * @param replicate number of the replicate
 * @param seed seed of the run
 * @param cause what went wrong
 */
public record FailedRun(String scenario, int replicate, long seed, Throwable cause) {

    static final List<String> COLUMNS = List.of("scenario", "replicate", "seed", "cause");

    /** Returns the kind of error and its message, in one line. */
    public String reason() {
        return reason(cause);
    }

    /** Returns the kind of an error and its message, in one line. */
    static String reason(Throwable error) {
        String message = error.getMessage() == null ? "no message" : error.getMessage();
        return (error.getClass().getSimpleName() + ": " + message).replaceAll("\\s+", " ");
    }

    static byte[] csv(List<FailedRun> failures) {
        return CsvText.of(csv -> {
            csv.writeRecord(COLUMNS);
            failures.forEach(failure -> csv.writeRecord(
                    failure.scenario(),
                    Integer.toString(failure.replicate()),
                    Long.toString(failure.seed()),
                    failure.reason()));
        });
    }
}
