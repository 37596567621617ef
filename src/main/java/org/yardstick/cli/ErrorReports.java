package org.yardstick.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.yardstick.experiment.ExperimentTooLarge;
import org.yardstick.experiment.OutputRefused;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into messages and exit codes; shows where they arose only to those who ask. */
final class ErrorReports implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** Exit code of shells for a program that Ctrl-C ended. */
    static final int STOPPED = 130;

    @Override
    public int handleExecutionException(Exception problem, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (parsed.hasMatchedOption(CommonOptions.DEBUG)) {
            problem.printStackTrace(err);
        }
        int code = report(problem, err);
        err.flush();
        return code;
    }

    private static int report(Exception problem, PrintWriter err) {
        if (problem instanceof BadInput bad) {
            bad.problems().forEach(err::println);
            int count = bad.problems().size();
            err.println(count == 1 ? "1 problem; nothing was written." : count + " problems; nothing was written.");
            return ExitCode.USAGE;
        }
        if (problem instanceof OutputRefused || problem instanceof ExperimentTooLarge) {
            err.println(problem.getMessage());
            return ExitCode.USAGE;
        }
        if (problem instanceof InterruptedException) {
            return STOPPED;
        }
        if (problem instanceof IOException) {
            err.println(problem.getMessage());
            return ExitCode.SOFTWARE;
        }
        err.println("The program failed: " + problem + ". This is an error of Yardstick's own: maybe run it again with "
                + CommonOptions.DEBUG + " and report what it says.");
        return ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] words) {
        CommandLine commandLine = problem.getCommandLine();
        PrintWriter err = commandLine.getErr();
        if (List.of(words).contains(CommonOptions.DEBUG)) {
            problem.printStackTrace(err);
        }
        err.println(problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try: " + commandLine.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }
}
