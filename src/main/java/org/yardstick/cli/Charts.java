package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws the charts of a result folder. */
@FunctionalInterface
interface Charts {
    /**
     * What became of the charts.
     *
     * @param files files written
     * @param skipped charts left out, each with the reason
     */
    record Drawn(List<Path> files, List<String> skipped) {
        public Drawn {
            files = List.copyOf(files);
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * Draws charts.
     *
     * @param resultFolder folder of results
     * @param chartsFolder where charts go
     * @param names charts or families to draw; empty for all
     * @throws IOException if the folder holds no results that can be drawn, or a chart cannot be written
     */
    Drawn draw(Path resultFolder, Path chartsFolder, List<String> names) throws IOException;
}
