package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Replaces single values by path, before anything is bound, so that an override passes the same checks as a file.
 *
 * <p>Paths: {@code world.<section>.<parameter>}, {@code world.buyerCount}, {@code data.<table>.<row>.<column>},
 * {@code policy.<issuer>.<stage>.<parameter>}, {@code policy.<issuer>.<stage>.<lever>.<parameter>},
 * {@code policy.<issuer>}, {@code policy.<issuer>.<regime>.from}, {@code policy.<issuer>.<trigger>.<setting>},
 * {@code triggers.<issuer>.<trigger>.<setting>}, {@code until}, {@code replicates}, {@code seed}.
 */
final class ScenarioOverrides {

    private static final Pattern WHOLE_POLICY = Pattern.compile("\\s*policy\\.[^.=]+=");

    /** Name under which options are reported, each with its number as its line. */
    static final String OPTION = "--set";

    private static final List<String> RUN_KEYS = List.of("until", "replicates", "seed");

    /** Whether a setting gives an issuer another regime for the whole run. */
    static boolean isWholePolicy(String setting) {
        return WHOLE_POLICY.matcher(setting).lookingAt();
    }

    /** A value to put at a path. */
    record Change(List<String> path, Tree value, Place place) {
        String name() {
            return String.join(".", path);
        }
    }

    private final PolicyOverrides policies;
    private final ProblemList problems;

    ScenarioOverrides(
            Map<String, List<String>> leverSettings, ProblemList problems, PolicyOverrides.RegimeFinder regimes) {
        this.policies = new PolicyOverrides(leverSettings, problems, regimes);
        this.problems = problems;
    }

    /** Applies the scenario file's own overrides, then the options in their order. */
    void apply(Optional<Tree> own, List<String> options, ScenarioSources sources) {
        for (Change change : parse(own, options)) {
            apply(change, sources);
        }
    }

    private List<Change> parse(Optional<Tree> own, List<String> options) {
        List<Change> parsed = new ArrayList<>();
        if (own.isPresent() && own.get() instanceof Tree.Mapping mapping) {
            mapping.entries()
                    .forEach((path, entry) -> parsed.add(new Change(
                            segments(path),
                            marked(entry.value()),
                            marked(entry.value()).place())));
        } else if (own.isPresent() && !RegimeBinder.isEmpty(own.get())) {
            problems.add(
                    own.get().place(),
                    "set",
                    "is " + own.get().kind() + ", expected paths with values. Maybe indent them.");
        }
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            Place place = new Place(OPTION, i + 1, true);
            int equals = option.indexOf('=');
            if (equals < 1 || option.substring(equals + 1).isBlank()) {
                problems.add(
                        place,
                        option,
                        "is no setting, expected path=value. Maybe write it like world.choice.priceSensitivity=3.");
                continue;
            }
            YamlParser.value(option.substring(equals + 1), place, problems)
                    .ifPresent(value -> parsed.add(
                            new Change(segments(option.substring(0, equals).strip()), value, place)));
        }
        return parsed;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("\\.", -1));
    }

    private static Tree marked(Tree tree) {
        Place place = new Place(tree.place().file(), tree.place().line(), true);
        if (tree instanceof Tree.Scalar scalar) {
            return new Tree.Scalar(place, scalar.text(), scalar.quoted());
        }
        if (tree instanceof Tree.Sequence sequence) {
            return new Tree.Sequence(
                    place,
                    sequence.items().stream().map(ScenarioOverrides::marked).toList());
        }
        Tree.Mapping result = Tree.emptyMapping(place);
        for (Map.Entry<String, Tree.Entry> entry :
                ((Tree.Mapping) tree).entries().entrySet()) {
            result = result.with(entry.getKey(), marked(entry.getValue().value()));
        }
        return result;
    }

    private void apply(Change change, ScenarioSources sources) {
        List<String> path = change.path();
        switch (path.get(0)) {
            case "until", "replicates", "seed" -> {
                if (path.size() > 1) {
                    unknown(change, "goes too deep", path.get(0), RUN_KEYS);
                } else {
                    sources.scenario(sources.scenario().with(path.get(0), change.value()));
                }
            }
            case "world" -> world(change, sources);
            case "data" -> data(change, sources);
            case "policy" -> policies.policy(change, sources);
            case "triggers" -> policies.trigger(change, sources);
            default ->
                unknown(
                        change,
                        "is no setting",
                        path.get(0),
                        List.of("world", "data", "policy", "triggers", "until", "replicates", "seed"));
        }
    }

    private void world(Change change, ScenarioSources sources) {
        List<String> path = change.path();
        Set<String> keys = new TreeSet<>(sources.world().entries().keySet());
        keys.remove("data");
        keys.addAll(sources.sections().keySet());
        String key = path.size() > 1 ? path.get(1) : "";
        Tree section = sources.sections().get(key);
        if (section != null) {
            replace(section, change, 2).ifPresent(changed -> sources.sections().put(key, changed));
        } else if (keys.contains(key)) {
            replace(sources.world(), change, 1).ifPresent(changed -> sources.world((Tree.Mapping) changed));
        } else {
            unknown(change, "names no section of the world", key, keys);
        }
    }

    /** The tree with the value at a path replaced, or empty after reporting that the path leads nowhere. */
    private Optional<Tree> replace(Tree tree, Change change, int index) {
        List<String> path = change.path();
        if (index == path.size()) {
            if (tree instanceof Tree.Mapping mapping) {
                if (mapping.get("value").isPresent()) {
                    return Optional.of(mapping.with("value", change.value()));
                }
                unknown(change, "names a group", "", mapping.entries().keySet());
                return Optional.empty();
            }
            return Optional.of(change.value());
        }
        String key = path.get(index);
        if (tree instanceof Tree.Mapping mapping) {
            Optional<Tree.Entry> entry = mapping.get(key);
            if (entry.isEmpty()) {
                unknown(
                        change,
                        "has an unknown part \"" + key + "\"",
                        key,
                        mapping.entries().keySet());
                return Optional.empty();
            }
            return replace(entry.get().value(), change, index + 1).map(changed -> mapping.with(key, changed));
        }
        if (tree instanceof Tree.Sequence sequence) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                int number = i + 1;
                names.add(
                        sequence.items().get(i) instanceof Tree.Mapping item
                                ? item.scalar("id").map(Tree.Scalar::text).orElse(Integer.toString(number))
                                : Integer.toString(number));
            }
            int at = names.indexOf(key);
            if (at < 0) {
                unknown(change, "has an unknown part \"" + key + "\"", key, names);
                return Optional.empty();
            }
            return replace(sequence.items().get(at), change, index + 1).map(changed -> sequence.with(at, changed));
        }
        unknown(change, "goes too deep", key, List.of(String.join(".", path.subList(0, index))));
        return Optional.empty();
    }

    private void data(Change change, ScenarioSources sources) {
        List<String> path = change.path();
        CsvTable table = path.size() > 1 ? sources.tables().get(path.get(1)) : null;
        if (table == null) {
            unknown(
                    change,
                    "names no table",
                    path.size() > 1 ? path.get(1) : "",
                    sources.tables().keySet());
            return;
        }
        List<String> rest = path.subList(2, path.size());
        String name = String.join(".", rest);
        List<String> keys = table.rows().stream()
                .map(row -> CsvTable.key(row, table.layout()))
                .toList();
        int exact = table.layout().value().isEmpty() ? -1 : keys.indexOf(name);
        String column = exact >= 0 ? table.layout().value() : rest.isEmpty() ? "" : rest.get(rest.size() - 1);
        String rowName = exact >= 0 || rest.isEmpty() ? name : String.join(".", rest.subList(0, rest.size() - 1));
        int row = keys.indexOf(rowName);
        if (row < 0) {
            unknown(change, "names no row of " + table.layout().id(), rowName, keys);
            return;
        }
        Set<String> columns = new TreeSet<>(table.rows().get(row).cells().keySet());
        if (!columns.contains(column)) {
            unknown(change, "names no column of " + table.layout().id(), column, columns);
            return;
        }
        if (!(change.value() instanceof Tree.Scalar cell)) {
            problems.add(
                    change.place(),
                    change.name(),
                    "is given " + change.value().kind() + ", expected one value. Maybe remove the brackets.");
            return;
        }
        sources.tables().put(table.layout().id(), table.with(row, column, cell));
    }

    private void unknown(Change change, String what, String given, Collection<String> valid) {
        problems.add(change.place(), change.name(), what + ", " + Nearest.hint(given, valid));
    }
}
