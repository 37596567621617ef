package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.report.ResultTable.Target;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of a result folder: {@code summary.csv}, and where present the manifest, figures and dates. */
final class ResultReader {

    private static final String COUNT = "replicates";
    private static final List<String> SUMMARY =
            List.of("scenario", "month", "metric", "basis", "market", "vendor", "unit", "median", "p05", "p95", COUNT);
    private static final List<String> OBSERVED =
            List.of("target", "basis", "market", "vendor", "start", "end", "value", "low", "high");
    private static final List<String> EVENTS = List.of("scenario", "from", "label", "issuer", "regime", "stage");

    /** Half-width of a published figure that states no range, as in the calibration. */
    private static final double UNSTATED_RANGE = 0.2;

    private ResultReader() {}

    /** A month and the replicates that have a value in it; the median of a few of many would mislead. */
    private record Counted(Point point, int replicates) {}

    /**
     * Reads a folder.
     *
     * @param folder a result folder
     * @throws ReportException if {@code summary.csv} is absent or any file is malformed
     */
    static ResultTable read(Path folder) throws ReportException {
        Path summary = folder.resolve("summary.csv");
        if (!Files.isDirectory(folder)) {
            throw new ReportException(folder + " is not a folder; expected the result folder of a run.");
        }
        if (!Files.isRegularFile(summary)) {
            throw new ReportException(summary + " is missing, so " + folder
                    + " is not a finished result folder. Maybe the run was stopped: run it again with --overwrite.");
        }
        RunFacts facts = readManifest(folder.resolve("manifest.json"));
        Map<SeriesKey, List<Point>> series = readSummary(summary);
        if (series.isEmpty()) {
            throw new ReportException(summary + " has no rows with values; there is nothing to draw.");
        }
        return new ResultTable(
                facts, series, readObserved(folder.resolve("observed.csv")), readEvents(folder.resolve("events.csv")));
    }

    private static Map<SeriesKey, List<Point>> readSummary(Path file) throws ReportException {
        Map<SeriesKey, List<Counted>> rows = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        CsvTable.read(file, SUMMARY, SUMMARY.size() - 1, row -> {
            int month = row.month(1);
            double median = row.number(7);
            double low = row.number(8);
            double high = row.number(9);
            if (row.text(0).isEmpty()) {
                throw row.wrong(0, "a scenario name");
            }
            if (Double.isNaN(median)) {
                return;
            }
            SeriesKey key = new SeriesKey(row.text(0), row.text(2), row.text(3), row.text(4), row.text(5));
            int count = row.text(10).isEmpty() ? 1 : row.count(10);
            most.merge(key.scenario(), count, Math::max);
            rows.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Counted(new Point(month, median, low, high), count));
        });
        Map<SeriesKey, List<Point>> series = new HashMap<>();
        rows.forEach((key, all) -> {
            List<Point> shown = new ArrayList<>(all.stream()
                    .filter(row -> 2 * row.replicates() >= most.getOrDefault(key.scenario(), 1))
                    .map(Counted::point)
                    .toList());
            if (!shown.isEmpty()) {
                series.put(key, shown);
            }
        });
        for (Map.Entry<SeriesKey, List<Point>> entry : series.entrySet()) {
            List<Point> points = entry.getValue();
            points.sort(Comparator.comparingInt(Point::month));
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i).month() == points.get(i - 1).month()) {
                    throw new ReportException(file + ": two rows for " + entry.getKey() + " in "
                            + Months.label(Months.startYear(points.get(i).month())) + "; expected one row a month.");
                }
            }
        }
        return series;
    }

    private static Map<Target, List<Observation>> readObserved(Path file) throws ReportException {
        Map<Target, List<Observation>> found = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            CsvTable.read(file, OBSERVED, row -> {
                int start = row.month(4);
                int end = row.month(5);
                if (end < start) {
                    throw row.wrong(5, "a month not before " + row.text(4));
                }
                double value = row.number(6);
                if (Double.isNaN(value)) {
                    throw row.wrong(6, "a number");
                }
                double low = row.number(7);
                double high = row.number(8);
                double spread = Math.abs(value) * UNSTATED_RANGE;
                Target target = new Target(row.text(0), row.text(1), row.text(2), row.text(3));
                found.computeIfAbsent(target, t -> new ArrayList<>())
                        .add(new Observation(
                                start,
                                end,
                                value,
                                Double.isNaN(low) ? value - spread : low,
                                Double.isNaN(high) ? value + spread : high));
            });
            found.values()
                    .forEach(list -> list.sort(
                            Comparator.comparingInt(Observation::start).thenComparingInt(Observation::end)));
        }
        return found;
    }

    private static List<PolicyDate> readEvents(Path file) throws ReportException {
        List<PolicyDate> dates = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            CsvTable.read(file, EVENTS, 4, row -> {
                double year = Months.parseDate(row.text(1))
                        .orElseThrow(() -> row.wrong(1, "a date such as 2025-04-09 or a month such as 2025-04"));
                dates.add(new PolicyDate(row.text(0), year, row.text(3), row.text(4), row.text(5), row.text(2)));
            });
        }
        dates.sort(Comparator.comparingDouble(PolicyDate::year)
                .thenComparing(PolicyDate::title)
                .thenComparing(PolicyDate::scenario));
        return dates;
    }

    static RunFacts readManifest(Path file) throws ReportException {
        if (!Files.isRegularFile(file)) {
            return RunFacts.unknown();
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            List<String> scenarios = new ArrayList<>();
            for (JsonNode node : root.path("scenarios")) {
                text(node.isObject() ? node.path("name") : node).ifPresent(scenarios::add);
            }
            return new RunFacts(
                    text(root.path("version")),
                    text(root.path("replicates")),
                    text(root.path("seed")),
                    text(root.path("ensemble")),
                    root.path("failedRuns").asInt(0),
                    scenarios);
        } catch (JacksonException e) {
            throw new ReportException(
                    file + ", line " + e.getLocation().getLineNr() + ": not valid JSON (" + e.getOriginalMessage()
                            + "). Maybe the run was stopped: run it again with --overwrite.",
                    e);
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
    }
}
