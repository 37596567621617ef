package org.yardstick.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's entry point and the parent of all commands. */
@Command(
        name = "yardstick",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class,
        description = "An open policy laboratory: agent-based simulation of the world market for AI chips.")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Made by {@link #main}. */
    Main() {}

    /**
     * Runs one command and ends the process with its exit code: 0 fine, 1 a run failed, 2 bad input or usage.
     *
     * @param args the words of the command line, the program's name left out
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
