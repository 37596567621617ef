package org.yardstick.scenario;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yardstick.market.Quantity;

/**
 * Fills records from a {@link Tree}: the record's components are the schema, so names, types, bounds and units
 * are written once. Every problem is reported with its place; a record is made only when all of it is right.
 */
final class RecordBinder {

    /** How numbers are written. */
    enum Style {
        /** As they are. */
        PLAIN,
        /** As {@code {value, low, high, unit, source}}. */
        SOURCED
    }

    private final ProblemList problems;
    private final Style style;
    private final RecordShapes shapes;
    private final Consumer<Parameter> sink;

    /**
     * Makes a binder.
     *
     * @param problems where problems go
     * @param style how numbers are written
     * @param shapes what records ask for
     * @param sink gets every single value bound, in the order of the records
     */
    RecordBinder(ProblemList problems, Style style, RecordShapes shapes, Consumer<Parameter> sink) {
        this.problems = problems;
        this.style = style;
        this.shapes = shapes;
        this.sink = sink;
    }

    /** Fills one component of a record, for a record whose components are files of their own. */
    Optional<Object> component(Tree tree, Class<?> owner, String name, String path) {
        RecordShapes.Shape shape = shapes.of(owner);
        return value(tree, shape.slots().get(shape.names().indexOf(name)), path);
    }
    /** Fills a record, or reports all that keeps it from being made. */
    <T> Optional<T> record(Tree tree, Class<T> type, String path) {
        RecordShapes.Shape shape = shapes.of(type);
        List<String> names = shape.names();
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(
                    tree.place(),
                    path,
                    "is %s, expected the keys %s. Maybe indent them below this one."
                            .formatted(tree.kind(), String.join(", ", names)));
            return Optional.empty();
        }
        int before = problems.count();
        mapping.entries().forEach((key, entry) -> {
            if (!names.contains(key)) {
                problems.add(entry.keyPlace(), join(path, key), "is an unknown key, " + Nearest.hint(key, names));
            }
        });
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            String at = join(path, names.get(i));
            Optional<Tree.Entry> entry = mapping.get(names.get(i));
            Optional<Object> value = entry.isPresent()
                    ? value(entry.get().value(), shape.slots().get(i), at)
                    : missing(shape, i, mapping.place(), at);
            if (value.isPresent()) {
                values[i] = value.get();
            } else if (problems.count() == before) {
                throw new IllegalStateException("no value and no problem at " + at);
            }
        }
        return problems.count() > before ? Optional.empty() : make(type, shape, values, mapping, path);
    }

    private <T> Optional<T> make(
            Class<T> type, RecordShapes.Shape shape, Object[] values, Tree.Mapping mapping, String path) {
        try {
            return Optional.of(type.cast(shape.constructor().newInstance(values)));
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalArgumentException refused)) {
                throw new IllegalStateException(type + " cannot be made at " + path, e.getCause());
            }
            String message = String.valueOf(refused.getMessage());
            List<String> words = Arrays.asList(message.split("\\W+"));
            Optional<String> culprit =
                    shape.names().stream().filter(words::contains).min(Comparator.comparing(words::indexOf));
            Place place = culprit.flatMap(mapping::get)
                    .map(Tree.Entry::value)
                    .map(Tree::place)
                    .orElse(mapping.place());
            String advice = message.contains("Maybe") ? "" : ". Maybe change it or one of the keys beside it.";
            problems.add(place, culprit.map(name -> join(path, name)).orElse(path), message + advice);
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record that can be filled", e);
        }
    }

    private Optional<Object> missing(RecordShapes.Shape shape, int index, Place place, String path) {
        Optional<Object> written = shape.defaults().get(index);
        if (written.isPresent()) {
            return written;
        }
        Slot slot = shape.slots().get(index);
        Optional<Object> neutral = style == Style.PLAIN || slot.isOptional() ? slot.neutral() : Optional.empty();
        if (neutral.isEmpty()) {
            problems.add(place, path, "is missing, expected " + example(slot) + ". Maybe add it here.");
        }
        return neutral;
    }

    private String example(Slot slot) {
        return slot.example(style == Style.SOURCED);
    }

    private Optional<Object> value(Tree tree, Slot slot, String path) {
        Class<?> raw = slot.raw();
        if (raw == Tree.class) {
            return Optional.of(tree);
        }
        if (raw == Optional.class) {
            return value(tree, slot.of(slot.argument(0)), path).map(Optional::of);
        }
        if (raw == OptionalDouble.class) {
            return value(tree, slot.of(double.class), path).map(number -> OptionalDouble.of((Double) number));
        }
        if (raw == OptionalInt.class) {
            return value(tree, slot.of(int.class), path).map(number -> OptionalInt.of((Integer) number));
        }
        boolean empty = tree instanceof Tree.Scalar scalar && scalar.isEmpty();
        if (empty && style == Style.PLAIN && slot.neutral().isPresent()) {
            return slot.neutral();
        }
        if (raw == List.class || raw == Collection.class || raw == Set.class) {
            return collection(tree, slot, raw == Set.class, path);
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return map(tree, slot, path);
        }
        if (raw.isRecord()) {
            return record(tree, raw, path).map(Object.class::cast);
        }
        if (!Scalars.isScalar(raw)) {
            throw new IllegalStateException("settings cannot be of type " + slot.type() + " at " + path);
        }
        return style == Style.SOURCED ? sourced(tree, slot, raw, path) : scalar(tree, slot, raw, path);
    }

    private Optional<Object> scalar(Tree tree, Slot slot, Class<?> raw, String path) {
        Optional<Object> value = plain(tree, slot, raw, path);
        value.ifPresent(read -> sink.accept(new Parameter(
                        path,
                        text(read),
                        Optional.empty(),
                        Optional.empty(),
                        slot.quantity().map(Quantity::unit).orElse(""),
                        "")
                .within(slot.quantity(), Scalars.isWhole(raw))));
        return value;
    }

    private Optional<Object> plain(Tree tree, Slot slot, Class<?> raw, String path) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            problems.add(
                    tree.place(),
                    path,
                    "is %s, expected %s. Maybe write one value."
                            .formatted(tree.kind(), Scalars.expected(raw, slot.quantity())));
            return Optional.empty();
        }
        try {
            Object value = Scalars.read(scalar, raw, slot.quantity());
            if (value instanceof String id && slot.ids().isPresent()) {
                ReferenceIds.Kind kind = slot.ids().get();
                if (!kind.has(id) && kind.leftOut(id).isPresent()) {
                    warnLeftOut(kind, id, path);
                } else if (!kind.has(id)) {
                    problems.add(
                            scalar.place(),
                            path,
                            "names the unknown " + kind.noun() + " \"" + id + "\", " + Nearest.hint(id, kind.ids()));
                    return Optional.empty();
                }
            }
            return Optional.of(value);
        } catch (IllegalArgumentException e) {
            problems.add(scalar.place(), path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A regime that names what is left out is meant for a larger world; the world's own files are silent about it. */
    private void warnLeftOut(ReferenceIds.Kind kind, String id, String path) {
        if (!path.startsWith("world.")) {
            kind.leftOut(id)
                    .ifPresent(
                            place -> problems.warn(
                                    place,
                                    WorldChanges.KEY,
                                    "leaves out the " + kind.noun() + " \"" + id
                                            + "\", which regimes still name; there it has no effect. Maybe use regimes of your own."));
        }
    }

    /** Reads {@code {value, low, high, unit, source}}; what is no number may also be written plainly. */
    private Optional<Object> sourced(Tree tree, Slot slot, Class<?> raw, String path) {
        boolean number = Scalars.isNumber(raw);
        if (tree instanceof Tree.Scalar && !number) {
            return scalar(tree, slot, raw, path);
        }
        if (!(tree instanceof Tree.Mapping leaf)) {
            problems.add(
                    tree.place(),
                    path,
                    "is " + tree.kind() + ", expected " + example(slot) + ". Maybe name its source.");
            return Optional.empty();
        }
        int before = problems.count();
        RecordBinder parts = new RecordBinder(problems, Style.PLAIN, shapes, parameter -> {});
        if (!number) {
            Optional<SourcedValue.Text> given = parts.record(leaf, SourcedValue.Text.class, path);
            Optional<Object> value = given.flatMap(text -> plain(text.value(), slot, raw, path));
            value.ifPresent(read -> sink.accept(parameter(path, read, Optional.empty(), Optional.empty(), "", given)));
            return value;
        }
        Optional<SourcedValue.Numeric> given = parts.record(leaf, SourcedValue.Numeric.class, path);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String unit = given.get().unit();
        slot.quantity()
                .map(Quantity::unit)
                .filter(expected -> !expected.equals(unit))
                .ifPresent(expected -> problems.add(
                        leaf.get("unit").map(entry -> entry.value().place()).orElse(leaf.place()),
                        join(path, "unit"),
                        "is \"%s\", expected \"%s\". Maybe convert the value.".formatted(unit, expected)));
        Optional<Object> value = plain(given.get().value(), slot, raw, path);
        Optional<Double> low = bound(given.get().low(), slot, raw, join(path, "low"));
        Optional<Double> high = bound(given.get().high(), slot, raw, join(path, "high"));
        if (low.isPresent() && high.isPresent() && value.isPresent() && value.get() instanceof Number n) {
            checkRange(
                    n.doubleValue(), low.get(), high.get(), given.get().value().place(), path);
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        value.ifPresent(read -> sink.accept(
                parameter(path, read, low, high, unit, given).within(slot.quantity(), Scalars.isWhole(raw))));
        return value;
    }

    private static Parameter parameter(
            String path,
            Object value,
            Optional<Double> low,
            Optional<Double> high,
            String unit,
            Optional<? extends SourcedValue> given) {
        String source = given.map(sourced -> {
                    Place at = sourced.value().place();
                    return at.override()
                            ? "set by " + at.file() + " (was: " + sourced.source() + ")"
                            : sourced.source();
                })
                .orElse("");
        return new Parameter(path, text(value), low, high, unit, source);
    }

    private void checkRange(double value, double low, double high, Place at, String path) {
        String range = "its evidence range from " + Scalars.text(low) + " to " + Scalars.text(high);
        if (low > high) {
            problems.add(
                    at,
                    path,
                    "has low " + Scalars.text(low) + " above high " + Scalars.text(high)
                            + ", expected low <= value <= high. Maybe swap them.");
        } else if (value < low || value > high) {
            String message = "is " + Scalars.text(value) + ", outside " + range;
            if (at.override()) {
                problems.warn(
                        at,
                        path,
                        message + ". It is used as it is: maybe the unit differs, or you mean to leave the range.");
            } else {
                problems.add(at, path, message + ", expected low <= value <= high. Maybe widen the range.");
            }
        }
    }

    private Optional<Double> bound(Tree tree, Slot slot, Class<?> raw, String path) {
        return plain(tree, slot, raw, path).map(value -> ((Number) value).doubleValue());
    }

    private Optional<Object> collection(Tree tree, Slot slot, boolean distinct, String path) {
        Tree items = tree;
        if (style == Style.SOURCED && tree instanceof Tree.Mapping leaf) {
            Optional<SourcedValue.Text> given = new RecordBinder(problems, Style.PLAIN, shapes, parameter -> {})
                    .record(leaf, SourcedValue.Text.class, path);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            items = given.get().value();
        }
        if (!(items instanceof Tree.Sequence sequence)) {
            problems.add(
                    items.place(),
                    path,
                    "is %s, expected a list. Maybe write it in brackets, as in [a, b].".formatted(items.kind()));
            return Optional.empty();
        }
        int before = problems.count();
        Slot item = slot.of(slot.argument(0));
        boolean records = item.raw().isRecord();
        RecordBinder binder = records ? this : new RecordBinder(problems, Style.PLAIN, shapes, sink);
        Collection<Object> values = distinct ? new LinkedHashSet<>() : new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Tree element = sequence.items().get(i);
            Optional<String> id = id(element);
            if (id.isPresent() && !seen.add(id.get())) {
                problems.add(element.place(), join(path, id.get()), "is given twice, expected once. Maybe rename one.");
            }
            Optional<Object> value = binder.value(element, item, join(path, id.orElse(Integer.toString(i + 1))));
            if (value.isPresent() && !values.add(value.get())) {
                problems.add(element.place(), path, "names " + element.kind() + " twice. Maybe remove one.");
            }
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(distinct ? Collections.unmodifiableSet(new TreeSet<>(values)) : List.copyOf(values));
    }

    private static Optional<String> id(Tree element) {
        return element instanceof Tree.Mapping mapping ? mapping.scalar("id").map(Tree.Scalar::text) : Optional.empty();
    }

    private Optional<Object> map(Tree tree, Slot slot, String path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(
                    tree.place(),
                    path,
                    "is %s, expected keys with values. Maybe indent them below this key.".formatted(tree.kind()));
            return Optional.empty();
        }
        int before = problems.count();
        boolean textValues = slot.argument(1) == String.class;
        Slot keySlot = new Slot(slot.argument(0), Optional.empty(), textValues ? Optional.empty() : slot.ids());
        Class<?> keyType = keySlot.raw();
        Slot valueSlot = new Slot(slot.argument(1), slot.quantity(), textValues ? slot.ids() : Optional.empty());
        SortedMap<Object, Object> values = new TreeMap<>();
        mapping.entries().forEach((name, entry) -> {
            String at = join(path, name);
            Optional<Object> key = plain(new Tree.Scalar(entry.keyPlace(), name, false), keySlot, keyType, at);
            Optional<Object> value = value(entry.value(), valueSlot, at);
            if (key.isPresent() && value.isPresent()) {
                values.put(key.get(), value.get());
            }
        });
        return problems.count() > before ? Optional.empty() : Optional.of(Collections.unmodifiableSortedMap(values));
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return Scalars.text(number);
        }
        return value instanceof Enum<?> ? Scalars.name(value) : value.toString();
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
