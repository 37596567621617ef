package org.yardstick.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yardstick.policy.Lever;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.Stage;

/** Turns a regime file into a {@link PolicyRegime}, and checks its stages against each other. */
final class RegimeBinder {

    static final List<String> ISSUERS = List.of("us", "china", "allies", "gulf");

    /** Keys of a stage that are dates. */
    static final List<String> STAGE_DATES = List.of("from", "announced", "until");

    private record Head(String id, String issuer, String title, Tree stages, Optional<Tree> triggers) {}

    private record StageHead(
            String id,
            String title,
            Optional<LocalDate> announced,
            LocalDate from,
            Optional<LocalDate> until,
            String source,
            Set<String> lift,
            Optional<Boolean> mark,
            Optional<Tree> levers) {}

    private record Placed(Stage stage, Tree.Mapping tree) {
        Place place(String key) {
            return tree.placeOf(key);
        }
    }

    private final Map<String, Class<?>> leverTypes;
    private final RecordShapes shapes;
    private final ProblemList problems;
    private final IdentityHashMap<Tree.Mapping, PolicyRegime> known;

    RegimeBinder(
            Map<String, Class<?>> leverTypes,
            RecordShapes shapes,
            ProblemList problems,
            IdentityHashMap<Tree.Mapping, PolicyRegime> known) {
        this.leverTypes = leverTypes;
        this.shapes = shapes;
        this.problems = problems;
        this.known = known;
    }

    /**
     * Reads one regime, or reports what is wrong with it.
     *
     * @param use the regime and the entry that names it
     * @param issuer issuer that the scenario gives it to
     * @param sink gets every lever setting
     */
    Optional<PolicyRegime> bind(ScenarioSources.RegimeUse use, String issuer, Consumer<Parameter> sink) {
        Optional<PolicyRegime> before = Optional.ofNullable(known.get(use.regime()))
                .filter(regime -> regime.issuer().equals(issuer));
        if (before.isPresent()) {
            return before;
        }
        Optional<PolicyRegime> bound = read(use, issuer, sink);
        bound.ifPresent(regime -> known.put(use.regime(), regime));
        return bound;
    }

    private Optional<PolicyRegime> read(ScenarioSources.RegimeUse use, String issuer, Consumer<Parameter> sink) {
        int before = problems.count();
        String path = "policy." + issuer;
        Optional<Head> head = plain(parameter -> {}).record(use.regime(), Head.class, path);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String stem = ScenarioFiles.stem(fileName(use.regimeFile()));
        if (!head.get().id().equals(stem)) {
            problems.add(
                    use.regime().placeOf("id"),
                    path,
                    "has the id \"%s\", expected \"%s\" as its file is named. Maybe rename one."
                            .formatted(head.get().id(), stem));
        }
        if (!ISSUERS.contains(head.get().issuer())) {
            problems.add(
                    use.regime().placeOf("issuer"),
                    path,
                    "has the unknown issuer \"" + head.get().issuer() + "\", "
                            + Nearest.hint(head.get().issuer(), ISSUERS));
        } else if (!head.get().issuer().equals(issuer)) {
            problems.add(
                    use.entry().placeOf("regime"),
                    path,
                    "is given the regime \"%s\" of issuer %s, expected one of issuer %s. Maybe move it to policy.%s."
                            .formatted(
                                    head.get().id(),
                                    head.get().issuer(),
                                    issuer,
                                    head.get().issuer()));
        }
        if (!(head.get().stages() instanceof Tree.Sequence sequence)) {
            problems.add(
                    head.get().stages().place(),
                    path + ".stages",
                    "is %s, expected a list of stages. Maybe begin each with \"- id: ...\"."
                            .formatted(head.get().stages().kind()));
            return Optional.empty();
        }
        List<Placed> stages = new ArrayList<>();
        for (Tree item : sequence.items()) {
            stage(item, path, sink).ifPresent(stages::add);
        }
        List<Tree> named = new ArrayList<>(sequence.items());
        named.addAll(use.list(ScenarioSources.TRIGGERS));
        checkIds(named, path);
        checkDates(stages, path);
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new PolicyRegime(
                head.get().id(),
                issuer,
                head.get().title(),
                stages.stream().map(Placed::stage).toList()));
    }

    private static String fileName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private RecordBinder plain(Consumer<Parameter> sink) {
        return new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, sink);
    }

    private Optional<Placed> stage(Tree tree, String path, Consumer<Parameter> sink) {
        String id = tree instanceof Tree.Mapping named
                ? named.scalar("id").map(Tree.Scalar::text).orElse("stage")
                : "stage";
        String at = path + "." + id;
        int before = problems.count();
        Optional<StageHead> head = plain(parameter -> {}).record(tree, StageHead.class, at);
        if (!(tree instanceof Tree.Mapping mapping)) {
            return Optional.empty();
        }
        Map<String, Lever> levers = levers(mapping, at, sink);
        if (head.isEmpty() || problems.count() > before) {
            return Optional.empty();
        }
        StageHead stage = head.get();
        try {
            return Optional.of(new Placed(
                    new Stage(
                            stage.id(),
                            stage.title(),
                            stage.announced().orElse(stage.from()),
                            stage.from(),
                            stage.until(),
                            levers,
                            stage.lift(),
                            stage.mark().orElse(true)),
                    mapping));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            problems.add(
                    mapping.placeOf(message.contains("announced") ? "announced" : "until"),
                    at,
                    message + ". Maybe the dates are swapped.");
            return Optional.empty();
        }
    }

    /** Levers of a stage or trigger by key; those that are wrong are reported and left out. */
    Map<String, Lever> levers(Tree.Mapping stage, String path, Consumer<Parameter> sink) {
        Map<String, Lever> levers = new LinkedHashMap<>();
        Tree tree = stage.get("levers").map(Tree.Entry::value).orElse(Tree.emptyMapping(stage.place()));
        if (isEmpty(tree)) {
            return levers;
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(
                    tree.place(),
                    path + ".levers",
                    "is " + tree.kind() + ", expected lever types with their settings. Maybe indent them below it.");
            return levers;
        }
        new TreeMap<>(mapping.entries()).forEach((key, entry) -> {
            String at = path + "." + key;
            Tree settings = isEmpty(entry.value()) ? Tree.emptyMapping(entry.keyPlace()) : entry.value();
            String typeId = typeId(key, settings);
            Class<?> type = leverTypes.get(typeId);
            if (type == null) {
                problems.add(
                        entry.keyPlace(),
                        at,
                        "is the unknown lever type \"" + typeId + "\", " + Nearest.hint(typeId, leverTypes.keySet()));
                return;
            }
            Tree own = settings instanceof Tree.Mapping map ? map.without("type") : settings;
            plain(sink).record(own, type, at).ifPresent(lever -> levers.put(key, (Lever) lever));
        });
        return levers;
    }

    /** Type of a lever: what {@code type} says, else its key. */
    static String typeId(String key, Tree settings) {
        return settings instanceof Tree.Mapping map
                ? map.scalar("type").map(Tree.Scalar::text).orElse(key)
                : key;
    }

    static boolean isEmpty(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.isEmpty();
    }

    private void checkIds(List<Tree> groups, String path) {
        Map<String, Place> seen = new LinkedHashMap<>();
        for (Tree item : groups) {
            if (item instanceof Tree.Mapping stage && stage.scalar("id").isPresent()) {
                Tree.Scalar id = stage.scalar("id").get();
                Place earlier = seen.putIfAbsent(id.text(), id.place());
                if (earlier != null) {
                    problems.add(
                            id.place(),
                            path + "." + id.text(),
                            "is the id of two stages or triggers, first on line %d; expected one. Maybe rename this one."
                                    .formatted(earlier.line()));
                }
            }
        }
    }

    private void checkDates(List<Placed> stages, String path) {
        Set<String> set = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i).stage();
            String at = path + "." + stage.id();
            if (i > 0) {
                Stage earlier = stages.get(i - 1).stage();
                if (!stage.from().isAfter(earlier.from())) {
                    problems.add(
                            overridden(
                                    stages.get(i - 1).place("from"),
                                    stages.get(i).place("from")),
                            at + ".from",
                            ("overlaps: it starts %s and the stage \"%s\" before it starts %s; expected a later day. "
                                            + "Maybe sort the stages by date or join the two.")
                                    .formatted(stage.from(), earlier.id(), earlier.from()));
                }
            }
            for (String key : stage.lift()) {
                if (!set.contains(key)) {
                    problems.add(
                            stages.get(i).place("lift"),
                            at + ".lift",
                            "names \"" + key + "\", which no earlier stage sets, " + Nearest.hint(key, set));
                }
            }
            set.addAll(stage.levers().keySet());
            for (int j = i + 1; j < stages.size() && stage.until().isPresent(); j++) {
                checkUntil(stages.get(i), stages.get(j).stage(), at);
            }
        }
    }

    /** The place to blame when two values contradict each other: an option that changed one, else the later. */
    private static Place overridden(Place earlier, Place later) {
        return earlier.override() && !later.override() ? earlier : later;
    }

    private void checkUntil(Placed placed, Stage later, String path) {
        LocalDate until = placed.stage().until().orElse(LocalDate.MIN);
        if (!later.from().isBefore(until)) {
            return;
        }
        for (String key : new TreeSet<>(later.levers().keySet())) {
            if (placed.stage().levers().containsKey(key)) {
                problems.add(
                        placed.place("until"),
                        path + ".until",
                        ("overlaps: it ends %s, but the stage \"%s\" sets the lever \"%s\" anew on %s; "
                                        + "expected an end by that day. Maybe remove until: the later stage replaces it.")
                                .formatted(until, later.id(), key, later.from()));
            }
        }
    }
}
