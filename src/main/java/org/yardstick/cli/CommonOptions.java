package org.yardstick.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    static final String DEBUG = "--debug";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(names = DEBUG, description = "Show where in the program an error arose.")
    private boolean debug;

    /** Returns whether the user wants to see stack traces. */
    boolean debug() {
        return debug;
    }
}
