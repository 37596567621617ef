package org.yardstick.market;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Unmodifiable copies that iterate in order of name. Those of the JDK iterate in an order that differs from process to
 * process, and sums in another order differ in their last bits.
 */
public final class Frozen {
    private Frozen() {}

    /** Copies a set. */
    public static <K extends Comparable<K>> Set<K> set(Set<K> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(names)));
    }

    /** Copies a map. */
    public static <K extends Comparable<K>, V> Map<K, V> map(Map<K, V> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(values)));
    }
}
