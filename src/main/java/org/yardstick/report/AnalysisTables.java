package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of an analysis across runs, as its folder holds them; those that are absent are empty. */
record AnalysisTables(
        RunFacts facts,
        String study,
        Map<String, String> titles,
        List<Index> indices,
        List<Mean> means,
        List<Condition> conditions,
        List<Regret> regrets,
        List<Cell> cells,
        List<Pair> pairs,
        List<Step> steps,
        List<Timing> timings) {

    private static final String SENSITIVITY = "sensitivity.csv";
    private static final String MEANS = "main_effects.csv";
    private static final String BOXES = "prim.csv";
    private static final String REGRET = "regret.csv";
    private static final String FUTURES = "regret_futures.csv";
    private static final String PAIRS = "paired.csv";
    private static final String STEPS = "diminishing.csv";
    private static final String TIMINGS = "timing.csv";

    /** A row of {@code sensitivity.csv}. */
    record Index(
            String outcome,
            String within,
            String factor,
            String method,
            String index,
            double value,
            double low,
            double high,
            String unit) {}

    /** A row of {@code main_effects.csv}. */
    record Mean(
            String outcome,
            String factor,
            String level,
            double place,
            double mean,
            double low,
            double high,
            String unit,
            String factorUnit) {}

    /** A row of {@code prim.csv}. */
    record Condition(
            String outcome,
            String subject,
            String box,
            String factor,
            double from,
            double to,
            double rangeLow,
            double rangeHigh,
            String levels,
            String points,
            double coverage,
            double density,
            double baseDensity,
            double heldOutDensity,
            double heldOutP,
            String unit) {}

    /** A row of {@code regret.csv}. */
    record Regret(
            String outcome,
            String better,
            String policy,
            String futures,
            double mean,
            double p95,
            double largest,
            String leastBy,
            String unit) {}

    /** A row of {@code regret_futures.csv}. */
    record Cell(String outcome, String policy, String future, double regret) {}

    /** A row of {@code paired.csv}. */
    record Pair(
            String outcome,
            String factor,
            String base,
            String level,
            String future,
            double mean,
            double low,
            double high,
            double p05,
            double p95,
            String unit) {}

    /** A row of {@code diminishing.csv}. */
    record Step(
            String outcome,
            String factor,
            String step,
            String control,
            double value,
            double change,
            double low,
            double high,
            String unit) {}

    /** A row of {@code timing.csv}. */
    record Timing(
            String outcome,
            String factor,
            String within,
            String date,
            double median,
            double low,
            double high,
            String unit) {}

    /** Whether a folder holds an analysis. */
    static boolean isAnalysis(Path folder) {
        return List.of(SENSITIVITY, MEANS, BOXES, REGRET, PAIRS, STEPS, TIMINGS).stream()
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /**
     * Reads the tables of a folder.
     *
     * @throws ReportException if a file is malformed
     */
    static AnalysisTables read(Path folder) throws ReportException {
        Map<String, String> titles = new LinkedHashMap<>();
        if (Files.isRegularFile(folder.resolve("outcomes.csv"))) {
            CsvTable.read(
                    folder.resolve("outcomes.csv"),
                    List.of("outcome", "title"),
                    row -> titles.put(row.text(0), row.text(1)));
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new AnalysisTables(
                ResultReader.readManifest(folder.resolve("manifest.json")),
                name == null ? "" : name.toString(),
                titles,
                rows(
                        folder.resolve(SENSITIVITY),
                        List.of("outcome", "within", "factor", "method", "index", "value", "low", "high", "unit"),
                        row -> new Index(
                                row.text(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.number(5),
                                row.number(6),
                                row.number(7),
                                row.text(8))),
                rows(
                        folder.resolve(MEANS),
                        List.of("outcome", "factor", "level", "place", "mean", "low", "high", "unit", "factor_unit"),
                        row -> new Mean(
                                row.text(0),
                                row.text(1),
                                row.text(2),
                                row.number(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.text(7),
                                row.text(8))),
                rows(
                        folder.resolve(BOXES),
                        List.of(
                                "outcome",
                                "subject",
                                "box",
                                "factor",
                                "from",
                                "to",
                                "range_low",
                                "range_high",
                                "levels",
                                "points",
                                "coverage",
                                "density",
                                "base_density",
                                "held_out_density",
                                "held_out_p",
                                "unit"),
                        row -> new Condition(
                                row.text(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.number(7),
                                row.text(8),
                                row.text(9),
                                row.number(10),
                                row.number(11),
                                row.number(12),
                                row.number(13),
                                row.number(14),
                                row.text(15))),
                rows(
                        folder.resolve(REGRET),
                        List.of(
                                "outcome",
                                "better",
                                "policy",
                                "futures",
                                "mean_regret",
                                "p95_regret",
                                "largest_regret",
                                "least_by",
                                "unit"),
                        row -> new Regret(
                                row.text(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.text(7),
                                row.text(8))),
                rows(
                        folder.resolve(FUTURES),
                        List.of("outcome", "policy", "future", "regret"),
                        row -> new Cell(row.text(0), row.text(1), row.text(2), row.number(3))),
                rows(
                        folder.resolve(PAIRS),
                        List.of(
                                "outcome", "factor", "base", "level", "future", "mean", "low", "high", "p05", "p95",
                                "unit"),
                        row -> new Pair(
                                row.text(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.number(5),
                                row.number(6),
                                row.number(7),
                                row.number(8),
                                row.number(9),
                                row.text(10))),
                rows(
                        folder.resolve(STEPS),
                        List.of("outcome", "factor", "step", "control", "value", "change", "low", "high", "unit"),
                        row -> new Step(
                                row.text(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.number(7),
                                row.text(8))),
                rows(
                        folder.resolve(TIMINGS),
                        List.of("outcome", "factor", "within", "date", "median", "p05", "p95", "unit"),
                        row -> new Timing(
                                row.text(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.text(7))));
    }

    private interface RowMaker<T> {
        T make(CsvTable.Row row) throws ReportException;
    }

    private static <T> List<T> rows(Path file, List<String> columns, RowMaker<T> maker) throws ReportException {
        List<T> rows = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            CsvTable.read(file, columns, row -> rows.add(maker.make(row)));
        }
        return rows;
    }

    /** Returns an outcome as charts name it. */
    String title(String outcome) {
        String title = titles.getOrDefault(outcome, "");
        return title.isBlank() ? Names.words(outcome) : title;
    }

    /** Returns the line that says where the numbers come from. */
    String source() {
        StringBuilder line = new StringBuilder("Source: Yardstick");
        facts.version().ifPresent(version -> line.append(' ').append(version));
        line.append(", sweep ").append(study);
        facts.replicates()
                .ifPresent(count ->
                        line.append(", ").append(count).append(count.equals("1") ? " replicate" : " replicates"));
        facts.seed().ifPresent(seed -> line.append(", seed ").append(seed));
        if (facts.failedRuns() > 0) {
            line.append(", failed runs left out: ").append(facts.failedRuns());
        }
        return line.append(". Numbers of each chart: the CSV files beside the folder of charts.")
                .toString();
    }
}
