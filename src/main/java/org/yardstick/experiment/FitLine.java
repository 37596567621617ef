package org.yardstick.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.yardstick.analysis.FitRow;
import org.yardstick.scenario.ObservedPoint;

/**
 * A row of {@code fit.csv}: a published figure and how the model meets it.
 *
 * @param point the figure
 * @param row how the model meets it
 */
public record FitLine(ObservedPoint point, FitRow row) {

    /** Columns that say which figure a row is about. */
    static final List<String> FIGURE_COLUMNS = List.of("target", "basis", "market", "vendor", "start", "end", "weight");

    private static final List<String> OWN_COLUMNS = List.of(
            "observed",
            "low",
            "high",
            "median",
            "p05",
            "p95",
            "inside",
            "covered",
            "null_constant",
            "null_trend",
            "beats_null");

    static byte[] csv(List<FitLine> lines) {
        return CsvText.of(csv -> {
            csv.writeRecord(joined(FIGURE_COLUMNS, OWN_COLUMNS));
            lines.forEach(line -> csv.writeRecord(joined(figureCells(line.point()), line.ownCells())));
        });
    }

    /** Returns what {@link #FIGURE_COLUMNS} hold. */
    static List<String> figureCells(ObservedPoint point) {
        return List.of(
                point.metric(),
                point.basis(),
                point.market(),
                point.vendor(),
                point.start().toString(),
                point.end().toString(),
                point.weight().label());
    }

    static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<String> ownCells() {
        return List.of(
                number(point.value()),
                number(point.low()),
                number(point.high()),
                number(row.model().median()),
                number(row.model().p05()),
                number(row.model().p95()),
                Boolean.toString(row.inside()),
                Boolean.toString(row.covered()),
                number(row.constant().orElse(Double.NaN)),
                number(row.trend().orElse(Double.NaN)),
                row.beatsNull().map(String::valueOf).orElse(""));
    }

    /** What does not exist is blank. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }
}
