package org.yardstick.experiment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finished runs of a calibration, each appended at once under what it depends on, so that a stopped one can go on. */
final class RunLog implements AutoCloseable {

    private final Path file;
    private final int settings;
    private final Map<String, double[]> known = new HashMap<>();
    private final OutputStream out;

    /**
     * Opens a log, and reads what an earlier calibration left in it; a last line that was cut short is dropped.
     *
     * @param file the file
     * @param paths columns that hold the set of values
     * @param values columns that hold what the run came to
     */
    RunLog(Path file, List<String> paths, List<String> values) throws IOException {
        this.file = file;
        this.settings = paths.size();
        List<String> header = new ArrayList<>(paths);
        header.add("replicate");
        header.addAll(values);
        byte[] kept = CsvText.header(header);
        if (Files.exists(file)) {
            kept = read(kept, header.size());
        }
        Path part = file.resolveSibling(file.getFileName() + PartFile.SUFFIX);
        Files.write(part, kept);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        out = Files.newOutputStream(file, StandardOpenOption.APPEND);
    }

    private byte[] read(byte[] header, int columns) throws IOException {
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        if (!whole.startsWith(new String(header, StandardCharsets.UTF_8))) {
            throw new OutputRefused(
                    file + " holds runs of other parameters or figures, so the calibration cannot go on."
                            + " Maybe name another folder with --out.");
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(whole)) {
            boolean first = true;
            for (CsvRecord row : csv) {
                if (!first && row.getFieldCount() == columns) {
                    take(row);
                }
                first = false;
            }
        } catch (NumberFormatException e) {
            throw new OutputRefused(file + " cannot be read (" + e.getMessage()
                    + "), so the calibration cannot go on. Maybe name another folder with --out.");
        }
        return bytes;
    }

    private void take(CsvRecord row) {
        double[] values = new double[row.getFieldCount() - settings - 1];
        for (int i = 0; i < values.length; i++) {
            String cell = row.getField(settings + 1 + i);
            values[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }
        known.put(key(row.getFields().subList(0, settings), row.getField(settings)), values);
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
        out.write(CsvText.of(csv -> csv.writeRecord(cells)));
        out.flush();
        known.put(key(values, Integer.toString(replicate)), rounded);
        return rounded;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
