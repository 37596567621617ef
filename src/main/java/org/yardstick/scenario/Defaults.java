package org.yardstick.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** What a setting is where a file does not name it: the value in what its record's {@code defaults()} returns. */
final class Defaults {

    private static final String METHOD = "defaults";

    private Defaults() {}

    /** Default of a component; empty where its record has none. */
    static Optional<Object> of(RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        Optional<Method> defaults = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(METHOD)
                        && method.getParameterCount() == 0
                        && method.getReturnType() == type
                        && Modifier.isStatic(method.getModifiers()))
                .findFirst();
        if (defaults.isEmpty()) {
            return Optional.empty();
        }
        try {
            defaults.get().setAccessible(true);
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return Optional.ofNullable(accessor.invoke(defaults.get().invoke(null)));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type + " does not give its defaults", e);
        }
    }
}
