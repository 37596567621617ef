package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a study set out to do, as {@code study.resolved.yaml} records it; texts are blank where it does not tell.
 *
 * @param id short name
 * @param title title for readers
 * @param question what it is to answer
 * @param scenario the scenario that factors change
 * @param design how points were chosen, in words
 */
record StudyFile(String id, String title, String question, String scenario, String design) {

    private static final String FILE = "study.resolved.yaml";

    /**
     * Reads the record of a folder; texts are blank if there is none.
     *
     * @throws ReportException if it is no YAML
     */
    static StudyFile read(Path folder) throws ReportException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new StudyFile("", "", "", "", "");
        }
        try {
            Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            Map<String, Object> study = map(root);
            return new StudyFile(
                    text(study, "id"),
                    text(study, "title"),
                    text(study, "question"),
                    text(study, "scenario"),
                    design(map(study.getOrDefault("design", Map.of()))));
        } catch (YamlEngineException e) {
            throw new ReportException(
                    file + " is no YAML (" + e.getMessage() + "). Maybe it was edited: run the sweep again.", e);
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static String design(Map<String, Object> design) {
        String type = text(design, "type").replace('-', ' ');
        if (type.isEmpty()) {
            return "";
        }
        String size = text(design, "points").matches("0?")
                ? text(design, "trajectories").matches("0?")
                        ? ""
                        : ", " + text(design, "trajectories") + " trajectories"
                : ", " + text(design, "points") + " points";
        List<String> cross = design.get("cross") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
        return type + size + (cross.isEmpty() ? "" : ", each under every level of " + Names.list(cross));
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        }
        return copy;
    }
}
