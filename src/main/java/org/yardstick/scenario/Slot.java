package org.yardstick.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.market.Quantity;

/**
 * What may stand at one place of a file.
 *
 * @param type type of the value
 * @param quantity unit and bounds of the numbers in it
 * @param ids what names in it must stand for
 */
record Slot(Type type, Optional<Quantity> quantity, Optional<ReferenceIds.Kind> ids) {

    /** The same place holding another type. */
    Slot of(Type other) {
        return new Slot(other, quantity, ids);
    }

    /** The type without what it holds. */
    Class<?> raw() {
        return raw(type);
    }

    /** Type that an optional, collection or map holds. */
    Type argument(int index) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[index];
        }
        throw new IllegalStateException(type + " does not say what it holds");
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        throw new IllegalStateException("settings cannot be of type " + type);
    }

    boolean isOptional() {
        Class<?> raw = raw();
        return raw == Optional.class || raw == OptionalDouble.class || raw == OptionalInt.class;
    }

    /** Value of an absent optional or collection; empty for other types, which must be given. */
    Optional<Object> neutral() {
        Class<?> raw = raw();
        if (raw == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (raw == OptionalDouble.class) {
            return Optional.of(OptionalDouble.empty());
        }
        if (raw == OptionalInt.class) {
            return Optional.of(OptionalInt.empty());
        }
        if (raw == List.class || raw == Collection.class) {
            return Optional.of(List.of());
        }
        if (raw == Set.class) {
            return Optional.of(Set.of());
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return Optional.of(Collections.unmodifiableSortedMap(new TreeMap<>()));
        }
        return Optional.empty();
    }

    /** What is expected here, in words. */
    String example(boolean sourced) {
        Class<?> raw = raw();
        Class<?> inner = raw == Optional.class ? raw(argument(0)) : raw;
        if (inner == List.class || inner == Set.class) {
            return "a list such as [a, b]";
        }
        if (inner == Map.class || inner == SortedMap.class) {
            return "keys with values";
        }
        if (inner.isRecord()) {
            return "the keys "
                    + String.join(
                            ", ",
                            Arrays.stream(inner.getRecordComponents())
                                    .map(component -> component.getName())
                                    .toList());
        }
        String expected = Scalars.isScalar(inner) ? Scalars.expected(inner, quantity) : "a value";
        if (sourced && Scalars.isNumber(inner)) {
            return expected + " as {value: ..., low: ..., high: ..., unit: \""
                    + quantity.map(Quantity::unit).orElse("1") + "\", source: ...}";
        }
        return expected;
    }
}
