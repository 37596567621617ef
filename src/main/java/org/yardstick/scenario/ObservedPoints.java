package org.yardstick.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Observed points that charts lay over runs and that a fit must meet.
 *
 * @param points rows in the order of the file
 * @param text the file as it was read
 * @param inputHashes SHA-256 of the file, by its name
 */
public record ObservedPoints(List<ObservedPoint> points, String text, SortedMap<String, String> inputHashes) {

    private static final CsvTable.Layout TARGETS = new CsvTable.Layout(
            "targets",
            // One window may have several sources, which a row that was pasted twice has not.
            List.of("target", "basis", "market", "vendor", "start", "end", "value", "source"),
            List.of("low", "high", "unit", "weight"),
            "");
    private static final Set<String> BASES = Set.of("units", "value", "compute");
    private static final List<Set<String>> EXCHANGEABLE_UNITS = List.of(
            Set.of("chips", "cards", "stacks", "units"),
            Set.of("fraction", "ratio", "ratio to previous year", "index", "1"));
    private static final double DEFAULT_TOLERANCE = 0.2;

    public ObservedPoints {
        points = List.copyOf(points);
        inputHashes = Collections.unmodifiableSortedMap(new TreeMap<>(inputHashes));
    }

    /** Returns the points that are shipped: {@code scenarios/data/targets.csv} below the program's folder. */
    public static Path shipped(Path home) {
        return home.resolve("scenarios").resolve("data").resolve("targets.csv");
    }

    /**
     * Reads a file in the format of {@code scenarios/data/targets.csv}.
     *
     * @param file the file
     * @param home folder that holds {@code scenarios/}, from which messages name files
     * @param names names that rows may use
     * @param first first month that a window may begin in
     * @param last last month that a window may end in
     * @throws ScenarioProblems with every problem found
     */
    public static ObservedPoints read(Path file, Path home, ObservedNames names, YearMonth first, YearMonth last) {
        ProblemList problems = new ProblemList();
        InputFiles input = new InputFiles(home, problems);
        String text = input.read(file).orElse("");
        Optional<CsvTable> table =
                text.isEmpty() ? Optional.empty() : CsvTable.parseSoundRows(input.name(file), text, TARGETS, problems);
        List<ObservedPoint> points = new ArrayList<>();
        table.ifPresent(found -> {
            RowReader reader = new RowReader(names, first, last, problems);
            found.rows().forEach(row -> reader.point(row).ifPresent(points::add));
        });
        problems.throwIfAny();
        return new ObservedPoints(points, text, input.hashes());
    }

    /** Reads rows and reports what is wrong with them, by column. */
    private record RowReader(ObservedNames names, YearMonth first, YearMonth last, ProblemList problems) {

        Optional<ObservedPoint> point(CsvTable.Row row) {
            int before = problems.count();
            String metric = row.text("target");
            need(row, "target", metric, names.unitsByMetric().keySet(), "metric");
            checkBasis(row);
            need(row, "market", row.text("market"), names.markets(), "market");
            if (!row.text("vendor").isEmpty()) {
                need(row, "vendor", row.text("vendor"), names.subjects(), "vendor, product, stack or maker");
            }
            Optional<YearMonth> start = month(row, "start");
            Optional<YearMonth> end = month(row, "end");
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                add(
                        row,
                        "end",
                        "is %s, before the start in %s; expected that month or a later one. Maybe they are swapped."
                                .formatted(end.get(), start.get()));
            }
            Optional<Double> value = number(row, "value");
            Optional<Double> low = optional(row, "low");
            Optional<Double> high = optional(row, "high");
            double slack = value.map(seen -> Math.abs(seen) * DEFAULT_TOLERANCE).orElse(0.0);
            double lowest = low.orElse(value.orElse(0.0) - slack);
            double highest = high.orElse(value.orElse(0.0) + slack);
            if (lowest > highest && value.isPresent()) {
                add(
                        row,
                        "low",
                        "is %s, above the high end %s; expected low up to high. Maybe they are swapped."
                                .formatted(Scalars.text(lowest), Scalars.text(highest)));
            }
            checkUnit(row, metric);
            Optional<ObservedPoint.Weight> weight = weight(row);
            if (problems.count() > before) {
                return Optional.empty();
            }
            return Optional.of(new ObservedPoint(
                    metric,
                    row.text("basis"),
                    row.text("market"),
                    row.text("vendor"),
                    start.orElseThrow(),
                    end.orElseThrow(),
                    value.orElseThrow(),
                    lowest,
                    highest,
                    row.text("unit"),
                    weight.orElseThrow(),
                    row.text("source"),
                    row.place().line()));
        }

        private void need(CsvTable.Row row, String column, String id, Set<String> valid, String noun) {
            if (id.isEmpty()) {
                add(row, column, "is blank, expected a " + noun + ". Maybe a comma is missing on this line.");
            } else if (!valid.contains(id)) {
                add(row, column, "names the unknown " + noun + " \"" + id + "\", " + Nearest.hint(id, valid));
            }
        }

        private void checkBasis(CsvTable.Row row) {
            String basis = row.text("basis");
            if (!basis.isEmpty() && !BASES.contains(basis)) {
                add(
                        row,
                        "basis",
                        "is \"" + basis + "\", expected blank, units, value or compute. Maybe it is misspelt.");
            }
        }

        private Optional<YearMonth> month(CsvTable.Row row, String column) {
            Optional<YearMonth> month = read(row, column, YearMonth.class);
            if (month.isPresent() && (month.get().isBefore(first) || month.get().isAfter(last))) {
                add(
                        row,
                        column,
                        "is %s, expected a month from %s to %s. Maybe the year is mistyped."
                                .formatted(month.get(), first, last));
                return Optional.empty();
            }
            return month;
        }

        private Optional<Double> number(CsvTable.Row row, String column) {
            return read(row, column, Double.class);
        }

        private Optional<Double> optional(CsvTable.Row row, String column) {
            return row.text(column).isEmpty() ? Optional.empty() : number(row, column);
        }

        private <T> Optional<T> read(CsvTable.Row row, String column, Class<T> type) {
            if (row.text(column).isEmpty()) {
                add(
                        row,
                        column,
                        "is blank, expected " + Scalars.expected(type, Optional.empty())
                                + ". Maybe a comma is missing on this line.");
                return Optional.empty();
            }
            try {
                Tree.Scalar cell = new Tree.Scalar(row.place(column), row.text(column), false);
                return Optional.of(type.cast(Scalars.read(cell, type, Optional.empty())));
            } catch (IllegalArgumentException e) {
                add(row, column, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private void checkUnit(CsvTable.Row row, String metric) {
            Set<String> own = names.unitsByMetric().getOrDefault(metric, Set.of());
            if (own.isEmpty()) {
                return;
            }
            Set<String> valid = new TreeSet<>(own);
            EXCHANGEABLE_UNITS.stream()
                    .filter(units -> units.stream().anyMatch(own::contains))
                    .forEach(valid::addAll);
            String unit = row.text("unit");
            if (!valid.contains(unit)) {
                add(
                        row,
                        "unit",
                        "is \"" + unit + "\", expected " + String.join(" or ", own) + " for " + metric
                                + ". Maybe convert the figure.");
            }
        }

        private Optional<ObservedPoint.Weight> weight(CsvTable.Row row) {
            return read(row, "weight", ObservedPoint.Weight.class);
        }

        private void add(CsvTable.Row row, String column, String message) {
            problems.add(row.place(column), column, message);
        }
    }
}
