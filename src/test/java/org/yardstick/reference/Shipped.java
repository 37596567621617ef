package org.yardstick.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.ResolvedScenario;
import org.yardstick.scenario.ScenarioFiles;
import org.yardstick.scenario.ScenarioReader;

/** The scenario files and tables that the program ships. */
final class Shipped {
    static final Path HOME = Path.of("").toAbsolutePath();

    private Shipped() {}

    static ResolvedScenario scenario(String id, String... settings) {
        return new ScenarioReader(LeverRegistry.types()).resolve(id, HOME, List.of(settings));
    }

    static List<String> regimeIds() {
        return new ScenarioFiles(HOME).regimeNames();
    }

    static List<String> scenarioIds() {
        return new ScenarioFiles(HOME).scenarioNames();
    }

    static Path regimeFile(String id) {
        return HOME.resolve("scenarios/regimes/" + id + ".yaml");
    }

    static Path scenarioFile(String id) {
        return HOME.resolve("scenarios/" + id + ".yaml");
    }

    static Map<String, Object> yaml(Path file) {
        return map(new Load(LoadSettings.builder().build()).loadFromString(text(file)));
    }

    /** Stages of a regime as its file has them. */
    static List<Map<String, Object>> stages(String regime) {
        List<Map<String, Object>> stages = new ArrayList<>();
        if (yaml(regimeFile(regime)).get("stages") instanceof List<?> list) {
            list.forEach(stage -> stages.add(map(stage)));
        }
        return stages;
    }

    /** Rows of a table in {@code scenarios/data}. */
    static List<NamedCsvRecord> table(String name) {
        return rows(HOME.resolve("scenarios/data/" + name));
    }

    /** Rows of a table. */
    static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Map<String, Object> map(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        }
        return copy;
    }
}
