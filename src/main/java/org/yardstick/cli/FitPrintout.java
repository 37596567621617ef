package org.yardstick.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yardstick.analysis.FitRow;
import org.yardstick.analysis.FitScore;
import org.yardstick.analysis.Spread;
import org.yardstick.experiment.FitLine;
import org.yardstick.scenario.ObservedPoint;

/** The table that {@code validate} prints: every published figure, how the model meets it, and the scores. */
final class FitPrintout {

    private static final double PER_CENT = 100;
    private static final int LABEL = 39;
    private static final List<String> SIZES = List.of("", "k", "M", "bn", "tn");

    private FitPrintout() {}

    /**
     * Returns the table's lines.
     *
     * @param lines figures in the order of the file
     * @param replicates replicates planned
     * @param fittedUntil last month of the windows that the parameters were fitted to
     */
    static List<String> lines(List<FitLine> lines, int replicates, YearMonth fittedUntil) {
        List<String> text = new ArrayList<>();
        text.add("Published figures and the model: median [90% band] of " + replicates
                + (replicates == 1 ? " replicate" : " replicates"));
        Map<String, List<FitLine>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(line.point().metric(), metric -> new ArrayList<>())
                .add(line));
        groups.forEach((metric, group) -> {
            text.add("");
            text.add(row(
                    "     " + metric,
                    "window",
                    "weight",
                    "published",
                    "[low, high]",
                    "model",
                    "[90% band]",
                    "beats null"));
            group.forEach(line -> text.add(line(line)));
        });
        text.add("");
        text.addAll(summary(lines.stream().map(FitLine::row).toList(), fittedUntil));
        text.addAll(missing(lines));
        text.add("");
        text.add("hit: the median lies in [low, high], which is a fifth either way where the source gives no range.");
        text.add("beats null: the median is nearer than \"nothing changes\" and than the trend, where these exist.");
        return text;
    }

    private static String line(FitLine line) {
        ObservedPoint point = line.point();
        FitRow row = line.row();
        Spread model = row.model();
        String label = String.join(
                " ",
                List.of(point.basis(), point.market(), point.vendor()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        String window = point.start().equals(point.end()) ? point.end().toString() : point.start() + ".." + point.end();
        return row(
                (row.inside() ? "hit  " : "miss ") + label,
                window,
                point.weight().label(),
                number(point.value()),
                "[" + number(point.low()) + ", " + number(point.high()) + "]",
                model.isPresent() ? number(model.median()) : "none",
                model.isPresent() ? "[" + number(model.p05()) + ", " + number(model.p95()) + "]" : "",
                row.beatsNull().map(beats -> beats ? "yes" : "no").orElse(""));
    }

    private static String row(
            String label,
            String window,
            String weight,
            String published,
            String range,
            String model,
            String band,
            String beats) {
        return String.format(
                        Locale.ROOT,
                        "%-" + LABEL + "s %-16s %-6s %9s %-18s %9s %-18s %s",
                        label,
                        window,
                        weight,
                        published,
                        range,
                        model,
                        band,
                        beats)
                .stripTrailing();
    }

    private static List<String> summary(List<FitRow> rows, YearMonth fittedUntil) {
        List<FitRow> calibration = FitScore.part(rows, fittedUntil, true);
        List<FitRow> later = FitScore.part(rows, fittedUntil, false);
        List<String> text = new ArrayList<>();
        text.add(String.format(
                Locale.ROOT,
                "%-34s %5s %9s %9s %9s %16s %16s",
                "",
                "rows",
                "hit rate",
                "MAPE",
                "in band",
                "beat both nulls",
                "beat any null"));
        text.add(score("windows to " + fittedUntil + " (calibration)", calibration));
        text.add(score("later windows (not fitted)", later));
        text.add(score("all", rows));
        return text;
    }

    private static String score(String label, List<FitRow> rows) {
        if (rows.isEmpty()) {
            return String.format(Locale.ROOT, "%-34s %5d", label, 0);
        }
        FitScore score = FitScore.of(rows);
        return String.format(
                Locale.ROOT,
                "%-34s %5d %9s %9s %9s %16s %16s",
                label,
                score.rows(),
                percent(score.hitRate()),
                percent(score.meanError()),
                percent(score.coverage()),
                score.bothBeaten() + " of " + score.bothNulls(),
                score.anyBeaten() + " of " + score.anyNull());
    }

    private static List<String> missing(List<FitLine> lines) {
        List<String> text = new ArrayList<>();
        for (FitLine line : lines) {
            if (!line.row().model().isPresent()) {
                text.add("No value in the run, counted as a miss: line "
                        + line.point().line() + ", "
                        + line.point().series() + ", "
                        + line.point().start() + " to " + line.point().end());
            }
        }
        return text;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f%%", PER_CENT * part);
    }

    /** Three significant digits, such as {@code 1.39bn}. */
    static String number(double value) {
        double size = Math.abs(value);
        int power = 0;
        while (size >= 999.5 && power < SIZES.size() - 1) {
            size /= 1000;
            power++;
        }
        String digits = size >= 99.95 || size == 0 ? "%.0f" : size >= 9.995 ? "%.1f" : size >= 0.9995 ? "%.2f" : "%.3f";
        return (value < 0 ? "-" : "") + String.format(Locale.ROOT, digits, size) + SIZES.get(power);
    }
}
