package org.yardstick.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the regime files just well enough to test what they say. */
final class RegimeFiles {
    static final Path FOLDER = Path.of("scenarios", "regimes");

    private RegimeFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PolicyRegime read(String id) {
        return read(FOLDER.resolve(id + ".yaml"));
    }

    static PolicyRegime read(Path file) {
        try {
            Map<String, Object> root =
                    map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
            List<Stage> stages = new ArrayList<>();
            for (Object stage : (List<?>) value(root, "stages")) {
                stages.add(stage(map(stage)));
            }
            return new PolicyRegime(text(root, "id"), text(root, "issuer"), text(root, "title"), stages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stage stage(Map<String, Object> stage) {
        LocalDate from = LocalDate.parse(text(stage, "from"));
        text(stage, "source");
        Map<String, Lever> levers = new LinkedHashMap<>();
        map(value(stage, "levers")).forEach((key, settings) -> levers.put(key, lever(key, map(settings))));
        Set<String> lift = new LinkedHashSet<>();
        if (stage.containsKey("lift")) {
            ((List<?>) value(stage, "lift")).forEach(key -> lift.add(String.valueOf(key)));
        }
        return new Stage(
                text(stage, "id"),
                text(stage, "title"),
                stage.containsKey("announced") ? LocalDate.parse(text(stage, "announced")) : from,
                from,
                stage.containsKey("until") ? Optional.of(LocalDate.parse(text(stage, "until"))) : Optional.empty(),
                levers,
                lift);
    }

    private static Lever lever(String key, Map<String, Object> settings) {
        Map<String, Object> rest = new LinkedHashMap<>(settings);
        Object type = rest.containsKey("type") ? value(rest, "type") : key;
        rest.remove("type");
        LeverRegistry.Entry entry = LeverRegistry.entries().get(type);
        if (entry == null) {
            throw new IllegalArgumentException("no lever type " + type);
        }
        return (Lever) record(entry.parameters(), rest);
    }

    private static Object record(Class<?> type, Map<String, Object> settings) {
        try {
            Method defaults = type.getDeclaredMethod("defaults");
            Object neutral = defaults.invoke(null);
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            Map<String, Object> rest = new LinkedHashMap<>(settings);
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                types[i] = components[i].getType();
                values[i] = rest.containsKey(name)
                        ? bind(components[i].getGenericType(), value(rest, name))
                        : components[i].getAccessor().invoke(neutral);
                rest.remove(name);
            }
            if (!rest.isEmpty()) {
                throw new IllegalArgumentException(
                        "unknown settings of " + type.getSimpleName() + ": " + rest.keySet());
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object bind(Type type, Object value) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                return Optional.of(bind(inner, value));
            }
            if (generic.getRawType() == Map.class) {
                Map<String, Object> bound = new LinkedHashMap<>();
                map(value).forEach((key, item) -> bound.put(key, bind(inner, item)));
                return bound;
            }
            List<Object> items =
                    ((List<?>) value).stream().map(item -> bind(inner, item)).toList();
            return generic.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
        }
        if (type == double.class || type == Double.class) {
            return ((Number) value).doubleValue();
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return record(nested, map(value));
        }
        return value;
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(value(map, key));
    }

    private static Object value(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key + " in " + map);
        }
        return value;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, item) -> copy.put(String.valueOf(key), item));
        return copy;
    }
}
