package org.yardstick.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the bands of a printed table hold: luck alone, or doubt about parameters as well. */
final class DoubtLines {

    private DoubtLines() {}

    /**
     * Returns a blank line and the sentence.
     *
     * @param ensemble file that replicates drew their parameters from, if they did
     */
    static List<String> of(Optional<Path> ensemble) {
        return ensemble.map(file -> List.of(
                        "",
                        "Ensemble run: each replicate drew its parameters from " + file + ",",
                        "so bands and differences hold doubt about parameters as well as luck."))
                .orElse(
                        List.of(
                                "",
                                "All replicates have the same parameters, so bands hold luck alone, not doubt about parameters:",
                                "--ensemble scenarios/ensemble.csv draws parameters that fit published figures for each replicate."));
    }
}
