package org.yardstick.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command whose runs may draw their parameters. */
class ModelOptions extends SharedOptions {

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            description =
                    "Draw each replicate's parameters, by weight, from this file of parameter sets, which calibrate"
                            + " writes; --set goes over it.")
    private Optional<Path> ensemble = Optional.empty();

    final Optional<Path> ensemble() {
        return ensemble;
    }
}
