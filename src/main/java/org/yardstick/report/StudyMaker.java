package org.yardstick.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.report.ReportPage.Ingredient;
import org.yardstick.report.ReportPage.Passage;
import org.yardstick.report.ReportPage.StudyPart;
import org.yardstick.report.ReportPage.Verdicts;

/** Puts together what a report tells of a study: question, what was varied, what was found, and charts. */
final class StudyMaker {

    static final String VERDICTS = "claims.csv";

    /** A page that holds more drawings than this is no longer handed on. */
    private static final int MOST_CHARACTERS = 2_200_000;

    private static final int MOST_ROWS = 40;

    /** Tables that a reader of a page wants as numbers, with the columns shown. */
    private static final List<Table> TABLES = List.of(
            new Table(
                    "Differences, pair by pair",
                    "paired.csv",
                    List.of("outcome", "factor", "base", "level", "mean", "low", "high", "share_higher", "unit"),
                    "future"),
            new Table(
                    "Regret",
                    "regret.csv",
                    List.of("outcome", "policy", "mean_regret", "p95_regret", "largest_regret", "least_by", "unit"),
                    ""),
            new Table(
                    "Controls added one by one",
                    "diminishing.csv",
                    List.of("outcome", "control", "value", "change", "low", "high", "unit"),
                    ""));

    /** A table of the folder: rows that have a value in the last column are left out. */
    private record Table(String title, String file, List<String> columns, String blank) {}

    private final Path folder;
    private final List<String> notes;

    /**
     * Prepares to read a folder.
     *
     * @param notes takes what is missing or odd
     */
    StudyMaker(Path folder, List<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** Returns whether a folder is that of a sweep. */
    static boolean isSweep(Path folder) {
        return Files.isRegularFile(folder.resolve("factors.csv"))
                && Files.isRegularFile(folder.resolve("outcomes.csv"));
    }

    /** Returns whether a folder holds verdicts on claims. */
    static boolean hasVerdicts(Path folder) {
        return Files.isRegularFile(folder.resolve(VERDICTS));
    }

    /**
     * Returns what there is to tell.
     *
     * @throws ReportException if a file is malformed
     */
    StudyPart part(StudyFile study) throws ReportException {
        return new StudyPart(study.question(), study.design(), ingredients(study), passages(), verdicts(), tables());
    }

    /** Returns verdicts alone, for a folder that holds nothing else. */
    StudyPart verdictsAlone() throws ReportException {
        return new StudyPart("", "", List.of(), List.of(), verdicts(), List.of());
    }

    private List<Ingredient> ingredients(StudyFile study) throws ReportException {
        List<String> policies = new ArrayList<>();
        List<String> uncertain = new ArrayList<>();
        CsvTable.read(
                folder.resolve("factors.csv"), List.of("factor", "kind", "unit", "low", "high", "levels"), row -> {
                    String name = row.text(0);
                    if (row.text(1).equals("category")) {
                        String levels = name + ": " + row.text(5).replace("|", ", ");
                        (policies.isEmpty() ? policies : uncertain).add(levels);
                    } else {
                        uncertain.add(name + " from " + Figures.of(row.number(3)) + " to " + Figures.of(row.number(4))
                                + (row.text(2).equals("1") ? "" : " " + row.text(2)));
                    }
                });
        List<String> outcomes = new ArrayList<>();
        CsvTable.read(
                folder.resolve("outcomes.csv"),
                List.of("outcome", "unit", "title", "better", "threshold", "is"),
                2,
                row -> outcomes.add((row.text(2).isEmpty() ? Names.words(row.text(0)) : row.text(2))
                        + (row.text(3).isEmpty() ? "" : " (" + row.text(3) + " is better)")
                        + (row.text(5).isEmpty()
                                ? ""
                                : "; of interest " + row.text(5) + " " + Figures.of(row.number(4)))));
        List<Ingredient> rows = new ArrayList<>();
        add(rows, "L", "Policies", policies);
        add(rows, "X", "Uncertainties", uncertain);
        add(
                rows,
                "R",
                "Relation",
                List.of("The model, on the scenario " + study.scenario() + " unless a policy names another"));
        add(rows, "M", "Outcomes", outcomes);
        return rows;
    }

    private static void add(List<Ingredient> rows, String letter, String name, List<String> entries) {
        if (!entries.isEmpty()) {
            rows.add(new Ingredient(letter, name, entries));
        }
    }

    private List<Passage> passages() throws ReportException {
        Path file = folder.resolve("analysis.txt");
        if (!Files.isRegularFile(file)) {
            notes.add("analysis.txt is missing, so nothing is said of what the sweep shows. Run: ./yardstick analyse "
                    + folder.getFileName());
            return List.of();
        }
        try {
            return StudyText.passages(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private List<Verdicts> verdicts() throws ReportException {
        List<Verdicts> claims = new ArrayList<>();
        if (!hasVerdicts(folder)) {
            return claims;
        }
        CsvTable.read(
                folder.resolve(VERDICTS),
                List.of("claim", "claim_verdict", "says", "words", "study", "claim_says"),
                5,
                row -> {
                    String line = row.text(2) + (row.text(3).isEmpty() ? "" : " " + row.text(3));
                    int last = claims.size() - 1;
                    if (last >= 0 && claims.get(last).claim().equals(row.text(0))) {
                        List<String> lines = new ArrayList<>(claims.get(last).tests());
                        lines.add(line);
                        claims.set(last, new Verdicts(row.text(0), row.text(5), row.text(1), lines));
                    } else {
                        claims.add(new Verdicts(row.text(0), row.text(5), row.text(1), List.of(line)));
                    }
                });
        return claims;
    }

    private List<ReportPage.NumberTable> tables() throws ReportException {
        List<ReportPage.NumberTable> tables = new ArrayList<>();
        for (Table table : TABLES) {
            Path file = folder.resolve(table.file());
            if (!Files.isRegularFile(file)) {
                continue;
            }
            List<String> wanted = new ArrayList<>(table.columns());
            boolean sifted = !table.blank().isEmpty();
            if (sifted) {
                wanted.add(table.blank());
            }
            List<List<String>> rows = new ArrayList<>();
            int[] all = {0};
            CsvTable.read(file, wanted, row -> {
                if (sifted && !row.text(wanted.size() - 1).isEmpty()) {
                    return;
                }
                all[0]++;
                if (rows.size() < MOST_ROWS) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        cells.add(cell(row.text(i)));
                    }
                    rows.add(cells);
                }
            });
            String caption = table.title()
                    + (all[0] > rows.size() ? ", the first " + rows.size() + " of " + all[0] + " rows" : "") + " ("
                    + table.file() + ")";
            List<String> head =
                    table.columns().stream().map(name -> name.replace('_', ' ')).toList();
            tables.add(new ReportPage.NumberTable(caption, new Figure.Table(head, rows)));
        }
        return tables;
    }

    private static String cell(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") ? Figures.of(Double.parseDouble(text)) : text;
    }

    /**
     * Returns the charts of an analysis, as many as a page can hold; the others are named in a note.
     *
     * @throws ReportException if a table is malformed or a chart cannot be drawn
     */
    List<Figure> charts(FigureMaker figures, Theme theme) throws ReportException {
        List<Figure> charts = new ArrayList<>();
        if (!AnalysisTables.isAnalysis(folder)) {
            return charts;
        }
        long characters = 0;
        List<String> left = new ArrayList<>();
        for (ChartFamily.Plan plan : inOrder(AnalysisCharts.plans(AnalysisTables.read(folder), theme))) {
            Optional<Picture> picture = plan.picture();
            if (picture.isEmpty()) {
                continue;
            }
            Figure figure = figures.figure(picture.get());
            long size = figure.panels().stream()
                    .mapToLong(panel -> panel.svg().length())
                    .sum();
            // One drawing of very many futures may be larger than all others together.
            if (characters + size > MOST_CHARACTERS) {
                left.add(plan.name());
                continue;
            }
            characters += size;
            charts.add(figure);
        }
        if (!left.isEmpty()) {
            notes.add(left.size() + " charts are left out to keep this page small; they are in the folder charts/: "
                    + Names.list(left.subList(0, Math.min(MOST_NAMED, left.size())))
                    + (left.size() > MOST_NAMED ? " and others" : "") + ".");
        }
        return charts;
    }

    private static final int MOST_NAMED = 6;

    /** What compares policies comes before what explains an outcome, for readers begin at the top. */
    private static List<ChartFamily.Plan> inOrder(List<ChartFamily.Plan> plans) {
        List<String> order = List.of("window-", "diminishing-", "paired-", "regret-", "prim-", "main-effects-");
        List<ChartFamily.Plan> sorted = new ArrayList<>();
        for (String start : order) {
            plans.stream().filter(plan -> plan.name().startsWith(start)).forEach(sorted::add);
        }
        plans.stream().filter(plan -> !sorted.contains(plan)).forEach(sorted::add);
        return sorted;
    }
}
