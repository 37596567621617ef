package org.yardstick.experiment;

/** The output folder cannot be used as the user asked; nothing in it was changed. */
public final class OutputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Carries a message that names the folder, says why and what to try. */
    public OutputRefused(String message) {
        super(message);
    }
}
