package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yardstick.report.ChartFamily.Plan;
import org.yardstick.report.ChartOptions.Format;

/** Draws the charts of a result folder from the files in it and nothing else. */
public final class ChartBook {

    private ChartBook() {}

    /** A family of charts: its name, what it shows, and which command's folders it is drawn from. */
    public record Entry(String name, String title, String from) {}

    /** A chart of a family. */
    private record Planned(String family, Plan plan) {}

    private static final String FIT = "fit";
    private static final String ANALYSIS = "analysis";

    /**
     * Returns the families of charts; a family with several charts adds the market or the scenario to its name, such as
     * {@code vendor-share-china-small-yard}.
     */
    public static List<Entry> entries(Language language) {
        Words words = Words.of(language);
        List<Entry> entries = new ArrayList<>();
        for (ChartFamily family : Catalogue.families(List.of())) {
            entries.add(new Entry(family.name(), words.text("chart." + family.name()), "run, compare"));
        }
        entries.add(new Entry(FIT, words.text("chart." + FIT), "validate"));
        entries.add(new Entry(ANALYSIS, words.text("chart." + ANALYSIS), "analyse"));
        return entries;
    }

    /** Returns the names of the families. */
    public static List<String> names() {
        return entries(Language.EN).stream().map(Entry::name).toList();
    }

    /**
     * Draws charts; equal files give equal charts, byte for byte. A chart whose metrics are absent is skipped and the
     * list says why.
     *
     * @param resultFolder a folder with {@code summary.csv} and, where there are, {@code manifest.json},
     *     {@code metrics.csv}, {@code observed.csv} and {@code events.csv}; or the folder of a validation, with {@code fit.csv};
     *     or that of an analysis, with tables such as {@code sensitivity.csv}
     * @param chartsFolder where to write {@code NAME.png}, {@code NAME.svg} and {@code NAME.pdf}; it is made if absent
     * @param options which charts, how large and in which language
     * @return every chart, drawn or skipped, in the order of the report
     * @throws ReportException if the folder has no results, a file is malformed, a chart's name is unknown or a file
     *     cannot be written
     */
    public static List<DrawnChart> draw(Path resultFolder, Path chartsFolder, ChartOptions options)
            throws ReportException {
        Words words = Words.of(options.language());
        Theme theme = new Theme(Fonts.load(options.language()), words);
        List<Planned> plans = planned(resultFolder, theme, options);
        return paint(chosen(plans, options), chartsFolder, options, new ChartWriter(theme, options));
    }

    private static List<Planned> planned(Path folder, Theme theme, ChartOptions options) throws ReportException {
        if (AnalysisTables.isAnalysis(folder)) {
            return all(ANALYSIS, AnalysisCharts.plans(AnalysisTables.read(folder), theme));
        }
        return FitSeries.isFit(folder)
                ? all(FIT, new FitChart(FitSeries.read(folder), theme).plans())
                : plans(draft(folder, theme), options);
    }

    private static Draft draft(Path folder, Theme theme) throws ReportException {
        ResultTable table = ResultReader.read(folder);
        return new Draft(table, Replicates.read(folder, table.months().orElseThrow(), Catalogue.metricsByRun()), theme);
    }

    private static List<Planned> all(String family, List<Plan> plans) {
        return plans.stream().map(plan -> new Planned(family, plan)).toList();
    }

    private static List<DrawnChart> paint(List<Plan> plans, Path chartsFolder, ChartOptions options, ChartWriter writer)
            throws ReportException {
        ExecutorService painters =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<DrawnChart>> drawing = new ArrayList<>();
            for (Plan plan : plans) {
                drawing.add(painters.submit(() -> draw(plan, chartsFolder, options, writer)));
            }
            List<DrawnChart> drawn = new ArrayList<>();
            for (Future<DrawnChart> chart : drawing) {
                drawn.add(finished(chart));
            }
            return drawn;
        } finally {
            painters.shutdownNow();
        }
    }

    private static DrawnChart finished(Future<DrawnChart> chart) throws ReportException {
        try {
            return chart.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReportException("Stopped while charts were drawn.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ReportException problem) {
                throw problem;
            }
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e);
        }
    }

    private static List<Planned> plans(Draft draft, ChartOptions options) {
        List<Planned> plans = new ArrayList<>();
        for (ChartFamily family : Catalogue.families(options.shareMarkets())) {
            family.plans(draft).forEach(plan -> plans.add(new Planned(family.name(), plan)));
        }
        return plans;
    }

    private static List<Plan> chosen(List<Planned> plans, ChartOptions options) throws ReportException {
        for (String name : options.charts()) {
            if (plans.stream().noneMatch(planned -> belongs(planned, name))) {
                List<String> known = new ArrayList<>(
                        plans.stream().map(Planned::family).distinct().toList());
                plans.stream()
                        .map(planned -> planned.plan().name())
                        .filter(chart -> !known.contains(chart))
                        .forEach(known::add);
                throw new UnknownChart(name, known);
            }
        }
        return plans.stream()
                .filter(planned -> options.charts().isEmpty()
                        || options.charts().stream().anyMatch(name -> belongs(planned, name)))
                .map(Planned::plan)
                .toList();
    }

    private static boolean belongs(Planned planned, String name) {
        return planned.plan().name().equals(name) || planned.family().equals(name);
    }

    private static DrawnChart draw(Plan plan, Path folder, ChartOptions options, ChartWriter writer)
            throws ReportException {
        Optional<Picture> picture = plan.picture();
        if (picture.isEmpty()) {
            return new DrawnChart(plan.name(), List.of(), Optional.of(plan.note()));
        }
        String suffix = options.language() == Language.EN
                ? "."
                : "." + options.language().code() + ".";
        List<Path> files = new ArrayList<>();
        try {
            for (Format format : Format.values()) {
                if (options.formats().contains(format)) {
                    byte[] content = switch (format) {
                        case PNG -> writer.png(picture.get());
                        case SVG -> writer.svg(picture.get());
                        case PDF -> writer.pdf(picture.get());
                    };
                    files.add(ChartWriter.write(folder, plan.name() + suffix + format.ending(), content));
                }
            }
        } catch (ReportException e) {
            throw e;
        } catch (IOException e) {
            throw new ReportException("The chart " + plan.name() + " cannot be made (" + e.getMessage() + ").", e);
        }
        return new DrawnChart(plan.name(), files, Optional.empty());
    }
}
