package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yardstick.report.ReportBook.Shipped;
import org.yardstick.report.ReportPage.Fact;
import org.yardstick.report.ReportPage.Reproduction;
import org.yardstick.report.ReportPage.Scenario;
import org.yardstick.report.ResultTable.MonthRange;

/** Puts a report together from the files of a folder. */
final class PageMaker {

    private final Path folder;
    private final Shipped shipped;
    private final String style;
    private final String script;
    private final List<String> notes = new ArrayList<>();
    private final FigureMaker figures;
    private final Theme theme;

    /**
     * Prepares a page.
     *
     * @throws ReportException if the program's typeface cannot be read
     */
    PageMaker(Path folder, Shipped shipped, String style, String script) throws ReportException {
        this.theme = new Theme(Fonts.load());
        this.figures = new FigureMaker(theme);
        this.folder = folder;
        this.shipped = shipped;
        this.style = style;
        this.script = script;
    }

    /**
     * Returns the page.
     *
     * @throws ReportException if the folder has no results or a file is malformed
     */
    ReportPage page() throws ReportException {
        if (!Files.isDirectory(folder)) {
            throw new ReportException(folder + " is not a folder; expected the result folder of a run.");
        }
        Optional<Provenance> facts = Provenance.read(folder);
        if (!ReportBook.hasResults(folder)) {
            throw new ReportException(folder + " holds no results: expected summary.csv (of run or compare), fit.csv"
                    + " (of validate), factors.csv and outcomes.csv (of sweep) or claims.csv (of claims)."
                    + unfinished(facts));
        }
        facts.ifPresentOrElse(
                this::noteState,
                () -> notes.add("manifest.json is missing: version, seed and command are unknown, and whether the runs"
                        + " came to their end."));
        if (FitSeries.isFit(folder)) {
            return validation(facts);
        }
        return Files.isRegularFile(folder.resolve("summary.csv")) ? comparison(facts) : study(facts);
    }

    private static String unfinished(Optional<Provenance> facts) {
        return facts.filter(found -> !found.status().equals("finished")).isPresent()
                ? " Its manifest says that the work did not come to its end: run it again with --overwrite."
                : " Maybe name the folder that one of these commands wrote.";
    }

    private void noteState(Provenance facts) {
        if (facts.isNewerThan(shipped.version())) {
            notes.add("These results were written by Yardstick " + facts.version() + ", this report by "
                    + shipped.version() + ", which is older: what it does not know is left out.");
        }
        if (!facts.status().isEmpty() && !facts.status().equals("finished")) {
            notes.add("The runs did not come to their end (status \u201c" + facts.status() + "\u201d"
                    + (facts.problem().isEmpty() ? "" : ": " + facts.problem())
                    + "), so files may be missing or hold only a part.");
        }
        if (facts.failedRuns() > 0) {
            notes.add("Runs that failed and are left out: " + facts.failedRuns() + "; failures.csv names them.");
        }
    }

    private ReportPage comparison(Optional<Provenance> facts) throws ReportException {
        ResultTable table = ResultReader.read(folder);
        Draft draft = new Draft(table, theme);
        Map<String, ScenarioRecord> resolved = resolved(table.scenarios());
        List<Scenario> scenarios = scenarios(draft, resolved);
        Optional<ReplicateSamples> samples = ReplicateSamples.read(folder, table);
        if (samples.isEmpty()) {
            notes.add("metrics.csv is missing or holds no headline metric: there are no sentences, no table of shares"
                    + " and no differences within replicates.");
        }
        List<String> names = table.scenarios();
        return new ReportPage(
                title(names),
                names.size() > 1 ? "Comparison of regimes" : "Run of one scenario",
                scenarios,
                shortFacts(facts, table.months()),
                notes,
                Optional.empty(),
                samples.map(HeadlineMaker::findings).orElse(List.of()),
                figures.figures(Catalogue.headline(), draft),
                samples.map(HeadlineMaker::shares).orElse(List.of()),
                Optional.of(new VendorExplorer(draft, figures).explorer())
                        .filter(explorer -> !explorer.figures().isEmpty()),
                figures.figures(Catalogue.details(), draft),
                new TimelineMaker(scenarios).years(PolicyTimeline.read(folder, resolved)),
                Assumptions.groups(List.copyOf(resolved.values()), shipped.fitted()),
                shippedFit(),
                List.of(),
                Limits.of(facts, table.months()),
                facts.map(PageMaker::reproduction),
                style,
                script);
    }

    private static String title(List<String> scenarios) {
        List<String> others = scenarios.subList(1, scenarios.size()).stream()
                .map(name -> Names.scenario(name).toLowerCase(Locale.ROOT))
                .toList();
        String first = Names.scenario(scenarios.get(0));
        return others.isEmpty() ? first : first + " against " + Names.list(others);
    }

    private ReportPage validation(Optional<Provenance> facts) throws ReportException {
        FitSeries table = FitSeries.read(folder);
        List<Figure> charts = new ArrayList<>();
        for (ChartFamily.Plan plan : new FitChart(table, theme).plans()) {
            if (plan.picture().isPresent()) {
                charts.add(figures.figure(plan.picture().get()));
            }
        }
        Map<String, ScenarioRecord> resolved = resolved(table.facts().scenarios());
        return new ReportPage(
                "The model held against published figures",
                "Validation",
                List.of(),
                shortFacts(facts, Optional.empty()),
                notes,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Assumptions.groups(List.copyOf(resolved.values()), shipped.fitted()),
                HistoryFit.read(folder.resolve("fit.csv")).map(summary -> new ReportPage.Fit("", summary)),
                charts,
                Limits.of(facts, Optional.empty()),
                facts.map(PageMaker::reproduction),
                style,
                script);
    }

    private ReportPage study(Optional<Provenance> facts) throws ReportException {
        StudyMaker maker = new StudyMaker(folder, notes);
        boolean sweep = StudyMaker.isSweep(folder);
        StudyFile study = StudyFile.read(folder);
        ReportPage.StudyPart part = sweep ? maker.part(study) : maker.verdictsAlone();
        List<Figure> charts = sweep ? maker.charts(figures, theme) : List.of();
        return new ReportPage(
                sweep
                        ? study.title().isEmpty() ? "A study" : study.title()
                        : "What the studies say of the articles' claims",
                sweep ? "Study" : "Claims",
                List.of(),
                shortFacts(facts, Optional.empty()),
                notes,
                Optional.of(part),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                charts,
                List.of(),
                List.of(),
                shippedFit(),
                List.of(),
                Limits.ofStudy(),
                facts.map(PageMaker::reproduction),
                style,
                script);
    }

    private Map<String, ScenarioRecord> resolved(List<String> scenarios) throws ReportException {
        Map<String, ScenarioRecord> resolved = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String scenario : scenarios) {
            ScenarioRecord.read(folder, scenario)
                    .ifPresentOrElse(found -> resolved.put(scenario, found), () -> missing.add(scenario));
        }
        if (!missing.isEmpty()) {
            notes.add("The record of everything in force is missing for " + Names.list(missing)
                    + " (scenario.*.resolved.yaml), so levers and parameters are not told.");
        }
        return resolved;
    }

    private static List<Scenario> scenarios(Draft draft, Map<String, ScenarioRecord> resolved) {
        return draft.table().scenarios().stream()
                .map(id -> new Scenario(
                        id,
                        Names.scenario(id),
                        Optional.ofNullable(resolved.get(id))
                                .map(ScenarioRecord::title)
                                .orElse(""),
                        PanelDrawing.colour(draft.colour(id))))
                .toList();
    }

    private static List<String> shortFacts(Optional<Provenance> facts, Optional<MonthRange> months) {
        List<String> words = new ArrayList<>();
        months.ifPresent(range -> words.add(PanelValues.period(range.first(), range.last())));
        facts.ifPresent(found -> {
            if (!found.replicates().isEmpty()) {
                words.add(found.replicates() + (found.replicates().equals("1") ? " replicate" : " replicates"));
            }
            if (found.overParameters()) {
                words.add("parameters drawn from an ensemble");
            }
            if (!found.seed().isEmpty()) {
                words.add("seed " + found.seed());
            }
            if (!found.version().isEmpty()) {
                words.add("Yardstick " + found.version());
            }
            if (found.started().length() >= 10) {
                words.add("run on " + found.started().substring(0, 10));
            }
        });
        return words;
    }

    private Optional<ReportPage.Fit> shippedFit() throws ReportException {
        Optional<HistoryFit.Summary> summary =
                shipped.fit().isPresent() ? HistoryFit.read(shipped.fit().get()) : Optional.empty();
        return summary.map(found -> new ReportPage.Fit(
                "This is the fit of the shipped parameters under the policies of record (scenario history), not of the"
                        + " runs above.",
                found));
    }

    private static Reproduction reproduction(Provenance facts) {
        List<Fact> rows = new ArrayList<>();
        add(rows, "Version", facts.version());
        add(rows, "Commit", facts.commit());
        add(rows, "Seed", facts.seed());
        add(rows, "Replicates", facts.replicates());
        add(rows, "Started (UTC)", facts.started().replaceFirst("\\.\\d+Z$", "Z"));
        add(rows, "Machine", facts.machine());
        return new Reproduction(
                facts.command().isEmpty() ? "" : facts.commandLine(), rows, facts.inputs(), results(facts));
    }

    private static void add(List<Fact> rows, String name, String value) {
        if (!value.isEmpty()) {
            rows.add(new Fact(name, value));
        }
    }

    /** Charts can be drawn again from the other files. */
    private static Map<String, String> results(Provenance facts) {
        Map<String, String> files = new LinkedHashMap<>(facts.files());
        files.keySet().removeIf(name -> name.startsWith("charts/") || name.equals("report.html"));
        return files;
    }
}
