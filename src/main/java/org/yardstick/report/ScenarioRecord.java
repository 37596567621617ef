package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Everything in force in a scenario, as {@code scenario.*.resolved.yaml} records it.
 *
 * @param id short name
 * @param title title for readers
 * @param changes what {@code --set} changed, such as {@code world.x=3}
 * @param parameters the world's parameters, in the file's order
 * @param stages stages of all regimes, by issuer
 */
record ScenarioRecord(String id, String title, List<String> changes, List<Parameter> parameters, List<Stage> stages) {

    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /**
     * A parameter; texts are blank where the file tells nothing.
     *
     * @param path its path
     * @param value its value
     * @param low lower end of its range
     * @param high upper end of its range
     * @param unit its unit
     * @param source where value and range come from
     */
    record Parameter(String path, String value, String low, String high, String unit, String source) {}

    /** A stage of an issuer's regime: levers are named with their settings in words. */
    record Stage(
            String issuer,
            String regime,
            String regimeTitle,
            String id,
            String title,
            String announced,
            String from,
            String until,
            Map<String, String> levers) {}

    ScenarioRecord {
        changes = List.copyOf(changes);
        parameters = List.copyOf(parameters);
        stages = List.copyOf(stages);
    }

    /**
     * Reads the record of a scenario; empty if the folder has none.
     *
     * @param folder a result folder
     * @param scenario short name of the scenario
     * @throws ReportException if the file cannot be read
     */
    static Optional<ScenarioRecord> read(Path folder, String scenario) throws ReportException {
        // A name from a file must not lead out of the folder.
        if (SAFE_NAME.matcher(scenario).matches()) {
            Path named = folder.resolve("scenario." + scenario + ".resolved.yaml");
            if (Files.isRegularFile(named)) {
                return Optional.of(read(named));
            }
        }
        Path only = folder.resolve("scenario.resolved.yaml");
        return Files.isRegularFile(only)
                ? Optional.of(read(only)).filter(found -> found.id().equals(scenario))
                : Optional.empty();
    }

    private static ScenarioRecord read(Path file) throws ReportException {
        try {
            Object root = new Load(LoadSettings.builder()
                            .setCodePointLimit(20_000_000)
                            .setLabel(file.toString())
                            .build())
                    .loadFromString(Files.readString(file));
            return of(map(root));
        } catch (YamlEngineException e) {
            throw new ReportException(
                    file + " is not valid YAML ("
                            + String.valueOf(e.getMessage()).replace('\n', ' ')
                            + "). Maybe it was edited: run the scenario again with --overwrite.",
                    e);
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static ScenarioRecord of(Map<String, Object> root) {
        List<Parameter> parameters = new ArrayList<>();
        map(root.get("parameters")).forEach((path, entry) -> {
            Map<String, Object> facts = map(entry);
            parameters.add(new Parameter(
                    path,
                    text(facts, "value"),
                    text(facts, "low"),
                    text(facts, "high"),
                    text(facts, "unit"),
                    text(facts, "source")));
        });
        List<Stage> stages = new ArrayList<>();
        map(root.get("policy")).forEach((issuer, regimes) -> {
            for (Object regime : list(regimes)) {
                addStages(stages, issuer, map(regime));
            }
        });
        List<String> changes = new ArrayList<>();
        list(root.get("overrides")).forEach(change -> changes.add(String.valueOf(change)));
        return new ScenarioRecord(text(root, "id"), text(root, "title"), changes, parameters, stages);
    }

    private static void addStages(List<Stage> stages, String issuer, Map<String, Object> regime) {
        for (Object entry : list(regime.get("stages"))) {
            Map<String, Object> stage = map(entry);
            Map<String, String> levers = new LinkedHashMap<>();
            map(stage.get("levers")).forEach((lever, settings) -> levers.put(lever, words(settings)));
            stages.add(new Stage(
                    issuer,
                    text(regime, "regime"),
                    text(regime, "title"),
                    text(stage, "id"),
                    text(stage, "title"),
                    text(stage, "announced"),
                    text(stage, "from"),
                    text(stage, "until"),
                    levers));
        }
    }

    /** Writes settings as they stand in the file, without quotes and without what is empty. */
    private static String words(Object value) {
        if (value instanceof Map<?, ?>) {
            List<String> parts = new ArrayList<>();
            map(value).forEach((key, inner) -> {
                String words = words(inner);
                if (!words.isEmpty()) {
                    parts.add(key + ": " + words);
                }
            });
            return String.join("; ", parts);
        }
        if (value instanceof List<?> items) {
            return String.join(", ", items.stream().map(ScenarioRecord::words).toList());
        }
        return value == null ? "" : plain(value);
    }

    private static String plain(Object value) {
        return value instanceof Number number && Math.abs(number.doubleValue()) >= 10_000
                ? Figures.of(number.doubleValue())
                : String.valueOf(value);
    }

    private static String text(Map<String, Object> facts, String key) {
        Object value = facts.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((key, inner) -> map.put(String.valueOf(key), inner));
        }
        return map;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> found ? found : List.of();
    }
}
