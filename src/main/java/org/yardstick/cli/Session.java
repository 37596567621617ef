package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.cli.ParameterFiles.ReadEnsemble;
import org.yardstick.experiment.Ensemble;
import org.yardstick.experiment.Experiment;
import org.yardstick.experiment.ExperimentPlan;
import org.yardstick.experiment.ExperimentResult;
import org.yardstick.experiment.Illustrator;
import org.yardstick.experiment.Illustrator.Drawing;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ResultFolder;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code run} and {@code compare} have in common: read, run, write, draw, tell. */
final class Session {

    private static final int LONGEST_NAME = 100;

    private final Services services;
    private final RunOptions options;
    private final Workplace place;

    Session(Services services, RunOptions options, CommandSpec spec) {
        this.services = services;
        this.options = options;
        this.place = new Workplace(services, options, spec);
    }

    /**
     * Runs scenarios side by side.
     *
     * @param names short names or files
     * @return exit code
     */
    int run(List<String> names) throws IOException, InterruptedException {
        Problems problems = new Problems();
        Optional<List<LoadedScenario>> plain = problems.reading(() -> load(names));
        Optional<ReadEnsemble> ensemble = options.ensemble()
                .flatMap(file -> problems.reading(() -> services.parameters().ensemble(file)));
        problems.throwIfAny();
        List<LoadedScenario> scenarios =
                ensemble.map(read -> drawn(plain.orElseThrow(), names, read)).orElse(plain.orElseThrow());
        MetricChoice metrics =
                MetricChoice.of(options.metrics(), services.metrics().get());
        Machine machine = services.machine().get();
        ExperimentPlan plan = new ExperimentPlan(
                scenarios.stream().map(LoadedScenario::experimentCase).toList(),
                scenarios.get(0).seed(),
                scenarios.get(0).replicates(),
                place.workers(machine),
                metrics.written(),
                metrics.forTable(),
                observed(scenarios));
        ResultFolder folder = ResultFolder.prepare(place.folder(name(plan)), options.overwrite(), plan.fileNames());
        Experiment experiment = new Experiment(plan, place.equipment(machine, readers(plan)));
        ExperimentResult result = place.stoppable(folder.path(), () -> experiment.run(folder));
        return tell(result, plan);
    }

    /** Published figures say nothing of a world of the user's own. */
    private Optional<String> observed(List<LoadedScenario> scenarios) {
        boolean own = scenarios.stream()
                .anyMatch(scenario -> scenario.experimentCase().traits().ownWorld());
        return own ? Optional.empty() : services.observed().get();
    }

    private Illustrator readers(ExperimentPlan plan) {
        return new Illustrator() {
            @Override
            public Drawing draw(Path folder) {
                return place.draw(folder);
            }

            @Override
            public String tell(List<Ensemble> ensembles) {
                return String.join("\n", words(ensembles, plan)) + "\n";
            }
        };
    }

    /** The same scenarios with parameters drawn from an ensemble, the same set for a replicate of each. */
    private List<LoadedScenario> drawn(List<LoadedScenario> plain, List<String> names, ReadEnsemble read) {
        LoadedScenario first = plain.get(0);
        EnsembleRuns runs =
                new EnsembleRuns(services.scenarios(), read, options.ensemble().orElseThrow());
        List<String> settings = shared(first);
        List<LoadedScenario> drawn = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            drawn.add(runs.over(plain.get(i), names.get(i), settings, first.seed(), first.replicates()));
        }
        return drawn;
    }

    /** Settings with the seed and the replicates of a scenario. */
    private List<String> shared(LoadedScenario first) {
        List<String> settings = new ArrayList<>(options.allSettings());
        settings.add("replicates=" + first.replicates());
        settings.add("seed=" + first.seed());
        return settings;
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
        place.note("All scenarios run with the seed and the replicates of " + first.id() + ": " + first.seed() + " and "
                + first.replicates() + ".");
        return load(names, shared(first));
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
        warnings.forEach(place::note);
        return scenarios;
    }

    private static String name(ExperimentPlan plan) {
        List<String> ids = plan.cases().stream().map(scenario -> scenario.id()).toList();
        String name = String.join("-vs-", ids);
        return name.length() > LONGEST_NAME ? ids.get(0) + "-vs-" + (ids.size() - 1) + "-others" : name;
    }

    /** The table, the sentences, and what their bands hold. */
    private List<String> words(List<Ensemble> ensembles, ExperimentPlan plan) {
        List<String> lines = new ArrayList<>(ShareTable.lines(ensembles, plan.replicates()));
        if (ensembles.stream().anyMatch(ensemble -> !ensemble.isEmpty())) {
            lines.addAll(DoubtLines.of(options.ensemble()));
        }
        return lines;
    }

    private int tell(ExperimentResult result, ExperimentPlan plan) {
        if (!options.quiet()) {
            place.tell(
                    words(result.ensembles(), plan),
                    result.folder(),
                    "summary.txt, summary.csv, metrics.csv, "
                            + (result.charts().isEmpty() ? "no charts" : "charts in charts/"));
        }
        return place.tellProblems(result.failures(), plan.runs(), result.folder(), result.chartProblem());
    }
}
