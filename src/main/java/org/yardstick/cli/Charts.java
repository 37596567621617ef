package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yardstick.report.ChartOptions;

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
     * @param options which charts, how large, in which formats and language
     * @throws IOException if the folder holds no results that can be drawn, or a chart cannot be written
     */
    Drawn draw(Path resultFolder, Path chartsFolder, ChartOptions options) throws IOException;

    /** Draws charts by name, or all where none is named, as a report has them. */
    default Drawn draw(Path resultFolder, Path chartsFolder, List<String> names) throws IOException {
        return draw(resultFolder, chartsFolder, ChartOptions.standard().only(names));
    }
}
