package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yardstick.report.ScenarioRecord.Parameter;

/** The parameters in force, in groups: those that matter most to a reader first. */
final class Assumptions {

    private static final Pattern UNIDENTIFIED =
            Pattern.compile("not identified|unidentified|contested|\\bswept\\b", Pattern.CASE_INSENSITIVE);

    /** A parameter of a table: {@code value} names the scenarios where they differ. */
    record Row(String path, String value, String range, String unit, String source, String remark) {}

    /** Parameters with something in common; a group that is {@code open} is shown at once. */
    record Group(String title, String note, List<Row> rows, boolean open) {}

    private final Map<String, String> reasons;
    private final Map<String, Map<String, Parameter>> byPath = new LinkedHashMap<>();
    private final TreeSet<String> changed = new TreeSet<>();

    private Assumptions(Map<String, String> reasons, List<ScenarioRecord> scenarios) {
        this.reasons = reasons;
        for (ScenarioRecord scenario : scenarios) {
            for (Parameter parameter : scenario.parameters()) {
                byPath.computeIfAbsent(parameter.path(), path -> new LinkedHashMap<>())
                        .put(scenario.id(), parameter);
            }
            for (String change : scenario.changes()) {
                changed.add(change.replaceFirst("\\s*[=:].*", ""));
            }
        }
    }

    /**
     * Returns the groups that have parameters.
     *
     * @param scenarios what is in force
     * @param fitted file with the parameters that were fitted, with {@code path} and {@code reason}, where there is one
     * @throws ReportException if that file is malformed
     */
    static List<Group> groups(List<ScenarioRecord> scenarios, Optional<Path> fitted) throws ReportException {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (fitted.isPresent() && Files.isRegularFile(fitted.get())) {
            CsvTable.read(fitted.get(), List.of("path", "reason"), row -> reasons.put(row.text(0), row.text(1)));
        }
        return new Assumptions(reasons, scenarios).groups();
    }

    private List<Group> groups() {
        List<Row> own = new ArrayList<>();
        List<Row> fitted = new ArrayList<>();
        List<Row> unidentified = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        byPath.forEach((path, values) -> {
            Parameter first = values.values().iterator().next();
            boolean differs =
                    values.values().stream().map(Parameter::value).distinct().count() > 1;
            String reason = Optional.ofNullable(reasons.get(path)).orElse("");
            Row row = row(path, values, first, reason.isEmpty() ? "" : "fitted to: " + reason);
            if (differs || changed.contains(path)) {
                own.add(row);
            } else if (!reason.isEmpty()) {
                fitted.add(row);
            } else if (UNIDENTIFIED.matcher(first.source()).find()) {
                unidentified.add(row);
            } else if (!first.source().isEmpty()) {
                others.add(row);
            }
        });
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                "Changed for these runs",
                "Other values than the shipped ones, or values that differ by scenario.",
                own,
                true);
        add(
                groups,
                "Assumed, and not settled by published figures",
                "Sales do not tell these apart. A result that hangs on one of them hangs on a judgement.",
                unidentified,
                true);
        add(
                groups,
                "Fitted to published figures",
                "Set by the calibration; most keep a wide range, and none is fixed by one figure alone.",
                fitted,
                true);
        add(groups, "All other parameters", "", others, false);
        return groups;
    }

    private static void add(List<Group> groups, String title, String note, List<Row> rows, boolean open) {
        if (!rows.isEmpty()) {
            groups.add(new Group(title, note, List.copyOf(rows), open));
        }
    }

    private static Row row(String path, Map<String, Parameter> values, Parameter first, String remark) {
        long different =
                values.values().stream().map(Parameter::value).distinct().count();
        String value = different == 1
                ? number(first.value())
                : String.join(
                        "; ",
                        values.entrySet().stream()
                                .map(entry -> Names.scenario(entry.getKey()) + " "
                                        + number(entry.getValue().value()))
                                .toList());
        String range = first.low().isEmpty() ? "" : number(first.low()) + " to " + number(first.high());
        String unit = first.unit().equals("1") ? "" : first.unit();
        return new Row(path.replaceFirst("^world\\.", ""), value, range, unit, first.source(), remark);
    }

    /** Large numbers get separators; others stand as in the file. */
    private static String number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Math.abs(value) >= 10_000 && value == Math.rint(value)
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
