package org.yardstick.cli;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's entry point and the parent of all commands. */
@Command(
        name = "yardstick",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class,
        description = {"An open policy laboratory: agent-based simulation of the world market for AI chips.", ""},
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:a run failed, or results could not be written", "2:bad input or usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick compare small-yard market-control",
            "  yardstick run history --until 2028-12",
            "  yardstick sweep revenue-share",
            "  yardstick validate",
            "  yardstick list scenarios",
            "  yardstick compare --help"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Made by {@link #commandLine}. */
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code: 0 fine, 1 a run failed, 2 bad input or usage.
     *
     * @param args the words of the command line, the program's name left out
     */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    private static int execute(String[] args) {
        try {
            return commandLine(Wiring::services).execute(args);
        } catch (OutOfMemoryError e) {
            System.err.println("The program ran out of memory. Maybe use fewer --workers, --metrics or --replicates,"
                    + " or give it more: YARDSTICK_JAVA_OPTS=-Xmx2g");
            return ExitCode.SOFTWARE;
        }
    }

    /**
     * Returns the command line.
     *
     * @param services asked for once a command needs them, so that help does without them
     */
    static CommandLine commandLine(Supplier<Services> services) {
        ErrorReports errors = new ErrorReports();
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new RunCommand(services))
                .addSubcommand(new CompareCommand(services))
                .addSubcommand(new SweepCommand(services))
                .addSubcommand(new MergeCommand(services))
                .addSubcommand(new ValidateCommand(services))
                .addSubcommand(new CalibrateCommand(services))
                .addSubcommand(new AnalyseCommand(services))
                .addSubcommand(new ClaimsCommand(services))
                .addSubcommand(new CheckCommand(services))
                .addSubcommand(new ListCommand(services))
                .addSubcommand(new ChartCommand(services))
                .addSubcommand(new ReportCommand(services))
                .addSubcommand(new CompletionCommand());
        commandLine.getSubcommands().values().forEach(command -> command.addMixin("common", new CommonOptions()));
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
