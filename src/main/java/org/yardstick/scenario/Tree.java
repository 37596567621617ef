package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a YAML file says, with the place of every value, before anyone asks what it means. */
sealed interface Tree {
    Place place();

    /** What kind of value this is, for messages. */
    String kind();

    /** One value. */
    record Scalar(Place place, String text, boolean quoted) implements Tree {
        boolean isEmpty() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String kind() {
            if (isEmpty()) {
                return "empty";
            }
            String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
            return (quoted ? "the text " : "") + "\"" + shown.replace("\n", " ") + "\"";
        }
    }

    /** Keys with their values, in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements Tree {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        Optional<Entry> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** The text under a key, if it is a single value. */
        Optional<Scalar> scalar(String key) {
            return get(key).map(Entry::value)
                    .filter(Scalar.class::isInstance)
                    .map(Scalar.class::cast)
                    .filter(scalar -> !scalar.isEmpty());
        }

        /** Where the value of a key stands; the mapping itself where the key is not given. */
        Place placeOf(String key) {
            return get(key).map(Entry::value).map(Tree::place).orElse(place);
        }

        Mapping without(String key) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Mapping(place, copy);
        }

        Mapping with(String key, Tree value) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.put(key, new Entry(value.place(), value));
            return new Mapping(place, copy);
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    /** Values in a row. */
    record Sequence(Place place, List<Tree> items) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        Sequence with(int index, Tree item) {
            List<Tree> copy = new ArrayList<>(items);
            copy.set(index, item);
            return new Sequence(place, copy);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A value under a key. */
    record Entry(Place keyPlace, Tree value) {}

    static Mapping emptyMapping(Place place) {
        return new Mapping(place, Map.of());
    }
}
