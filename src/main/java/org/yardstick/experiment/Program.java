package org.yardstick.experiment;

import java.util.List;

/**
 * What ran: enough to run it again.
 *
 * @param version the program's version
 * @param commit commit it was built from, or {@code unknown}
 * @param commandLine words of the command line
 * @param machine where it ran
 */
public record Program(String version, String commit, List<String> commandLine, Machine machine) {
    public Program {
        commandLine = List.copyOf(commandLine);
    }
}
