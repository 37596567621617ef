package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yardstick.report.ChartBook;
import org.yardstick.report.ChartOptions;
import org.yardstick.report.DrawnChart;

/** Draws charts. */
final class ReportCharts implements Charts {

    @Override
    public Drawn draw(Path resultFolder, Path chartsFolder, ChartOptions options) throws IOException {
        List<DrawnChart> charts = ChartBook.draw(resultFolder, chartsFolder, options);
        return new Drawn(
                charts.stream().flatMap(chart -> chart.files().stream()).toList(),
                charts.stream()
                        .flatMap(chart -> chart.note().map(note -> chart.name() + ": " + note).stream())
                        .toList());
    }
}
