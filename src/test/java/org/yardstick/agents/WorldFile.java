package org.yardstick.agents;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.market.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a section of the shipped world into its parameter record and notes what does not fit. */
final class WorldFile {
    private final List<String> faults = new ArrayList<>();

    private final Map<String, Double> overrides;

    private WorldFile(Map<String, Double> overrides) {
        this.overrides = overrides;
    }

    /** Parameters of a section, such as {@code fabs}. */
    static <T extends Record> T read(Class<T> type, String section) {
        return read(type, section, Map.of());
    }

    /** Parameters of a section, some with other values. */
    static <T extends Record> T read(Class<T> type, String section, Map<String, Double> overrides) {
        return new WorldFile(overrides).bind(type, section);
    }

    /** What in a section does not fit its record: names, units, ranges. */
    static List<String> faults(Class<? extends Record> type, String section) {
        WorldFile file = new WorldFile(Map.of());
        file.bind(type, section);
        return file.faults;
    }

    private <T extends Record> T bind(Class<T> type, String section) {
        try {
            JsonNode root =
                    new YAMLMapper().readTree(Files.readString(Path.of("scenarios/world/" + section + ".yaml")));
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(section, components[i], root.path(components[i].getName()));
            }
            if (root.size() != components.length) {
                faults.add("%s has %d entries, expected %d".formatted(section, root.size(), components.length));
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException | java.io.IOException e) {
            throw new IllegalStateException("section " + section, e);
        }
    }

    private Object value(String section, RecordComponent component, JsonNode node) {
        String path = section + "." + component.getName();
        Quantity quantity = component.getAnnotation(Quantity.class);
        if (component.getType() == Map.class) {
            Map<String, Double> map = new TreeMap<>();
            node.properties()
                    .forEach(entry ->
                            map.put(entry.getKey(), leaf(path + "." + entry.getKey(), quantity, entry.getValue())));
            return map;
        }
        double value = overrides.getOrDefault(component.getName(), leaf(path, quantity, node));
        if (component.getType() == int.class) {
            return (int) value;
        }
        return value;
    }

    private double leaf(String path, Quantity quantity, JsonNode node) {
        double value = node.path("value").doubleValue(Double.NaN);
        double low = node.path("low").doubleValue(Double.NaN);
        double high = node.path("high").doubleValue(Double.NaN);
        if (!(quantity.min() <= low && low <= value && value <= high && high <= quantity.max())) {
            faults.add("%s: %s in %s to %s in bounds %s to %s"
                    .formatted(path, value, low, high, quantity.min(), quantity.max()));
        }
        if (!quantity.unit().equals(node.path("unit").asString(""))) {
            faults.add("%s: unit %s, expected %s".formatted(path, node.path("unit"), quantity.unit()));
        }
        if (node.path("source").asString("").isBlank()) {
            faults.add(path + ": no source");
        }
        return value;
    }
}
