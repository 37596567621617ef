package org.yardstick.agents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads a section of the base world for tests, so that tests speak of the numbers that runs use. */
final class MechanismFiles {
    private static final Path FOLDER = Path.of("scenarios", "world");

    private MechanismFiles() {}

    static Map<?, ?> read(String section) {
        try {
            String text = Files.readString(FOLDER.resolve(section + ".yaml"));
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <R extends Record> R parameters(String section, Class<R> type) {
        return parameters(section, type, Map.of());
    }

    /** As the file says, but with some numbers replaced. */
    static <R extends Record> R parameters(String section, Class<R> type, Map<String, Double> replaced) {
        Map<?, ?> file = read(section);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> replaced.containsKey(component.getName())
                        ? replaced.get(component.getName())
                        : value(component, node(file, component.getName())))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot bind " + section, e);
        }
    }

    private static Object value(RecordComponent component, Map<?, ?> node) {
        if (component.getType() == int.class) {
            return (int) number(node, "value");
        }
        if (component.getType() == YearMonth.class) {
            return YearMonth.parse(String.valueOf(node.get("value")));
        }
        if (component.getType() == Set.class) {
            return new TreeSet<Object>((List<?>) Objects.requireNonNull(node.get("value"), component.getName()));
        }
        if (component.getType() != Map.class) {
            return number(node, "value");
        }
        Map<String, Object> values = new TreeMap<>();
        node.forEach((key, leaf) ->
                values.put((String) key, leaf instanceof Map<?, ?> sourced ? number(sourced, "value") : leaf));
        return values;
    }

    static Map<?, ?> node(Map<?, ?> file, String name) {
        return (Map<?, ?>) Objects.requireNonNull(file.get(name), name);
    }

    static double number(Map<?, ?> leaf, String key) {
        return ((Number) Objects.requireNonNull(leaf.get(key), key)).doubleValue();
    }
}
