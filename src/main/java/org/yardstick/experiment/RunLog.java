package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finished runs of a calibration, each appended at once under what it depends on, so that a stopped one can go on. */
final class RunLog implements AutoCloseable {

    private final int settings;
    private final Map<String, double[]> known = new HashMap<>();
    private final AppendLog log;

    /**
     * Opens a log, and reads what an earlier calibration left in it; a last line that was cut short is dropped.
     *
     * @param file the file
     * @param paths columns that hold the set of values
     * @param values columns that hold what the run came to
     */
    RunLog(Path file, List<String> paths, List<String> values) throws IOException {
        this.settings = paths.size();
        List<String> header = new ArrayList<>(paths);
        header.add("replicate");
        header.addAll(values);
        try {
            log = new AppendLog(
                    file,
                    CsvText.header(header),
                    (line, offset) -> take(CsvText.cells(line), header.size()),
                    "holds runs of other parameters or figures, so the calibration cannot go on.");
        } catch (NumberFormatException e) {
            throw new OutputRefused(file + " cannot be read (" + e.getMessage()
                    + "), so the calibration cannot go on. Maybe name another folder with --out.");
        }
    }

    private void take(List<String> row, int columns) {
        if (row.size() != columns) {
            return;
        }
        double[] values = new double[columns - settings - 1];
        for (int i = 0; i < values.length; i++) {
            String cell = row.get(settings + 1 + i);
            values[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }
        known.put(key(row.subList(0, settings), row.get(settings)), values);
    }

    private static String key(List<String> values, String replicate) {
        return String.join(",", values) + "#" + replicate;
    }

    /** Returns what a run came to, if it is known. */
    Optional<double[]> find(List<String> values, int replicate) {
        return Optional.ofNullable(known.get(key(values, Integer.toString(replicate))));
    }

    /** Returns the number of runs known. */
    int size() {
        return known.size();
    }

    /** Appends a run and returns its values as a later reader will see them. */
    double[] append(List<String> values, int replicate, double[] results) throws IOException {
        List<String> cells = new ArrayList<>(values);
        cells.add(Integer.toString(replicate));
        double[] rounded = new double[results.length];
        for (int i = 0; i < results.length; i++) {
            String text = Double.isFinite(results[i]) ? NumberText.of(results[i]) : "";
            cells.add(text);
            // A calibration that is resumed must see what one that was not stopped sees.
            rounded[i] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }
        log.append(CsvText.of(csv -> csv.writeRecord(cells)));
        known.put(key(values, Integer.toString(replicate)), rounded);
        return rounded;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
