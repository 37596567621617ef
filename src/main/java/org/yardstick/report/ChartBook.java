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

    /**
     * Returns the families of charts; a family with several charts adds the market or the scenario to its name, such as
     * {@code vendor-share-china-small-yard}.
     */
    public static List<String> names() {
        return Catalogue.families(List.of()).stream().map(ChartFamily::name).toList();
    }

    /**
     * Draws charts; equal files give equal charts, byte for byte. A chart whose metrics are absent is skipped and the
     * list says why.
     *
     * @param resultFolder a folder with {@code summary.csv} and, where there are, {@code manifest.json},
     *     {@code observed.csv} and {@code events.csv}; or the folder of a validation, with {@code fit.csv}
     * @param chartsFolder where to write {@code NAME.png} and {@code NAME.svg}; it is made if absent
     * @param options which charts, and how large
     * @return every chart, drawn or skipped, in the order of the report
     * @throws ReportException if the folder has no results, a file is malformed, a chart's name is unknown or a file
     *     cannot be written
     */
    public static List<DrawnChart> draw(Path resultFolder, Path chartsFolder, ChartOptions options)
            throws ReportException {
        boolean fit = FitSeries.isFit(resultFolder);
        Theme theme = new Theme(Fonts.load());
        List<Plan> plans = fit
                ? new FitChart(FitSeries.read(resultFolder), theme).plans()
                : plans(new Draft(ResultReader.read(resultFolder), theme), options);
        return paint(chosen(plans, options), chartsFolder, options, new ChartWriter(theme, options));
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

    private static List<Plan> plans(Draft draft, ChartOptions options) {
        List<Plan> plans = new ArrayList<>();
        for (ChartFamily family : Catalogue.families(options.shareMarkets())) {
            plans.addAll(family.plans(draft));
        }
        return plans;
    }

    private static List<Plan> chosen(List<Plan> plans, ChartOptions options) throws ReportException {
        if (options.charts().isEmpty()) {
            return plans;
        }
        for (String name : options.charts()) {
            if (plans.stream().noneMatch(plan -> belongs(plan, name))) {
                throw new ReportException("There is no chart \"" + name + "\" for this folder; charts: "
                        + String.join(", ", plans.stream().map(Plan::name).toList()) + ".");
            }
        }
        return plans.stream()
                .filter(plan -> options.charts().stream().anyMatch(name -> belongs(plan, name)))
                .toList();
    }

    private static boolean belongs(Plan plan, String name) {
        return plan.name().equals(name)
                || (names().contains(name) && plan.name().startsWith(name + "-"));
    }

    private static DrawnChart draw(Plan plan, Path folder, ChartOptions options, ChartWriter writer)
            throws ReportException {
        Optional<Picture> picture = plan.picture();
        if (picture.isEmpty()) {
            return new DrawnChart(plan.name(), List.of(), Optional.of(plan.note()));
        }
        List<Path> files = new ArrayList<>();
        try {
            if (options.formats().contains(Format.PNG)) {
                files.add(ChartWriter.write(folder, plan.name() + ".png", writer.png(picture.get())));
            }
            if (options.formats().contains(Format.SVG)) {
                files.add(ChartWriter.write(folder, plan.name() + ".svg", writer.svg(picture.get())));
            }
        } catch (ReportException e) {
            throw e;
        } catch (IOException e) {
            throw new ReportException("The chart " + plan.name() + " cannot be made (" + e.getMessage() + ").", e);
        }
        return new DrawnChart(plan.name(), files, Optional.empty());
    }
}
