package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.experiment.ManifestJson;
import org.yardstick.report.ReportBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report of a result folder. */
@Command(
        name = "report",
        description = {
            "Write one web page that tells a result folder: findings, charts, tables, policies, assumptions, limits. It"
                    + " needs no network, opens from disk and prints.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick report output/small-yard-vs-market-control",
            "  yardstick report output/regime-comparison",
            "  yardstick report output/validate --out fit.html"
        })
final class ReportCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder that run, compare, sweep, validate or claims wrote; of a sweep, after analyse.")
    private Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "The page to write (default: DIR/report.html).")
    private Optional<Path> out = Optional.empty();

    ReportCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        Services used = services.get();
        Path results = used.folder().resolve(folder);
        Path file = out.map(used.folder()::resolve).orElse(results.resolve("report.html"));
        Path scenarios = used.home().resolve("scenarios");
        ReportBook.Shipped shipped = new ReportBook.Shipped(
                used.build().version(),
                Optional.of(scenarios.resolve("fit.csv")),
                Optional.of(scenarios.resolve("calibration.csv")));
        try {
            ReportBook.write(results, file, shipped);
        } catch (IOException e) {
            BadInput problem = new BadInput(List.of(String.valueOf(e.getMessage())));
            problem.initCause(e);
            throw problem;
        }
        ManifestJson.addFiles(results, List.of(file));
        spec.commandLine().getOut().println("Report: " + out.orElse(folder.resolve("report.html")));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
