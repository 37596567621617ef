package org.yardstick.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads result files row by row, so that long ones need no memory, and gathers every problem found. */
final class CsvRows {

    /** More problems than this of one file say no more. */
    private static final int MOST_PROBLEMS = 10;

    private final Path file;
    private final List<String> problems;
    private final List<String> found = new ArrayList<>();
    private int own;

    private CsvRows(Path file, List<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** One row. */
    final class Row {
        private final CsvRecord cells;

        private Row(CsvRecord cells) {
            this.cells = cells;
        }

        /** Returns a cell; blank where there is no such column. */
        String text(String column) {
            int place = found.indexOf(column);
            return place < 0 ? "" : cells.getField(place).strip();
        }

        /** Returns a cell as a number; NaN where it is blank, and where it is none, which is a problem. */
        double number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return Double.NaN;
            }
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                return wrongNumber(column);
            }
            return wrongNumber(column);
        }

        private double wrongNumber(String column) {
            wrong(column, "a number");
            return Double.NaN;
        }

        /** Returns a cell as a count; -1 where it is none, which is a problem. */
        int count(String column) {
            try {
                int value = Integer.parseInt(text(column));
                if (value >= 0) {
                    return value;
                }
            } catch (NumberFormatException e) {
                return wrongCount(column);
            }
            return wrongCount(column);
        }

        private int wrongCount(String column) {
            wrong(column, "a whole number, 0 or more");
            return -1;
        }

        /** Adds a problem with a cell. */
        void wrong(String column, String expected) {
            problem(
                    cells.getStartingLineNumber(),
                    "column " + column + " holds \"" + text(column) + "\", expected " + expected
                            + ". Maybe the file was edited.");
        }
    }

    /**
     * Reads a file.
     *
     * @param file a CSV file with a header row
     * @param needed columns that must be there
     * @param problems takes every problem
     * @param reader is handed every whole row
     * @return names of the columns, empty where the file cannot be read
     */
    static List<String> read(Path file, List<String> needed, List<String> problems, Consumer<Row> reader) {
        CsvRows rows = new CsvRows(file, problems);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            rows.read(csv.iterator(), needed, reader);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            problems.add(file + " cannot be read as CSV (" + e.getMessage() + "). Maybe it was edited or cut short.");
            return List.of();
        }
        return rows.found;
    }

    private void read(Iterator<CsvRecord> csv, List<String> needed, Consumer<Row> reader) {
        if (!csv.hasNext()) {
            problem(
                    1,
                    "the file is empty, expected the columns " + String.join(", ", needed)
                            + ". Maybe the sweep was stopped: go on with it by sweep --resume.");
            return;
        }
        List<String> header = csv.next().getFields();
        List<String> missing =
                needed.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            problem(
                    1,
                    "missing column" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing) + "; found "
                            + String.join(", ", header)
                            + ". Maybe another version of the program wrote this folder: run the sweep again.");
            return;
        }
        found.addAll(header);
        while (csv.hasNext()) {
            CsvRecord cells = csv.next();
            if (cells.getFieldCount() != header.size()) {
                problem(
                        cells.getStartingLineNumber(),
                        "the row has " + cells.getFieldCount()
                                + " fields where the header has " + header.size()
                                + ". Maybe the file was cut short: go on with the sweep by sweep --resume.");
            } else {
                reader.accept(new Row(cells));
            }
        }
    }

    private void problem(long line, String what) {
        own++;
        if (own <= MOST_PROBLEMS) {
            problems.add(file + ", line " + line + ": " + what);
        } else if (own == MOST_PROBLEMS + 1) {
            problems.add(file + ": and more problems of this kind.");
        }
    }
}
