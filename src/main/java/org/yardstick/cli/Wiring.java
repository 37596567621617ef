package org.yardstick.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ModelRun;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.scenario.ObservedPoints;

/** Puts the rooms together: the one place that knows who really reads, runs, lists and draws. */
final class Wiring {

    private Wiring() {}

    /** Returns the services of the program; nothing heavy is touched before it is used. */
    static Services services() {
        Path folder = Path.of("").toAbsolutePath();
        Path home = Path.of(System.getProperty("yardstick.home", "")).toAbsolutePath();
        Supplier<List<MetricDefinition>> metrics =
                () -> MetricCatalogue.standard().all();
        BuildInfo build = new BuildInfo();
        CheckedScenarios scenarios = new CheckedScenarios(home, ModelRun::new);
        return new Services(
                scenarios,
                new CheckedStudies(home),
                metrics,
                new ReportCharts(),
                new CatalogueListings(home, scenarios, metrics),
                new CheckedTargets(home, folder, scenarios),
                new CheckedParameters(home, folder, scenarios, build.version()),
                () -> observed(home),
                build,
                Machine::current,
                Clock.systemUTC(),
                folder,
                home,
                errorsGoToATerminal());
    }

    private static Optional<String> observed(Path home) {
        Path file = ObservedPoints.shipped(home);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Java cannot tell, so the launcher may say it, and Linux does. */
    private static boolean errorsGoToATerminal() {
        String told = System.getProperty("yardstick.terminal", "");
        if (!told.isEmpty()) {
            return Boolean.parseBoolean(told);
        }
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            // Only Linux keeps this link, and some file systems know no links at all: then no bar is drawn.
            return false;
        }
    }
}
