package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.experiment.AnalysisOptions;
import org.yardstick.experiment.ClaimReport;
import org.yardstick.experiment.Experiment;
import org.yardstick.experiment.ManifestJson;
import org.yardstick.experiment.SweepAnalysis;
import org.yardstick.experiment.UnreadableResults;
import org.yardstick.scenario.ClaimTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a sweep shows. */
@Command(
        name = "analyse",
        description = {
            "Tell what a sweep shows, from the files in its folder: which factors matter, how outcomes move with them,"
                    + " how policies differ, what they risk, and where. Writes tables, charts and analysis.txt there.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick analyse output/regimes-over-uncertainties",
            "  yardstick analyse output/my-sweep --better lag-2030=higher --interest \"lag-2030=below 5\"",
            "  yardstick analyse output/controls-one-by-one --cumulative controls"
        })
final class AnalyseCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that sweep wrote.")
    private Path folder;

    @Option(
            names = "--policy",
            paramLabel = "FACTOR",
            description = "The category that is the policy (default: the first category).")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "LEVEL",
            description = "Level of the policy that the others are held against (default: its first).")
    private Optional<String> base = Optional.empty();

    @Option(
            names = "--cumulative",
            paramLabel = "FACTOR",
            description = "Category each level of which adds one control to the level before; may be repeated.")
    private List<String> cumulative = new ArrayList<>();

    /** Which values of an outcome are wanted. */
    enum Wanted {
        HIGHER,
        LOWER
    }

    @Option(
            names = "--better",
            paramLabel = "OUTCOME=higher|lower",
            description = "Which values of an outcome are wanted, for regret; may be repeated (default: the study's).")
    private Map<String, Wanted> better = new LinkedHashMap<>();

    @Option(
            names = "--interest",
            paramLabel = "OUTCOME=SIDE",
            description = "Side of a threshold on which a run is of interest, such as \"above 0.5\", for boxes; may be"
                    + " repeated (default: the study's).")
    private Map<String, String> interest = new LinkedHashMap<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    AnalyseCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        Services used = services.get();
        Path results = used.folder().resolve(folder);
        Map<String, Boolean> higherIsBetter = new LinkedHashMap<>();
        better.forEach((outcome, wanted) -> higherIsBetter.put(outcome, wanted == Wanted.HIGHER));
        AnalysisOptions options = new AnalysisOptions(policy, base, cumulative, higherIsBetter, interest);
        SweepAnalysis.Result result;
        try {
            result = new SweepAnalysis(results, used.build().version(), options).run();
        } catch (UnreadableResults e) {
            BadInput problem = new BadInput(e.problems());
            problem.initCause(e);
            throw problem;
        }
        List<Path> written = new ArrayList<>(result.files());
        List<String> verdicts = verdicts(used, results, written);
        Charts.Drawn drawn = used.charts().draw(results, Experiment.chartsFolder(results), List.of());
        written.addAll(drawn.files());
        ManifestJson.addFiles(results, written);
        if (!quiet) {
            result.lines().forEach(spec.commandLine().getOut()::println);
            verdicts.forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().println();
            spec.commandLine()
                    .getOut()
                    .println(
                            "Files written to " + folder + ": " + result.files().size() + " tables and texts, "
                                    + drawn.files().size() + " pictures in charts/");
            spec.commandLine().getOut().flush();
        }
        return ExitCode.OK;
    }

    /** Writes what a shipped study says of the claims that it tests; other sweeps test none. */
    private static List<String> verdicts(Services used, Path results, List<Path> written) throws IOException {
        String study = ClaimReport.study(results);
        if (study.isEmpty()) {
            return List.of();
        }
        ClaimTests claims = used.studies().claims();
        if (!claims.studies().contains(study)) {
            return List.of();
        }
        ClaimReport report = new ClaimReport(claims, used.build().version());
        ClaimReport.Judged judged;
        try {
            report.take(study, results);
            judged = report.judge(study);
        } catch (UnreadableResults e) {
            return List.of("", "Claims of this study are not judged: " + e.getMessage());
        }
        written.add(Files.write(results.resolve(ClaimReport.FILE), judged.csv()));
        List<String> lines = new ArrayList<>(List.of("", "What this says of the articles' claims:"));
        lines.addAll(judged.lines());
        return lines;
    }
}
