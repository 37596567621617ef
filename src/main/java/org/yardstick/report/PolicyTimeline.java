package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policies of all scenarios by the date on which they come into force, each told once. */
final class PolicyTimeline {

    private static final List<String> COLUMNS =
            List.of("scenario", "issuer", "regime", "stage", "announced", "from", "label");

    /**
     * One policy date.
     *
     * @param year its year
     * @param date the day it comes into force
     * @param announced the day it was announced; blank where that is the same day
     * @param until the day it ends; blank where it stays
     * @param issuer who issues it
     * @param title what it is
     * @param levers the levers it sets, with their settings in words
     * @param scenarios the scenarios that it belongs to, in their order
     */
    record Entry(
            String year,
            String date,
            String announced,
            String until,
            String issuer,
            String title,
            Map<String, String> levers,
            Set<String> scenarios) {}

    private PolicyTimeline() {}

    /** What makes two dates of different scenarios one entry. */
    private record Same(String date, String announced, String issuer, String title, String stage) {}

    /**
     * Reads the dates of a folder; none if it has no {@code events.csv}.
     *
     * @param folder a result folder
     * @param scenarios what is in force, by short name
     * @throws ReportException if the file is malformed
     */
    static List<Entry> read(Path folder, Map<String, ScenarioRecord> scenarios) throws ReportException {
        Path file = folder.resolve("events.csv");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Map<Same, Entry> entries = new LinkedHashMap<>();
        CsvTable.read(file, COLUMNS, row -> {
            String date = row.text(5);
            if (Months.parseDate(date).isEmpty()) {
                throw row.wrong(5, "a date such as 2025-04-09 or a month such as 2025-04");
            }
            Optional<ScenarioRecord.Stage> stage = Optional.ofNullable(scenarios.get(row.text(0)))
                    .flatMap(scenario -> stage(scenario, row.text(1), row.text(2), row.text(3)));
            String label = row.text(6);
            String title = !label.isEmpty()
                    ? label
                    : stage.map(ScenarioRecord.Stage::title)
                            .filter(found -> !found.isEmpty())
                            .orElse(Names.words(row.text(3)));
            String announced = row.text(4).equals(date) ? "" : row.text(4);
            Same same = new Same(date, announced, row.text(1), title, row.text(3));
            entries.computeIfAbsent(
                            same,
                            key -> new Entry(
                                    date.substring(0, 4),
                                    date,
                                    announced,
                                    stage.map(ScenarioRecord.Stage::until).orElse(""),
                                    Names.of(row.text(1)).replaceFirst("^the ", ""),
                                    title,
                                    stage.map(ScenarioRecord.Stage::levers).orElse(Map.of()),
                                    new LinkedHashSet<>()))
                    .scenarios()
                    .add(row.text(0));
        });
        List<Entry> all = new ArrayList<>(entries.values());
        all.sort(Comparator.comparing(Entry::date));
        return all;
    }

    private static Optional<ScenarioRecord.Stage> stage(
            ScenarioRecord scenario, String issuer, String regime, String stage) {
        return scenario.stages().stream()
                .filter(found -> found.issuer().equals(issuer)
                        && found.regime().equals(regime)
                        && found.id().equals(stage))
                .findFirst();
    }
}
