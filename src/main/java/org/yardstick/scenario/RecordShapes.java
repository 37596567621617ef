package org.yardstick.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yardstick.market.Quantity;

/** Remembers what each record asks for, since asking a class again and again is slow. Safe for several threads. */
final class RecordShapes {

    /**
     * What a record asks for.
     *
     * @param constructor makes the record from all components
     * @param names component names in order
     * @param slots what may stand under each name
     * @param defaults what each component is when it is not given, where the record says so
     */
    record Shape(Constructor<?> constructor, List<String> names, List<Slot> slots, List<Optional<Object>> defaults) {}

    private final ReferenceIds ids;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /**
     * Starts with nothing remembered.
     *
     * @param ids names that settings may use
     */
    RecordShapes(ReferenceIds ids) {
        this.ids = ids;
    }

    /** Names that settings may use. */
    ReferenceIds ids() {
        return ids;
    }

    /** What a record asks for. */
    Shape of(Class<?> type) {
        Shape known = shapes.get(type);
        if (known == null) {
            known = read(type);
            shapes.put(type, known);
        }
        return known;
    }

    private Shape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            // Records that only one class needs are private to it.
            constructor.setAccessible(true);
            return new Shape(
                    constructor,
                    Arrays.stream(components).map(RecordComponent::getName).toList(),
                    Arrays.stream(components).map(this::slot).toList(),
                    Defaults.of(type));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record that can be filled", e);
        }
    }

    private Slot slot(RecordComponent component) {
        return new Slot(
                component.getGenericType(),
                Optional.ofNullable(component.getAnnotation(Quantity.class)),
                ids.kind(component));
    }
}
