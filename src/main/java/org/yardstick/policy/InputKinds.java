package org.yardstick.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Kinds of input by the names that levers use. */
final class InputKinds {
    private static final Map<InputTrade.Kind, String> NAMES = names();

    private InputKinds() {}

    static boolean contains(Set<String> inputs, InputTrade.Kind kind) {
        return inputs.contains(NAMES.getOrDefault(kind, ""));
    }

    private static Map<InputTrade.Kind, String> names() {
        Map<InputTrade.Kind, String> names = new EnumMap<>(InputTrade.Kind.class);
        for (InputTrade.Kind kind : InputTrade.Kind.values()) {
            names.put(kind, Terms.of(kind));
        }
        return names;
    }
}
