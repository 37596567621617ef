package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.report.ResultTable.Target;

/**
 * The content of {@code fit.csv}: published figures and the model's values of the same windows.
 *
 * @param facts what the manifest tells about the runs
 * @param series figures by what they speak of, in the order of the file
 * @param units unit of each series, as far as {@code observed.csv} tells
 */
record FitSeries(RunFacts facts, Map<Target, List<Entry>> series, Map<Target, String> units) {

    private static final String FILE = "fit.csv";
    private static final List<String> COLUMNS = List.of(
            "target", "basis", "market", "vendor", "start", "end", "observed", "low", "high", "median", "p05", "p95");

    /** A published figure, and the model's median and band where it has any. */
    record Entry(Observation seen, Optional<Observation> model) {}

    FitSeries {
        series = new LinkedHashMap<>(series);
        units = new LinkedHashMap<>(units);
    }

    /** Whether a folder holds a validation. */
    static boolean isFit(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Reads the folder of a validation.
     *
     * @throws ReportException if a file is malformed
     */
    static FitSeries read(Path folder) throws ReportException {
        Map<Target, List<Entry>> series = new LinkedHashMap<>();
        CsvTable.read(folder.resolve(FILE), COLUMNS, row -> {
            int start = row.month(4);
            int end = row.month(5);
            if (end < start) {
                throw row.wrong(5, "a month not before " + row.text(4));
            }
            double median = row.number(9);
            Optional<Observation> model = Double.isNaN(median)
                    ? Optional.empty()
                    : Optional.of(new Observation(start, end, median, row.number(10), row.number(11)));
            Observation seen = new Observation(start, end, row.number(6), row.number(7), row.number(8));
            series.computeIfAbsent(target(row), key -> new ArrayList<>()).add(new Entry(seen, model));
        });
        if (series.isEmpty()) {
            throw new ReportException(folder.resolve(FILE) + " has no rows; there is nothing to draw.");
        }
        return new FitSeries(
                ResultReader.readManifest(folder.resolve("manifest.json")),
                series,
                units(folder.resolve("observed.csv")));
    }

    private static Map<Target, String> units(Path file) throws ReportException {
        Map<Target, String> units = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            CsvTable.read(
                    file,
                    List.of("target", "basis", "market", "vendor", "unit"),
                    row -> units.put(target(row), row.text(4)));
        }
        return units;
    }

    private static Target target(CsvTable.Row row) {
        return new Target(row.text(0), row.text(1), row.text(2), row.text(3));
    }
}
