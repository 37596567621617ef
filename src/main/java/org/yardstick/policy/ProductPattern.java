package org.yardstick.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Product names as levers write them: an id, or the start of one followed by {@code *}. */
final class ProductPattern {
    private ProductPattern() {}

    static boolean matches(String pattern, String id) {
        int last = pattern.length() - 1;
        return pattern.endsWith("*") ? id.regionMatches(0, pattern, 0, last) : pattern.equals(id);
    }

    static boolean anyMatches(Set<String> patterns, String id) {
        for (String pattern : patterns) {
            if (matches(pattern, id)) {
                return true;
            }
        }
        return false;
    }

    /** Value of the longest pattern that matches, if any. */
    static Optional<Double> longest(Map<String, Double> values, String id) {
        String best = "";
        Optional<Double> found = Optional.empty();
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            if (entry.getKey().length() > best.length() && matches(entry.getKey(), id)) {
                best = entry.getKey();
                found = Optional.of(entry.getValue());
            }
        }
        return found;
    }
}
