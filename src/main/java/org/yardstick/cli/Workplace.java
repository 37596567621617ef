package org.yardstick.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yardstick.experiment.Equipment;
import org.yardstick.experiment.Experiment;
import org.yardstick.experiment.FailedRun;
import org.yardstick.experiment.Illustrator;
import org.yardstick.experiment.Illustrator.Drawing;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.Program;
import org.yardstick.experiment.Progress;
import org.yardstick.experiment.SilentProgress;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** What every command that runs the model works with: where results go, who draws, and how the user is told. */
final class Workplace {

    private final Services services;
    private final SharedOptions options;
    private final boolean debug;
    private final List<String> words;
    private final PrintWriter out;
    private final PrintWriter err;

    Workplace(Services services, SharedOptions options, CommandSpec spec) {
        CommandLine commandLine = spec.commandLine();
        this.services = services;
        this.options = options;
        this.debug = commandLine.getParseResult().hasMatchedOption(CommonOptions.DEBUG);
        this.words = spec.root().commandLine().getParseResult().originalArgs();
        this.out = commandLine.getOut();
        this.err = commandLine.getErr();
    }

    /** What a command does between the first run and the last file. */
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /** Does work that Ctrl-C ends in good order. */
    <T> T stoppable(Path folder, Work<T> work) throws IOException, InterruptedException {
        return stoppable(work, "Stopped. Unfinished files were removed from " + shown(folder) + ".");
    }

    /**
     * Does work that Ctrl-C ends in good order.
     *
     * @param stopped what the user is told then
     */
    <T> T stoppable(Work<T> work, String stopped) throws IOException, InterruptedException {
        StopHook hook = StopHook.forThisThread();
        try {
            return work.run();
        } catch (InterruptedException e) {
            err.println(stopped);
            err.flush();
            throw e;
        } finally {
            hook.release();
        }
    }

    Equipment equipment(Machine machine, Illustrator illustrator) {
        Program program =
                new Program(services.build().version(), services.build().commit(), words, machine);
        return new Equipment(program, services.clock(), progress(), illustrator);
    }

    int workers(Machine machine) {
        return options.workers().orElse(machine.cores());
    }

    /** The folder that the user names, or one of this name below {@code output}. */
    Path folder(String name) {
        if (options.out().isPresent()) {
            return services.folder().resolve(options.out().get());
        }
        return output().resolve(name);
    }

    /** The folder that holds those of results: the user's own where there is one, else the program's. */
    Path output() {
        Path here = services.folder().resolve("output");
        return Files.isDirectory(here) ? here : services.home().resolve("output");
    }

    /** Draws all charts of a result folder; what goes wrong is told, not thrown. */
    Drawing draw(Path folder) {
        try {
            return new Drawing(
                    services.charts()
                            .draw(folder, Experiment.chartsFolder(folder), List.of())
                            .files(),
                    Optional.empty());
        } catch (IOException | RuntimeException e) {
            if (debug) {
                e.printStackTrace(err);
            }
            return new Drawing(List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private Progress progress() {
        if (options.quiet()) {
            return new SilentProgress();
        }
        return services.terminal() ? new BarProgress(err) : new LineProgress(err, services.clock());
    }

    /** Tells something by the way. */
    void note(String text) {
        if (!options.quiet()) {
            err.println(text);
            err.flush();
        }
    }

    /** Tells what went wrong without ending the command. */
    void warn(String text) {
        err.println(text);
        err.flush();
    }

    /** Prints lines of results, and where the results lie. */
    void tell(List<String> lines, Path folder, String files) {
        if (!options.quiet()) {
            lines.forEach(out::println);
            out.println();
            out.println("Results: " + shown(folder) + " (" + files + ")");
            out.flush();
        }
    }

    /**
     * Tells what went wrong without ending the command.
     *
     * @return exit code
     */
    int tellProblems(List<FailedRun> failures, int runs, Path folder, Optional<String> chartProblem) {
        if (!failures.isEmpty()) {
            FailedRun first = failures.get(0);
            err.println(failures.size() + " of " + runs + " runs failed; see "
                    + shown(folder.resolve("failures.csv")) + ". The first: " + first.scenario()
                    + ", replicate " + first.replicate() + ", seed " + first.seed() + ": " + first.reason());
            if (debug) {
                first.cause().printStackTrace(err);
            }
        }
        chartProblem.ifPresent(problem -> err.println("Charts are missing: " + problem));
        err.flush();
        return failures.isEmpty() && chartProblem.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** A path as short as can be. */
    Path shown(Path path) {
        return path.startsWith(services.folder()) ? services.folder().relativize(path) : path;
    }
}
