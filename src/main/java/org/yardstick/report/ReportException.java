package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A result folder that cannot be drawn, or a charts folder that cannot be written. The message names the file, the
 * line where there is one, what was expected and what to try.
 */
public class ReportException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure with no cause beneath it.
     *
     * @param message what was wrong, where, and what to try
     */
    public ReportException(String message) {
        super(message);
    }

    /**
     * Makes a failure that another failure led to.
     *
     * @param message what was wrong, where, and what to try
     * @param cause the failure beneath
     */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }

    static ReportException at(Path file, long line, String what) {
        return new ReportException(file + ", line " + line + ": " + what);
    }
}
