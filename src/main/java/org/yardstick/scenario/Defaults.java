package org.yardstick.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What settings are where a file does not name them: the values in what their record's {@code defaults()} returns. */
final class Defaults {

    private static final String METHOD = "defaults";

    private Defaults() {}

    /** Defaults of a record's components in order; empty where the record has none. */
    static List<Optional<Object>> of(Class<?> type) {
        try {
            Optional<Object> defaults = instance(type);
            List<Optional<Object>> values = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (defaults.isEmpty()) {
                    values.add(Optional.empty());
                    continue;
                }
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                values.add(Optional.ofNullable(accessor.invoke(defaults.get())));
            }
            return List.copyOf(values);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type + " does not give its defaults", e);
        }
    }

    private static Optional<Object> instance(Class<?> type) throws IllegalAccessException, InvocationTargetException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(METHOD)
                    && method.getParameterCount() == 0
                    && method.getReturnType() == type
                    && Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                return Optional.ofNullable(method.invoke(null));
            }
        }
        return Optional.empty();
    }
}
