package org.yardstick.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yardstick.scenario.ScenarioOverrides.Change;

/** Replaces single values of regimes and triggers by path: the part of {@link ScenarioOverrides} that speaks of policy. */
final class PolicyOverrides {
    private static final List<String> SWITCH_KEYS = List.of("from", "announced", "timing");

    /** Where an issuer's regime begins that replaces none. */
    private static final String EARLIEST = "2018-01-01";

    /** Finds the regime that an entry of a policy names. */
    interface RegimeFinder {
        /**
         * Returns the regime with its entry, or empty after reporting why there is none.
         *
         * @param entry entry of a policy
         * @param path name of the datum, for messages
         */
        Optional<ScenarioSources.RegimeUse> find(Tree.Mapping entry, String path);
    }

    /** One way to read a path. */
    private record Choice(String path, Runnable apply) {}

    private final Map<String, List<String>> leverSettings;
    private final ProblemList problems;
    private final RegimeFinder regimes;

    PolicyOverrides(Map<String, List<String>> leverSettings, ProblemList problems, RegimeFinder regimes) {
        this.leverSettings = leverSettings;
        this.problems = problems;
        this.regimes = regimes;
    }

    /** Sets a value of an issuer's regimes. */
    void policy(Change change, ScenarioSources sources) {
        List<String> path = change.path();
        String issuer = path.size() > 1 ? path.get(1) : "";
        List<ScenarioSources.RegimeUse> uses = sources.policy().getOrDefault(issuer, List.of());
        if (uses.isEmpty()) {
            unknown(
                    change,
                    "names no issuer that has a regime here",
                    issuer,
                    sources.policy().keySet());
            return;
        }
        List<String> rest = path.subList(2, path.size());
        if (rest.isEmpty() && change.value() instanceof Tree.Scalar name) {
            wholePolicy(change, issuer, name, sources);
            return;
        }
        Set<String> valid = new TreeSet<>();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            int at = i;
            ScenarioSources.RegimeUse use = uses.get(i);
            Consumer<ScenarioSources.RegimeUse> store = changed -> {
                List<ScenarioSources.RegimeUse> copy =
                        new ArrayList<>(sources.policy().getOrDefault(issuer, List.of()));
                copy.set(at, changed);
                sources.policy().put(issuer, copy);
            };
            boolean named = !rest.isEmpty() && rest.get(0).equals(use.regimeId());
            if (!use.byTrigger()) {
                valid.add(use.regimeId());
                if (named && rest.size() == 2) {
                    SWITCH_KEYS.forEach(key -> valid.add(use.regimeId() + "." + key));
                    if (SWITCH_KEYS.contains(rest.get(1))) {
                        choices.add(new Choice(
                                change.name(),
                                () -> store.accept(use.withEntry(use.entry().with(rest.get(1), change.value())))));
                    }
                }
            }
            regimeChoices(change, use, rest, store, choices, valid);
            if (named) {
                regimeChoices(change, use, rest.subList(1, rest.size()), store, choices, valid);
            }
        }
        choose(change, choices, "names nothing in this scenario's policy", rest, valid);
    }

    /** Gives an issuer one regime for the whole run, in place of all it had. */
    private void wholePolicy(Change change, String issuer, Tree.Scalar regime, ScenarioSources sources) {
        if (!(sources.scenario().get("policy").map(Tree.Entry::value).orElse(null) instanceof Tree.Mapping policy)) {
            return;
        }
        Tree from = sources.policy().getOrDefault(issuer, List.of()).stream()
                .flatMap(use -> use.entry().scalar("from").stream())
                .findFirst()
                .orElse(new Tree.Scalar(change.place(), EARLIEST, false));
        Tree.Mapping entry =
                Tree.emptyMapping(change.place()).with("regime", regime).with("from", from);
        regimes.find(entry, change.name()).ifPresent(use -> {
            sources.policy().put(issuer, List.of(use));
            Tree only = new Tree.Sequence(change.place(), List.of(entry));
            sources.scenario(sources.scenario().with("policy", policy.with(issuer, only)));
        });
    }

    private void choose(Change change, List<Choice> choices, String nothing, List<String> given, Set<String> valid) {
        if (choices.size() == 1) {
            choices.get(0).apply().run();
        } else if (choices.isEmpty()) {
            unknown(change, nothing, String.join(".", given), valid);
        } else {
            problems.add(
                    change.place(),
                    change.name(),
                    "may mean "
                            + String.join(
                                    " or ", choices.stream().map(Choice::path).toList())
                            + ", expected one. Maybe name the lever too.");
        }
    }

    private void regimeChoices(
            Change change,
            ScenarioSources.RegimeUse use,
            List<String> rest,
            Consumer<ScenarioSources.RegimeUse> store,
            List<Choice> choices,
            Set<String> valid) {
        stageChoices(change, use, ScenarioSources.STAGES, RegimeBinder.STAGE_DATES, rest, store, choices, valid);
        stageChoices(change, use, ScenarioSources.TRIGGERS, TriggerBinder.SETTINGS, rest, store, choices, valid);
    }

    /** Ways to read a path within the groups of one list of a regime. */
    private void stageChoices(
            Change change,
            ScenarioSources.RegimeUse use,
            String list,
            List<String> keys,
            List<String> rest,
            Consumer<ScenarioSources.RegimeUse> store,
            List<Choice> choices,
            Set<String> valid) {
        for (Tree.Mapping group : use.list(list)) {
            groupChoices(
                    change,
                    group,
                    "policy." + change.path().get(1) + "." + use.regimeId(),
                    keys,
                    rest,
                    changed -> store.accept(use.withGroup(list, group, changed)),
                    choices,
                    valid);
        }
    }

    /** Ways to read a path within a stage or trigger, which is known by its id. */
    private void groupChoices(
            Change change,
            Tree.Mapping group,
            String parent,
            List<String> keys,
            List<String> rest,
            Consumer<Tree.Mapping> store,
            List<Choice> choices,
            Set<String> valid) {
        String id = group.scalar("id").map(Tree.Scalar::text).orElse("");
        addSettings(group, id, valid);
        if (rest.isEmpty() || !rest.get(0).equals(id)) {
            valid.add(id);
            return;
        }
        String path = parent + "." + id;
        List<String> setting = rest.subList(1, rest.size());
        keys.forEach(key -> valid.add(id + "." + key));
        if (setting.size() == 1 && keys.contains(setting.get(0))) {
            choices.add(new Choice(
                    path + "." + setting.get(0), () -> store.accept(group.with(setting.get(0), change.value()))));
        }
        leverChoices(change, group, path, setting, store, choices);
    }

    /** Sets a value of one of the scenario's own triggers. */
    void trigger(Change change, ScenarioSources sources) {
        List<String> path = change.path();
        Set<String> valid = new TreeSet<>();
        List<Choice> choices = new ArrayList<>();
        String issuer = path.size() > 1 ? path.get(1) : "";
        if (sources.scenario()
                                .get(ScenarioSources.TRIGGERS)
                                .map(Tree.Entry::value)
                                .orElse(null)
                        instanceof Tree.Mapping byIssuer
                && byIssuer.get(issuer).map(Tree.Entry::value).orElse(null) instanceof Tree.Sequence triggers) {
            for (int i = 0; i < triggers.items().size(); i++) {
                int at = i;
                Consumer<Tree.Mapping> store = changed -> sources.scenario(sources.scenario()
                        .with(ScenarioSources.TRIGGERS, byIssuer.with(issuer, triggers.with(at, changed))));
                if (triggers.items().get(i) instanceof Tree.Mapping trigger) {
                    groupChoices(
                            change,
                            trigger,
                            ScenarioSources.TRIGGERS + "." + issuer,
                            TriggerBinder.SETTINGS,
                            path.subList(2, path.size()),
                            store,
                            choices,
                            valid);
                }
            }
        }
        choose(change, choices, "names nothing among this scenario's triggers", path.subList(1, path.size()), valid);
    }

    private void leverChoices(
            Change change,
            Tree.Mapping stage,
            String path,
            List<String> setting,
            Consumer<Tree.Mapping> store,
            List<Choice> choices) {
        if (!(stage.get("levers").map(Tree.Entry::value).orElse(null) instanceof Tree.Mapping levers)) {
            return;
        }
        levers.entries().forEach((key, entry) -> {
            Tree.Mapping lever = entry.value() instanceof Tree.Mapping map ? map : Tree.emptyMapping(entry.keyPlace());
            List<String> parameters = parameters(RegimeBinder.typeId(key, lever));
            boolean byKey = setting.size() > 1 && setting.get(0).equals(key);
            List<String> inner = byKey ? setting.subList(1, setting.size()) : setting;
            if (inner.isEmpty() || !parameters.contains(inner.get(0))) {
                return;
            }
            choices.add(new Choice(path + "." + key + "." + String.join(".", inner), () -> {
                Optional<Tree> changed = inner.size() == 1
                        ? Optional.of(lever.with(inner.get(0), change.value()))
                        : deep(lever, change, inner);
                changed.ifPresent(tree -> store.accept(stage.with("levers", levers.with(key, tree))));
            }));
        });
    }

    /** Adds what can be set in a stage, by its shortest name, for those who mistyped it or left the stage out. */
    private void addSettings(Tree.Mapping stage, String id, Set<String> valid) {
        if (stage.get("levers").map(Tree.Entry::value).orElse(null) instanceof Tree.Mapping levers) {
            levers.entries()
                    .forEach((key, entry) -> parameters(RegimeBinder.typeId(key, entry.value()))
                            .forEach(parameter -> valid.add(
                                    id + "." + (owners(levers, parameter) > 1 ? key + "." : "") + parameter)));
        }
    }

    /** Number of levers of a stage that have a parameter of this name. */
    private long owners(Tree.Mapping levers, String parameter) {
        return levers.entries().entrySet().stream()
                .filter(lever -> parameters(RegimeBinder.typeId(
                                lever.getKey(), lever.getValue().value()))
                        .contains(parameter))
                .count();
    }

    /** Sets a value inside a setting that is itself a map, adding the key where the file lacks it. */
    private static Optional<Tree> deep(Tree.Mapping lever, Change change, List<String> inner) {
        Tree.Mapping group = lever.get(inner.get(0)).map(Tree.Entry::value).orElse(null) instanceof Tree.Mapping map
                ? map
                : Tree.emptyMapping(change.place());
        Tree value = change.value();
        if (inner.size() > 2) {
            return deep(group, change, inner.subList(1, inner.size())).map(tree -> lever.with(inner.get(0), tree));
        }
        return Optional.of(lever.with(inner.get(0), group.with(inner.get(1), value)));
    }

    /** Names of the settings of lever types, by type id. */
    static Map<String, List<String>> settings(Map<String, Class<?>> leverTypes) {
        Map<String, List<String>> settings = new TreeMap<>();
        leverTypes.forEach((id, type) -> settings.put(
                id,
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()));
        return settings;
    }

    private List<String> parameters(String typeId) {
        return leverSettings.getOrDefault(typeId, List.of());
    }

    private void unknown(Change change, String what, String given, Iterable<String> valid) {
        List<String> names = new ArrayList<>();
        valid.forEach(names::add);
        problems.add(change.place(), change.name(), what + ", " + Nearest.hint(given, names));
    }
}
