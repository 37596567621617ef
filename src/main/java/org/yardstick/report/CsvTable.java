package org.yardstick.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads one CSV file row by row; every complaint names the file and the line. */
final class CsvTable {

    /** What is done with a row. */
    interface RowReader {
        void read(Row row) throws ReportException;
    }

    /** One row, its fields in the order of the columns asked for. */
    static final class Row {
        private final Path file;
        private final List<String> columns;
        private final int[] places;
        private final CsvRecord cells;

        private Row(Path file, List<String> columns, int[] places, CsvRecord cells) {
            this.file = file;
            this.columns = columns;
            this.places = places;
            this.cells = cells;
        }

        String text(int column) {
            return places[column] < 0 ? "" : cells.getField(places[column]).strip();
        }

        /** Returns the month in a column. */
        int month(int column) throws ReportException {
            return Months.parse(text(column)).orElseThrow(() -> wrong(column, "a month such as 2025-12"));
        }

        /** Returns the number in a column; NaN where it is blank or not finite, since a run may lack a value. */
        double number(int column) throws ReportException {
            String text = text(column);
            if (text.isEmpty() || text.equals("NA")) {
                return Double.NaN;
            }
            try {
                double value = Double.parseDouble(text);
                return Double.isFinite(value) ? value : Double.NaN;
            } catch (NumberFormatException e) {
                throw wrong(column, "a number");
            }
        }

        /** Returns the whole number in a column. */
        int count(int column) throws ReportException {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw wrong(column, "a whole number");
            }
        }

        /** Returns a complaint about a column. */
        ReportException wrong(int column, String expected) {
            return ReportException.at(
                    file,
                    cells.getStartingLineNumber(),
                    "column " + columns.get(column) + " holds \"" + text(column) + "\" where " + expected
                            + " was expected. Maybe the file was edited or cut short: run the scenarios again.");
        }
    }

    private CsvTable() {}

    /**
     * Reads a whole file.
     *
     * @param file a CSV file with a header row, UTF-8
     * @param columns the columns to find; others are left out
     * @param reader is handed every row; column numbers are places in {@code columns}
     * @throws ReportException if the file cannot be read, lacks a column or is not well-formed
     */
    static void read(Path file, List<String> columns, RowReader reader) throws ReportException {
        read(file, columns, columns.size(), reader);
    }

    /**
     * Reads a whole file of which some columns may be absent.
     *
     * @param file a CSV file with a header row, UTF-8
     * @param columns the columns to find; others are left out
     * @param needed how many of them, counted from the first, the file must have; one that is absent reads as blank
     * @param reader is handed every row; column numbers are places in {@code columns}
     * @throws ReportException if the file cannot be read, lacks a column or is not well-formed
     */
    static void read(Path file, List<String> columns, int needed, RowReader reader) throws ReportException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                throw ReportException.at(file, 1, "the file is empty; expected the columns " + columns + ".");
            }
            CsvRecord header = rows.next();
            int[] places = places(file, columns, needed, header);
            while (rows.hasNext()) {
                CsvRecord cells = rows.next();
                if (cells.getFieldCount() != header.getFieldCount()) {
                    throw ReportException.at(
                            file,
                            cells.getStartingLineNumber(),
                            "the row has " + cells.getFieldCount() + " fields where the header has "
                                    + header.getFieldCount()
                                    + ". Maybe the run was stopped half-way: run it again.");
                }
                reader.read(new Row(file, columns, places, cells));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(file, e.getCause() == null ? e : e.getCause());
        } catch (ReportException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ReportException unreadable(Path file, Throwable cause) {
        String why = cause instanceof CharacterCodingException
                ? "it is not UTF-8 text"
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new ReportException(file + " cannot be read as CSV (" + why + ").", cause);
    }

    private static int[] places(Path file, List<String> columns, int needed, CsvRecord header) throws ReportException {
        List<String> found = new ArrayList<>();
        for (String name : header.getFields()) {
            found.add(name.replace("\uFEFF", "").strip());
        }
        int[] places = new int[columns.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = found.indexOf(columns.get(i));
            if (places[i] < 0 && i < needed) {
                missing.add(columns.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw ReportException.at(
                    file,
                    1,
                    "missing column" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing) + "; found "
                            + String.join(", ", found)
                            + ". Maybe another version of the program wrote this folder: run the scenarios again.");
        }
        return places;
    }
}
