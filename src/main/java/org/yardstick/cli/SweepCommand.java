package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.cli.ParameterFiles.ReadEnsemble;
import org.yardstick.experiment.Equipment;
import org.yardstick.experiment.Illustrator.Drawing;
import org.yardstick.experiment.LocalEngine;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ResultFolder;
import org.yardstick.experiment.Sweep;
import org.yardstick.experiment.SweepPlan;
import org.yardstick.experiment.SweepPoints;
import org.yardstick.experiment.SweepSummary;
import org.yardstick.scenario.ParsedScenario;
import org.yardstick.scenario.Problem;
import org.yardstick.scenario.ScenarioProblems;
import org.yardstick.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study: a scenario at many points of what may vary. */
@Command(
        name = "sweep",
        description = {
            "Run a study: a scenario at many points of the factors that the study lets vary, with shared seeds by"
                    + " replicate. Every finished run is kept at once; Ctrl-C and --resume lose nothing.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick sweep revenue-share",
            "  yardstick sweep my-study.yaml --replicates 20 --out output/my-study",
            "  yardstick sweep revenue-share --resume",
            "  yardstick list studies"
        })
final class SweepCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "Short name or file. See: yardstick list studies.")
    private String study;

    @Option(names = "--resume", description = "Go on with a sweep that was stopped; finished runs are not made again.")
    private boolean resume;

    @Mixin
    private ModelOptions options;

    SweepCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Services used = services.get();
        Workplace place = new Workplace(used, options, spec);
        Machine machine = used.machine().get();
        SweepPlan plan = plan(used, place.workers(machine));
        plan.study().warnings().stream().map(Problem::toString).forEach(place::note);
        Path path = place.folder(plan.study().id());
        ResultFolder folder = resume
                ? ResultFolder.resume(path, "sweep")
                : ResultFolder.prepare(path, options.overwrite(), plan.fileNames());
        Equipment equipment = place.equipment(machine, none -> new Drawing(List.of(), Optional.empty()));
        Sweep sweep =
                new Sweep(plan, new LocalEngine(plan.workers()), used.studies().model(plan.study()), equipment);
        SweepSummary summary = place.stoppable(path, () -> sweep.run(folder));
        place.tell(lines(plan, summary), path, "results.csv, design.csv, factors.csv, outcomes.csv, failures.csv");
        summary.firstFailure()
                .ifPresent(first -> place.warn(summary.failed() + " of " + summary.runs() + " runs failed; see "
                        + place.shown(path.resolve("failures.csv")) + ". The first: " + first));
        return summary.failed() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static List<String> lines(SweepPlan plan, SweepSummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s of %s, %s, %s."
                .formatted(
                        plan.study().title(),
                        counted(plan.points().size(), "point"),
                        counted(plan.study().factors().size(), "factor"),
                        counted(plan.study().replicates(), "replicate"),
                        counted(summary.runs(), "run")));
        if (summary.before() > 0) {
            lines.add("%d runs were finished before and not made again.".formatted(summary.before()));
        }
        return lines;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Reads all, so that the problems of study, settings and ensemble are told at once. */
    private SweepPlan plan(Services used, int workers) {
        Problems problems = new Problems();
        Optional<Study> read = problems.reading(() -> used.studies().read(study, options.allSettings()));
        Optional<ReadEnsemble> ensemble = options.ensemble()
                .flatMap(file -> problems.reading(() -> used.parameters().ensemble(file)));
        problems.throwIfAny();
        Study sound = read.orElseThrow();
        ensemble.ifPresent(sets -> checkSets(sound, sets));
        SortedMap<String, String> hashes = new TreeMap<>(sound.inputHashes());
        ensemble.ifPresent(sets -> hashes.putAll(sets.inputHashes()));
        return new SweepPlan(
                sound,
                new SweepPoints(sound),
                ensemble.map(ReadEnsemble::ensemble),
                hashes,
                used.build().version(),
                workers);
    }

    /** Tries every set that will be drawn, so that a bad one is told before the first run. */
    private void checkSets(Study study, ReadEnsemble sets) {
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int replicate = 0; replicate < study.replicates(); replicate++) {
            drawn.add(sets.ensemble().drawn(study.seed(), replicate));
        }
        List<String> problems = new ArrayList<>();
        for (int set : drawn) {
            for (ParsedScenario scenario : study.scenarios().values()) {
                try {
                    scenario.with(sets.ensemble().settings(set));
                } catch (ScenarioProblems e) {
                    e.problems()
                            .forEach(problem -> problems.add(
                                    options.ensemble().orElseThrow() + ": set " + (set + 1) + ": " + problem));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream().distinct().toList());
        }
    }
}
