package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How the model meets published figures, counted from a {@code fit.csv}. */
final class HistoryFit {

    private static final List<String> COLUMNS = List.of(
            "target",
            "basis",
            "market",
            "vendor",
            "start",
            "end",
            "observed",
            "low",
            "high",
            "median",
            "p05",
            "p95",
            "inside",
            "covered",
            "beats_null");

    /** A published figure and the model's value of the same window. */
    private record Line(
            String subject,
            int start,
            int end,
            double observed,
            double median,
            boolean inside,
            boolean covered,
            String beats) {

        double error() {
            return observed == 0 ? Double.NaN : median / observed - 1;
        }
    }

    /**
     * One series of figures.
     *
     * @param name what it speaks of
     * @param figures how many figures
     * @param met how many of them the model meets
     * @param error mean relative error without sign, such as {@code 22%}
     * @param bias mean relative error with its sign
     */
    record Series(String name, int figures, int met, String error, String bias) {}

    /**
     * The fit as a report shows it.
     *
     * @param sentences what there is to say, in order
     * @param series by series, the worst met first
     */
    record Summary(List<String> sentences, List<Series> series) {}

    private HistoryFit() {}

    /**
     * Counts a file; empty where there is none.
     *
     * @throws ReportException if it is malformed
     */
    static Optional<Summary> read(Path file) throws ReportException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        CsvTable.read(
                file,
                COLUMNS,
                row -> lines.add(new Line(
                        subject(row.text(0), row.text(1), row.text(2), row.text(3)),
                        row.month(4),
                        row.month(5),
                        row.number(6),
                        row.number(9),
                        row.text(12).equals("true"),
                        row.text(13).equals("true"),
                        row.text(14))));
        return lines.isEmpty() ? Optional.empty() : Optional.of(summary(lines));
    }

    private static String subject(String metric, String basis, String market, String vendor) {
        String what = Names.metric(metric) + (vendor.isEmpty() ? "" : ", " + named(vendor));
        String how = metric.contains("share") && !basis.isEmpty() ? ", by " + basis : "";
        return what + how + (market.isEmpty() ? "" : ", " + Names.place(market));
    }

    private static String named(String vendor) {
        return vendor.startsWith("nvidia-") || vendor.startsWith("huawei-") || vendor.startsWith("amd-")
                ? Names.product(vendor)
                : Names.of(vendor);
    }

    private static Summary summary(List<Line> lines) {
        int all = lines.size();
        long met = lines.stream().filter(Line::inside).count();
        long covered = lines.stream().filter(Line::covered).count();
        long rivals = lines.stream().filter(line -> !line.beats().isEmpty()).count();
        long beaten = lines.stream().filter(line -> line.beats().equals("true")).count();
        List<String> sentences = new ArrayList<>();
        sentences.add("The model's median lies inside the published range of " + met + " of " + all
                + " published figures; " + covered + " of them lie inside its 90% band.");
        if (rivals > 0) {
            sentences.add("On " + beaten + " of the " + rivals
                    + " figures for which a simple forecast exists (nothing changes; the trend goes on), the model is"
                    + " nearer than the forecast.");
        }
        lines.stream()
                .filter(line -> !line.inside() && Double.isFinite(line.error()))
                .max(Comparator.comparingDouble(line -> Math.abs(line.error())))
                .ifPresent(worst -> sentences.add("Farthest off: " + worst.subject() + ", "
                        + PanelValues.period(worst.start(), worst.end()) + ": " + Figures.of(worst.median()) + " for "
                        + Figures.of(worst.observed()) + "."));
        return new Summary(sentences, series(lines));
    }

    private static List<Series> series(List<Line> lines) {
        Map<String, List<Line>> bySubject = new LinkedHashMap<>();
        lines.forEach(line -> bySubject
                .computeIfAbsent(line.subject(), subject -> new ArrayList<>())
                .add(line));
        List<Series> series = new ArrayList<>();
        bySubject.forEach((name, found) -> series.add(new Series(
                name,
                found.size(),
                (int) found.stream().filter(Line::inside).count(),
                percent(found.stream().mapToDouble(line -> Math.abs(line.error())), false),
                percent(found.stream().mapToDouble(Line::error), true))));
        series.sort(Comparator.comparingDouble((Series line) -> (double) line.met() / line.figures())
                .thenComparing(Comparator.comparingInt(Series::figures).reversed()));
        return series;
    }

    private static String percent(DoubleStream errors, boolean signed) {
        double mean = errors.filter(Double::isFinite).average().orElse(Double.NaN);
        if (!Double.isFinite(mean)) {
            return "\u2013";
        }
        long percent = Math.round(100 * mean);
        return (signed && percent > 0 ? "+" : "") + (percent < 0 ? "\u2212" : "") + Math.abs(percent) + "%";
    }
}
