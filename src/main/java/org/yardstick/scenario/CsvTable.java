package org.yardstick.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.market.Quantity;

/**
 * A data table as text with the place of every cell.
 *
 * @param layout what the table is and which columns name a row
 * @param rows rows in the order of the file
 */
record CsvTable(Layout layout, List<Row> rows) {

    /**
     * What a table looks like.
     *
     * @param id name in {@code --set} paths, such as {@code products}
     * @param keys columns that together name a row
     * @param needed further columns that must be there
     * @param value column that {@code --set} changes when it names none, or blank
     */
    record Layout(String id, List<String> keys, List<String> needed, String value) {}

    /** One row: cells by column. */
    record Row(Place place, Map<String, Tree.Scalar> cells) {
        Row {
            cells = new LinkedHashMap<>(cells);
        }

        /** Text of a cell; blank where the column is blank or absent. */
        String text(String column) {
            Tree.Scalar cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }

        Place place(String column) {
            Tree.Scalar cell = cells.get(column);
            return cell == null ? place : cell.place();
        }
    }

    CsvTable {
        rows = List.copyOf(rows);
    }

    /** Reads a table, or reports what keeps it from being read. */
    static Optional<CsvTable> parse(String file, String text, Layout layout, ProblemList problems) {
        int before = problems.count();
        Optional<CsvTable> table = parseSoundRows(file, text, layout, problems);
        return problems.count() > before ? Optional.empty() : table;
    }

    /** Reads the rows that can be read and reports the others; without a sound header there is no table. */
    static Optional<CsvTable> parseSoundRows(String file, String text, Layout layout, ProblemList problems) {
        int before = problems.count();
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                Place place = Place.of(file, Math.toIntExact(csv.getStartingLineNumber()));
                if (header.isEmpty()) {
                    header = csv.getFields();
                    checkHeader(header, layout, place, problems);
                    if (problems.count() > before) {
                        return Optional.empty();
                    }
                    continue;
                }
                if (csv.getFieldCount() != header.size()) {
                    problems.add(
                            place,
                            layout.id(),
                            "has %d fields, expected %d. Maybe quote a field that holds a comma."
                                    .formatted(csv.getFieldCount(), header.size()));
                    continue;
                }
                Map<String, Tree.Scalar> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(
                            header.get(i),
                            new Tree.Scalar(place, csv.getField(i).strip(), false));
                }
                Row row = new Row(place, cells);
                String key = key(row, layout);
                Integer earlier = lines.putIfAbsent(key, place.line());
                if (earlier != null) {
                    problems.add(
                            place,
                            path(layout, row),
                            "is given twice, first on line %d; expected once. Maybe remove one.".formatted(earlier));
                    continue;
                }
                rows.add(row);
            }
        } catch (CsvParseException e) {
            problems.add(
                    Place.wholeFile(file),
                    layout.id(),
                    "is no CSV: " + e.getMessage() + ". Maybe a quote is not closed.");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be read", e);
        }
        if (rows.isEmpty() && problems.count() == before) {
            problems.add(Place.wholeFile(file), layout.id(), "has no rows. Maybe restore the file.");
        }
        return Optional.of(new CsvTable(layout, rows));
    }

    private static void checkHeader(List<String> header, Layout layout, Place place, ProblemList problems) {
        List<String> wanted = new ArrayList<>(layout.keys());
        wanted.addAll(layout.needed());
        for (String column : wanted) {
            if (!header.contains(column)) {
                problems.add(
                        place,
                        layout.id(),
                        "has no column \"" + column + "\", expected "
                                + String.join(", ", wanted) + ". "
                                + Nearest.nearest(
                                                column,
                                                header.stream()
                                                        .filter(h -> !wanted.contains(h))
                                                        .toList())
                                        .map(name -> "Maybe \"" + name + "\" is meant.")
                                        .orElse("Maybe the header line is missing."));
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.indexOf(header.get(i)) < i) {
                problems.add(place, layout.id(), "has the column \"" + header.get(i) + "\" twice. Maybe rename one.");
            }
        }
    }

    /** Name of a row within the table. */
    static String key(Row row, Layout layout) {
        return layout.keys().stream().map(row::text).collect(Collectors.joining("."));
    }

    /** Name of a row as {@code --set} takes it. */
    static String path(Layout layout, Row row) {
        return "data." + layout.id() + "." + key(row, layout);
    }

    /** Table with one cell replaced. */
    CsvTable with(int index, String column, Tree.Scalar cell) {
        List<Row> copy = new ArrayList<>(rows);
        Map<String, Tree.Scalar> cells = new LinkedHashMap<>(copy.get(index).cells());
        cells.put(column, cell);
        copy.set(index, new Row(copy.get(index).place(), cells));
        return new CsvTable(layout, copy);
    }

    /** Reads a cell as a number or date, or reports why it is none. */
    static <T> Optional<T> read(Row row, Layout layout, String column, Class<T> type, ProblemList problems) {
        Tree.Scalar cell = new Tree.Scalar(row.place(column), row.text(column), false);
        try {
            return Optional.of(type.cast(Scalars.read(cell, type, Optional.<Quantity>empty())));
        } catch (IllegalArgumentException e) {
            problems.add(cell.place(), path(layout, row) + "." + column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
