package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** A result file could not be written, for lack of space, say. */
public final class WriteFailure extends IOException {

    private static final long serialVersionUID = 1L;

    WriteFailure(Path file, IOException cause) {
        super(
                "%s could not be written: %s. Maybe free some space, or name another folder with --out."
                        .formatted(file, reason(cause)),
                cause);
    }

    private static String reason(IOException cause) {
        Optional<String> told = Optional.ofNullable(
                cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage());
        return told.orElse(cause.getClass().getSimpleName());
    }
}
