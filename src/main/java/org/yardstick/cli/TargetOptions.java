package org.yardstick.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.yardstick.scenario.ObservedPoints;
import picocli.CommandLine.Option;

/** Options of every command that holds the model against published figures. */
final class TargetOptions {

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "Published figures, in the format of scenarios/data/targets.csv (default: that file).")
    private Optional<Path> targets = Optional.empty();

    /**
     * Reads the figures.
     *
     * @throws BadInput with every problem of the file
     */
    ObservedPoints read(Services services) {
        return services.targets().read(targets);
    }
}
