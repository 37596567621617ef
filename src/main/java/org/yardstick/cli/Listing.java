package org.yardstick.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * A table for {@code list}.
 *
 * @param header names of the columns
 * @param rows cells, as many a row as there are columns
 * @param whenEmpty sentence printed in place of a table without rows
 */
record Listing(List<String> header, List<List<String>> rows, String whenEmpty) {

    private static final int GAP = 2;

    /** What can be listed. */
    enum Subject {
        SCENARIOS,
        STUDIES,
        REGIMES,
        LEVERS,
        PARAMETERS,
        TRIGGERS,
        METRICS,
        CHARTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Listing(List<String> header, List<List<String>> rows) {
        this(header, rows, "There is nothing to list.");
    }

    Listing {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("row " + row + " has " + row.size() + " cells, expected " + header);
            }
        }
    }

    /** Prints aligned columns. */
    void print(PrintWriter out) {
        if (rows.isEmpty()) {
            out.println(whenEmpty);
            return;
        }
        int[] widths = new int[header.size()];
        measure(header, widths);
        rows.forEach(row -> measure(row, widths));
        out.println(line(header, widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - cell.length() + GAP));
        }
        return line.toString().stripTrailing();
    }
}
