package org.yardstick.scenario;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Checks cells of tables and reports what is wrong with them. */
final class RowChecks {

    private final ProblemList problems;

    RowChecks(ProblemList problems) {
        this.problems = problems;
    }

    <T> Optional<T> read(CsvTable.Row row, CsvTable.Layout layout, String column, Class<T> type) {
        return CsvTable.read(row, layout, column, type, problems);
    }

    void needText(CsvTable.Row row, CsvTable.Layout layout, String column) {
        if (row.text(column).isEmpty()) {
            problems.add(
                    row.place(column),
                    CsvTable.path(layout, row) + "." + column,
                    "is blank, expected an id. Maybe a comma is missing on this line.");
        }
    }

    boolean inRange(
            CsvTable.Row row, CsvTable.Layout layout, String column, Optional<Double> value, double min, double max) {
        if (value.isEmpty() || (value.get() >= min && value.get() <= max)) {
            return value.isPresent();
        }
        problems.add(
                row.place(column),
                CsvTable.path(layout, row) + "." + column,
                "is %s, expected a number from %s to %s. Maybe it is given in another unit."
                        .formatted(row.text(column), Scalars.text(min), Scalars.text(max)));
        return false;
    }

    void checkId(CsvTable.Row row, CsvTable.Layout layout, String column, Set<String> ids, String noun) {
        String id = row.text(column);
        if (!id.isEmpty() && !ids.contains(id)) {
            problems.add(
                    row.place(column),
                    CsvTable.path(layout, row) + "." + column,
                    "names the unknown " + noun + " \"" + id + "\", " + Nearest.hint(id, ids));
        }
    }

    <T> Optional<T> made(CsvTable.Row row, CsvTable.Layout layout, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            problems.add(
                    row.place(), CsvTable.path(layout, row), e.getMessage() + ". Maybe it is given in another unit.");
            return Optional.empty();
        }
    }
}
