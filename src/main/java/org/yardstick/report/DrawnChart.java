package org.yardstick.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a chart.
 *
 * @param name the chart's name, also its files' name without the ending
 * @param files the files written; empty if it was skipped
 * @param note why it was skipped; empty if it was drawn
 */
public record DrawnChart(String name, List<Path> files, Optional<String> note) {

    /** Copies the list. */
    public DrawnChart {
        files = List.copyOf(files);
    }
}
