package org.yardstick.experiment;

import java.util.List;
import org.yardstick.analysis.FitRow;
import org.yardstick.scenario.ObservedPoint;

/**
 * A row of {@code fit.csv}: a published figure and how the model meets it.
 *
 * @param point the figure
 * @param row how the model meets it
 */
public record FitLine(ObservedPoint point, FitRow row) {

    /** Columns of {@code fit.csv}. */
    public static final List<String> COLUMNS = List.of(
            "target",
            "basis",
            "market",
            "vendor",
            "start",
            "end",
            "weight",
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
            csv.writeRecord(COLUMNS);
            lines.forEach(line -> csv.writeRecord(line.cells()));
        });
    }

    private List<String> cells() {
        return List.of(
                point.metric(),
                point.basis(),
                point.market(),
                point.vendor(),
                point.start().toString(),
                point.end().toString(),
                point.weight().label(),
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
