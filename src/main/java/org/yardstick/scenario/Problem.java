package org.yardstick.scenario;

import java.io.Serializable;

/**
 * One thing wrong, or doubtful, in what a user gave.
 *
 * @param file file as a user would name it, or {@code --set}
 * @param line line in the file counted from 1, the number of the option for {@code --set}, or 0 for the file as a whole
 * @param path name of the datum as {@code --set} takes it, or blank
 * @param message what was found, what was expected and what to try
 */
public record Problem(String file, int line, String path, String message) implements Serializable {

    /** Returns {@code file:line: path: message}, leaving out what is unknown; an option is told by its number. */
    @Override
    public String toString() {
        String where = file.equals(ScenarioOverrides.OPTION) ? " no. " + line : ":" + line;
        return file + (line > 0 ? where : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
