package org.yardstick.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.experiment.Experiment;
import org.yardstick.experiment.ExperimentPlan;
import org.yardstick.experiment.ExperimentResult;
import org.yardstick.experiment.FailedRun;
import org.yardstick.experiment.Illustrator.Drawing;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.Program;
import org.yardstick.experiment.Progress;
import org.yardstick.experiment.ResultFolder;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code run} and {@code compare} have in common: read, run, write, draw, tell. */
final class Session {

    private static final int LONGEST_NAME = 100;

    private final Services services;
    private final RunOptions options;
    private final boolean debug;
    private final List<String> words;
    private final PrintWriter out;
    private final PrintWriter err;

    Session(Services services, RunOptions options, CommandSpec spec) {
        CommandLine commandLine = spec.commandLine();
        this.services = services;
        this.options = options;
        this.debug = commandLine.getParseResult().hasMatchedOption(CommonOptions.DEBUG);
        this.words = spec.root().commandLine().getParseResult().originalArgs();
        this.out = commandLine.getOut();
        this.err = commandLine.getErr();
    }

    /**
     * Runs scenarios side by side.
     *
     * @param names short names or files
     * @return exit code
     */
    int run(List<String> names) throws IOException, InterruptedException {
        List<LoadedScenario> scenarios = load(names);
        MetricChoice metrics =
                MetricChoice.of(options.metrics(), services.metrics().get());
        Machine machine = services.machine().get();
        ExperimentPlan plan = new ExperimentPlan(
                scenarios.stream().map(LoadedScenario::experimentCase).toList(),
                scenarios.get(0).seed(),
                scenarios.get(0).replicates(),
                options.workers().orElse(machine.cores()),
                metrics.written(),
                metrics.forTable(),
                services.observed().get());
        Program program =
                new Program(services.build().version(), services.build().commit(), words, machine);
        ResultFolder folder = ResultFolder.prepare(folder(plan), options.overwrite(), plan.fileNames());
        ExperimentResult result = run(plan, program, folder);
        tell(result, plan);
        return result.failures().isEmpty() && result.chartProblem().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ExperimentResult run(ExperimentPlan plan, Program program, ResultFolder folder)
            throws IOException, InterruptedException {
        Experiment experiment = new Experiment(plan, program, services.clock(), progress(), this::draw);
        StopHook hook = StopHook.forThisThread();
        try {
            return experiment.run(folder);
        } catch (InterruptedException e) {
            err.println("Stopped. Unfinished files were removed from " + shown(folder.path()) + ".");
            err.flush();
            throw e;
        } finally {
            hook.release();
        }
    }

    private Drawing draw(Path folder) {
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

    private List<LoadedScenario> load(List<String> names) {
        List<LoadedScenario> scenarios = load(names, options.allSettings());
        Set<String> problems = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (LoadedScenario scenario : scenarios) {
            if (!ids.add(scenario.id())) {
                problems.add("scenario " + scenario.id()
                        + " is named twice, expected different scenarios. Maybe copy its file under another name.");
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(List.copyOf(problems));
        }
        LoadedScenario first = scenarios.get(0);
        boolean alike = scenarios.stream()
                .allMatch(scenario -> scenario.seed() == first.seed() && scenario.replicates() == first.replicates());
        if (alike) {
            return scenarios;
        }
        // Replicates can only be compared in pairs where they share seeds.
        note("All scenarios run with the seed and the replicates of " + first.id() + ": " + first.seed() + " and "
                + first.replicates() + ".");
        List<String> settings = new ArrayList<>(options.allSettings());
        settings.add("replicates=" + first.replicates());
        settings.add("seed=" + first.seed());
        return load(names, settings);
    }

    /** Reads all, so that the problems of all are told at once. */
    private List<LoadedScenario> load(List<String> names, List<String> settings) {
        List<LoadedScenario> scenarios = new ArrayList<>();
        Set<String> problems = new LinkedHashSet<>();
        for (String name : names) {
            try {
                scenarios.add(services.scenarios().load(name, settings));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(List.copyOf(problems));
        }
        Set<String> warnings = new LinkedHashSet<>();
        scenarios.forEach(scenario -> warnings.addAll(scenario.warnings()));
        warnings.forEach(this::note);
        return scenarios;
    }

    private void note(String text) {
        if (!options.quiet()) {
            err.println(text);
            err.flush();
        }
    }

    private Path folder(ExperimentPlan plan) {
        if (options.out().isPresent()) {
            return services.folder().resolve(options.out().get());
        }
        List<String> ids = plan.cases().stream().map(scenario -> scenario.id()).toList();
        String name = String.join("-vs-", ids);
        if (name.length() > LONGEST_NAME) {
            name = ids.get(0) + "-vs-" + (ids.size() - 1) + "-others";
        }
        Path here = services.folder().resolve("output");
        Path output = Files.isDirectory(here) ? here : services.home().resolve("output");
        return output.resolve(name);
    }

    private void tell(ExperimentResult result, ExperimentPlan plan) {
        if (!options.quiet()) {
            ShareTable.lines(result.ensembles(), plan.replicates()).forEach(out::println);
            out.println();
            out.println("Results: " + shown(result.folder()) + " (metrics.csv, summary.csv, manifest.json, "
                    + (result.charts().isEmpty() ? "no charts" : "charts in charts/")
                    + ")");
            out.flush();
        }
        if (!result.failures().isEmpty()) {
            FailedRun first = result.failures().get(0);
            err.println(result.failures().size() + " of " + plan.runs() + " runs failed; see "
                    + shown(result.folder().resolve("failures.csv")) + ". The first: " + first.scenario()
                    + ", replicate " + first.replicate() + ", seed " + first.seed() + ": " + first.reason());
            if (debug) {
                first.cause().printStackTrace(err);
            }
        }
        result.chartProblem().ifPresent(problem -> err.println("Charts are missing: " + problem));
        err.flush();
    }

    /** A path as short as can be. */
    private Path shown(Path path) {
        return path.startsWith(services.folder()) ? services.folder().relativize(path) : path;
    }
}
