package org.yardstick.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.yardstick.scenario.ObservedPoints;

/** Reads published figures. */
@FunctionalInterface
interface TargetSource {
    /**
     * Reads one file.
     *
     * @param file the file, or empty for the figures that are shipped
     * @throws BadInput with every problem of the file
     */
    ObservedPoints read(Optional<Path> file);
}
