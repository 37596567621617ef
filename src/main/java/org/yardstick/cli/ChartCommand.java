package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.experiment.Experiment;
import org.yardstick.experiment.ManifestJson;
import org.yardstick.report.ChartOptions;
import org.yardstick.report.ChartOptions.Format;
import org.yardstick.report.Language;
import org.yardstick.report.UnknownChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the charts of a result folder again. */
@Command(
        name = "chart",
        description = {"Draw the charts of a result folder from the files in it.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick chart output/small-yard-vs-market-control",
            "  yardstick chart output/history --chart domestic-substitution --format pdf --out pictures",
            "  yardstick chart output/history --lang zh --format svg,pdf --width 2400 --height 1500",
            "",
            "Charts and what they show: yardstick list charts"
        })
final class ChartCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that run, compare or validate wrote.")
    private Path folder;

    @Option(
            names = "--chart",
            paramLabel = "NAME",
            description = "Draw this chart or family only; may be repeated (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "png, svg or pdf, or several with commas between (default: png,svg).")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            defaultValue = "1600",
            description = "Width, 400 to 20000; of svg and pdf the proportions (default: ${DEFAULT-VALUE}).")
    private int width;

    @Option(
            names = "--height",
            paramLabel = "PIXELS",
            defaultValue = "1000",
            description = "Height, 250 to 20000; text grows with the chart (default: ${DEFAULT-VALUE}).")
    private int height;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en or zh; files in another language than English have it in their names (default:"
                    + " ${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the charts (default: DIR/charts).")
    private Optional<Path> out = Optional.empty();

    ChartCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        Services used = services.get();
        Path results = used.folder().resolve(folder);
        Path charts = out.map(used.folder()::resolve).orElse(Experiment.chartsFolder(results));
        Charts.Drawn drawn;
        try {
            drawn = used.charts().draw(results, charts, options());
        } catch (UnknownChart e) {
            throw unknown(e);
        } catch (IOException e) {
            BadInput problem = new BadInput(List.of(String.valueOf(e.getMessage())));
            problem.initCause(e);
            throw problem;
        }
        ManifestJson.addFiles(results, drawn.files());
        drawn.skipped().forEach(spec.commandLine().getErr()::println);
        spec.commandLine()
                .getOut()
                .println("Files written to " + out.orElse(folder.resolve("charts")) + ": "
                        + drawn.files().size());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    /** Tells everything that is wrong with the options at once. */
    private ChartOptions options() {
        List<String> problems = new ArrayList<>();
        Optional<Language> lang = Language.of(language);
        if (lang.isEmpty()) {
            problems.add("--lang: \"" + language + "\" is no language of charts, expected one of "
                    + String.join(", ", Language.codes()) + "." + nearest(language, Language.codes()));
        }
        Set<Format> wanted = EnumSet.noneOf(Format.class);
        List<String> endings =
                Arrays.stream(Format.values()).map(Format::ending).toList();
        for (String name : formats) {
            Optional<Format> format = Arrays.stream(Format.values())
                    .filter(known -> known.ending().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
            format.ifPresentOrElse(
                    wanted::add,
                    () -> problems.add("--format: \"" + name + "\" is no format of charts, expected one of "
                            + String.join(", ", endings) + "." + nearest(name, endings)));
        }
        ChartOptions options = ChartOptions.standard().only(names);
        try {
            options = options.sized(width, height);
        } catch (IllegalArgumentException e) {
            problems.add("--width, --height: " + e.getMessage() + ". Maybe leave them out for the usual 1600 by 1000.");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return options.as(wanted.isEmpty() ? options.formats() : wanted).in(lang.orElseThrow());
    }

    private static BadInput unknown(UnknownChart cause) {
        BadInput problem = new BadInput(List.of("--chart: there is no chart \"" + cause.name()
                + "\" for this folder, expected one of " + String.join(", ", cause.known()) + "."
                + nearest(cause.name(), cause.known()) + " See: yardstick list charts"));
        problem.initCause(cause);
        return problem;
    }

    private static String nearest(String given, Collection<String> known) {
        return NearestName.of(given, known)
                .map(near -> " Maybe you mean \"" + near + "\".")
                .orElse("");
    }
}
