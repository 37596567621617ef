package org.yardstick.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names in kebab case for the constants that levers speak of, such as {@code design-software}. */
final class Terms {
    private Terms() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws with the valid names when one of {@code names} stands for no constant of {@code type}. */
    static <E extends Enum<E>> void check(String what, Collection<String> names, Class<E> type) {
        Set<String> valid = new TreeSet<>();
        for (E constant : type.getEnumConstants()) {
            valid.add(of(constant));
        }
        for (String name : names) {
            if (!valid.contains(name)) {
                throw new IllegalArgumentException(
                        "%s names '%s', expected one of %s".formatted(what, name, String.join(", ", valid)));
            }
        }
    }
}
