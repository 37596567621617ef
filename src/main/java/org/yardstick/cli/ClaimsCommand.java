package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.experiment.ChangedInputs;
import org.yardstick.experiment.ClaimFiles;
import org.yardstick.experiment.ClaimReport;
import org.yardstick.experiment.LocalEngine;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ResultFolder;
import org.yardstick.experiment.Shard;
import org.yardstick.experiment.Sweep;
import org.yardstick.experiment.SweepPlan;
import org.yardstick.experiment.SweepSummary;
import org.yardstick.experiment.UnreadableResults;
import org.yardstick.scenario.ClaimTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the studies say of the claims of the source articles. */
@Command(
        name = "claims",
        description = {
            "Tell of each claim of the two source articles whether the shipped studies support it, reject it, or what it"
                    + " depends on. Reads the folders named, else those of the studies below output/; studies that have"
                    + " none are run first.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick claims",
            "  yardstick claims --no-runs",
            "  yardstick claims output/gulf-deals output/first-mover --out output/two-studies"
        })
final class ClaimsCommand implements Callable<Integer> {

    private static final String NAME = "claims";

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders that sweep wrote for shipped studies.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--no-runs", description = "Run nothing: claims whose studies have no results are told as not run.")
    private boolean noRuns;

    @Mixin
    private ModelOptions options;

    ClaimsCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Services used = services.get();
        Workplace place = new Workplace(used, options, spec);
        Machine machine = used.machine().get();
        ClaimTests claims = used.studies().claims();
        Map<String, Path> results = folders.isEmpty() ? shipped(place, claims) : named(used, claims);
        ResultFolder folder = ResultFolder.prepare(place.folder(NAME), options.overwrite(), ClaimFiles.names());
        int failed = 0;
        if (folders.isEmpty() && !noRuns) {
            for (String study : claims.studies()) {
                if (!results.containsKey(study)) {
                    Path path = place.output().resolve(study);
                    failed += run(used, place, machine, study, path).failed();
                    results.put(study, path);
                }
            }
        }
        ClaimReport report = new ClaimReport(claims, used.build().version());
        ClaimReport.Judged judged = judged(report, results);
        List<String> lines = lines(used, results, report, judged);
        ClaimFiles.write(
                folder,
                judged,
                lines,
                List.copyOf(results.keySet()),
                claims.inputHashes(),
                place.workers(machine),
                place.equipment(machine, SweepCommand.NO_CHARTS));
        place.tell(lines, folder.path(), "claims.csv, claims.txt, manifest.json");
        return failed > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static ClaimReport.Judged judged(ClaimReport report, Map<String, Path> results) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, Path> study : results.entrySet()) {
            try {
                report.take(study.getKey(), study.getValue());
            } catch (UnreadableResults e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        try {
            return report.judge();
        } catch (UnreadableResults e) {
            BadInput problem = new BadInput(e.problems());
            problem.initCause(e);
            throw problem;
        }
    }

    private static List<String> lines(
            Services used, Map<String, Path> results, ClaimReport report, ClaimReport.Judged judged)
            throws IOException {
        List<String> lines = new ArrayList<>(judged.lines());
        lines.add("");
        lines.addAll(ClaimReport.RULE);
        lines.add("Of a claim with several tests that differ it is said that it depends.");
        report.notes().forEach(note -> lines.add("Note: " + note));
        for (Map.Entry<String, Path> study : results.entrySet()) {
            List<String> changed = ChangedInputs.of(study.getValue(), used.home());
            if (!changed.isEmpty()) {
                lines.add("Note: " + study.getKey() + " was run before " + changed.get(0)
                        + (changed.size() > 1 ? " and " + (changed.size() - 1) + " more files" : "")
                        + " changed. To run it again: ./yardstick sweep " + study.getKey() + " --overwrite");
            }
        }
        lines.add("");
        lines.add(judged.summary());
        return lines;
    }

    /** Folders of studies that have results below the folder of results. */
    private static Map<String, Path> shipped(Workplace place, ClaimTests claims) {
        Map<String, Path> results = new LinkedHashMap<>();
        for (String study : claims.studies()) {
            Path path = place.output().resolve(study);
            if (Files.exists(path.resolve("results.csv"))) {
                results.put(study, path);
            }
        }
        return results;
    }

    private Map<String, Path> named(Services used, ClaimTests claims) throws IOException {
        Map<String, Path> results = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Path given : folders) {
            Path path = used.folder().resolve(given);
            String study = ClaimReport.study(path);
            if (study.isEmpty()) {
                problems.add(given + " is not the folder of a sweep, expected study.resolved.yaml in it. Maybe another"
                        + " folder is meant.");
            } else if (!claims.studies().contains(study)) {
                problems.add(given + " holds the study \"" + study + "\", which no claim is tested on, expected one of "
                        + String.join(", ", claims.studies()) + ". Maybe another folder is meant.");
            } else if (results.put(study, path) != null) {
                problems.add(given + " holds the study \"" + study + "\" once more, expected each once. Maybe leave one"
                        + " folder out.");
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return results;
    }

    private SweepSummary run(Services used, Workplace place, Machine machine, String study, Path path)
            throws IOException, InterruptedException {
        SweepPlan plan = SweepStudy.plan(used, study, options, place.workers(machine), Shard.WHOLE);
        place.note(SweepStudy.words(plan));
        // What an earlier attempt left when it was stopped is gone on with.
        ResultFolder folder = Files.exists(path.resolve("runs.log"))
                ? ResultFolder.resume(path, SweepPlan.KIND)
                : ResultFolder.prepare(path, false, plan.fileNames());
        Sweep sweep = new Sweep(
                plan,
                new LocalEngine(plan.workers()),
                used.studies().model(plan.study()),
                place.equipment(machine, SweepCommand.NO_CHARTS));
        SweepSummary summary = place.stoppable(path, () -> sweep.run(folder));
        summary.firstFailure()
                .ifPresent(first -> place.warn(summary.failed() + " of " + summary.runs() + " runs of " + study
                        + " failed; the first: " + first));
        return summary;
    }
}
