package org.yardstick.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unmodifiable copies that iterate in order of name, unlike those of the JDK, whose order differs by process. */
final class Frozen {
    private Frozen() {}

    static Set<String> set(Set<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(names)));
    }

    static <V> Map<String, V> map(Map<String, V> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(values)));
    }
}
