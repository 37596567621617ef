package org.yardstick.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
@SuppressWarnings("UnusedVariable") // Picocli acts on the first and tells of the second by its name.
final class CommonOptions {

    static final String DEBUG = "--debug";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(names = DEBUG, description = "Show where in the program an error arose.")
    private boolean debug;
}
