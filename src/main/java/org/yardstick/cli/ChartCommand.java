package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.experiment.Experiment;
import org.yardstick.experiment.ManifestJson;
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
            "  yardstick chart output/history --chart domestic-share --out pictures"
        })
final class ChartCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that run or compare wrote.")
    private Path folder;

    @Option(
            names = "--chart",
            paramLabel = "NAME",
            description = "Draw this chart or family only; may be repeated (default: all).")
    private List<String> names = new ArrayList<>();

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
            drawn = used.charts().draw(results, charts, names);
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
}
