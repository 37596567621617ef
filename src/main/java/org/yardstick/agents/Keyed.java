package org.yardstick.agents;

import java.util.Map;
import java.util.TreeSet;

/** Parameters that differ by agent: a look-up that names what is missing. */
final class Keyed {
    private Keyed() {}

    /** Value of {@code key}; {@code parameter} is the parameter's path, for the message. */
    static double of(String parameter, Map<String, Double> values, String key) {
        Double value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("%s has no value for %s, expected one of %s. Maybe add %s to the file"
                    .formatted(parameter, key, new TreeSet<>(values.keySet()), key));
        }
        return value;
    }
}
