package org.yardstick.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the observed points that charts lay over runs and that calibration must meet. */
public final class ObservedPoints {

    private static final CsvTable.Layout TARGETS = new CsvTable.Layout(
            "targets",
            List.of("target", "basis", "market", "vendor", "start", "end"),
            List.of("value", "low", "high", "unit", "weight", "source"),
            "");
    private static final Map<String, Double> WEIGHTS = Map.of("key", 3.0, "high", 1.0, "med", 0.5, "low", 0.25);
    private static final double DEFAULT_TOLERANCE = 0.2;

    private ObservedPoints() {}

    /**
     * Reads {@code scenarios/data/targets.csv}.
     *
     * @param home folder that holds {@code scenarios/}
     * @throws ScenarioProblems with every problem found
     */
    public static List<ObservedPoint> read(Path home) {
        ProblemList problems = new ProblemList();
        InputFiles input = new InputFiles(home, problems);
        Path file = home.resolve("scenarios").resolve("data").resolve("targets.csv");
        Optional<CsvTable> table =
                input.read(file).flatMap(text -> CsvTable.parse(input.name(file), text, TARGETS, problems));
        List<ObservedPoint> points = new ArrayList<>();
        if (table.isPresent()) {
            RowChecks checks = new RowChecks(problems);
            table.get().rows().forEach(row -> point(row, checks, problems).ifPresent(points::add));
        }
        problems.throwIfAny();
        return List.copyOf(points);
    }

    private static Optional<ObservedPoint> point(CsvTable.Row row, RowChecks checks, ProblemList problems) {
        int before = problems.count();
        Optional<YearMonth> start = checks.read(row, TARGETS, "start", YearMonth.class);
        Optional<YearMonth> end = checks.read(row, TARGETS, "end", YearMonth.class);
        Optional<Double> value = checks.read(row, TARGETS, "value", Double.class);
        Optional<Double> low = optional(row, checks, "low");
        Optional<Double> high = optional(row, checks, "high");
        Double weight = WEIGHTS.get(row.text("weight"));
        if (weight == null) {
            problems.add(
                    row.place("weight"),
                    CsvTable.path(TARGETS, row) + ".weight",
                    "is the unknown weight \"" + row.text("weight") + "\", "
                            + Nearest.hint(row.text("weight"), WEIGHTS.keySet()));
        }
        if (weight == null || problems.count() > before) {
            return Optional.empty();
        }
        double seen = value.orElseThrow();
        double slack = Math.abs(seen) * DEFAULT_TOLERANCE;
        return Optional.of(new ObservedPoint(
                row.text("target"),
                row.text("basis"),
                row.text("market"),
                row.text("vendor"),
                start.orElseThrow(),
                end.orElseThrow(),
                seen,
                low.orElse(seen - slack),
                high.orElse(seen + slack),
                row.text("unit"),
                weight,
                row.text("source")));
    }

    private static Optional<Double> optional(CsvTable.Row row, RowChecks checks, String column) {
        return row.text(column).isEmpty() ? Optional.empty() : checks.read(row, TARGETS, column, Double.class);
    }
}
