package org.yardstick.experiment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The one dialect of all result files: UTF-8, commas, quotes only where needed, lines that end with a line feed. */
final class CsvText {

    private CsvText() {}

    /** Returns the text of rows. */
    static byte[] of(Consumer<CsvWriter> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes rows to a stream and leaves it open. */
    static void write(OutputStream out, Consumer<CsvWriter> rows) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            rows.accept(csv);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns the cells of one line. */
    static List<String> cells(String line) {
        if (line.indexOf('"') < 0) {
            return List.of(line.split(",", -1));
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(line)) {
            Iterator<CsvRecord> records = csv.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a header line. */
    static byte[] header(List<String> columns) {
        return of(csv -> csv.writeRecord(columns));
    }
}
