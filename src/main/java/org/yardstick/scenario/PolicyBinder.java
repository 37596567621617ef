package org.yardstick.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.Stage;
import org.yardstick.policy.Trigger;

/** Turns the policy of a scenario into a {@link PolicyPlan}. */
final class PolicyBinder {

    private record Switch(
            String regime, Optional<LocalDate> announced, LocalDate from, Optional<PolicyPlan.Timing> timing) {}

    private final RegimeBinder regimes;
    private final ProblemList problems;
    private final RecordShapes shapes;
    private final SeriesChecks checks;

    /**
     * Makes a binder.
     *
     * @param leverTypes lever record classes by type id
     * @param metrics what triggers may observe
     * @param shapes what records ask for
     * @param problems where problems go
     * @param known regimes that were bound before, by the very text they came from; bound ones are added
     */
    PolicyBinder(
            Map<String, Class<?>> leverTypes,
            List<ObservableMetric> metrics,
            RecordShapes shapes,
            ProblemList problems,
            IdentityHashMap<Tree.Mapping, PolicyRegime> known) {
        this.checks = new SeriesChecks(metrics, shapes.ids(), problems);
        this.regimes = new RegimeBinder(leverTypes, shapes, problems, known);
        this.problems = problems;
        this.shapes = shapes;
    }

    /** Binds every issuer's regimes and triggers; issuers without a regime are left out. */
    PolicyPlan bind(ScenarioSources sources, YearMonth start, YearMonth until, Consumer<Parameter> sink) {
        Tree tree = sources.scenario().get("policy").map(Tree.Entry::value).orElse(null);
        if (tree == null || RegimeBinder.isEmpty(tree)) {
            return new PolicyPlan(Map.of());
        }
        if (!(tree instanceof Tree.Mapping policy)) {
            problems.add(
                    tree.place(),
                    "policy",
                    "is " + tree.kind() + ", expected issuers with lists of regimes. Maybe write \"us:\" below it.");
            return new PolicyPlan(Map.of());
        }
        SortedMap<String, List<PolicyPlan.Entry>> byIssuer = new TreeMap<>();
        Map<String, Tree> ownTriggers = ownTriggers(sources.scenario());
        List<Trigger> triggers = new ArrayList<>();
        policy.entries().forEach((issuer, entry) -> {
            String path = "policy." + issuer;
            if (!RegimeBinder.ISSUERS.contains(issuer)) {
                problems.add(
                        entry.keyPlace(), path, "is an unknown issuer, " + Nearest.hint(issuer, RegimeBinder.ISSUERS));
            } else if (entry.value() instanceof Tree.Sequence sequence) {
                checkShape(sequence, path);
                List<ScenarioSources.RegimeUse> uses = sources.policy().getOrDefault(issuer, List.of());
                Map<String, PolicyRegime> bound = new TreeMap<>();
                List<PolicyPlan.Entry> entries = entries(issuer, uses, until, bound, sink);
                if (!entries.isEmpty()) {
                    byIssuer.put(issuer, entries);
                }
                TriggerBinder binder =
                        new TriggerBinder(issuer, entries, bound, regimes, checks, shapes, start, until, problems);
                Set<String> read = new TreeSet<>();
                for (ScenarioSources.RegimeUse use : uses) {
                    if (read.add(use.regimeId())) {
                        binder.ofRegime(use, sink);
                    }
                }
                Optional.ofNullable(ownTriggers.get(issuer)).ifPresent(list -> binder.ofScenario(list, sink));
                triggers.addAll(binder.triggers());
            } else if (!RegimeBinder.isEmpty(entry.value())) {
                problems.add(
                        entry.value().place(),
                        path,
                        "is %s, expected a list of regimes. Maybe write \"- {regime: ..., from: 2018-01-01}\"."
                                .formatted(entry.value().kind()));
            }
        });
        ownTriggers.forEach((issuer, list) -> {
            if (policy.get(issuer).isEmpty()) {
                problems.add(
                        list.place(),
                        ScenarioSources.TRIGGERS + "." + issuer,
                        "is for an issuer without regimes, "
                                + Nearest.hint(issuer, policy.entries().keySet()));
            }
        });
        return new PolicyPlan(Collections.unmodifiableMap(byIssuer), triggers);
    }

    /** The scenario's own triggers by issuer, as written. */
    private Map<String, Tree> ownTriggers(Tree.Mapping scenario) {
        Map<String, Tree> own = new TreeMap<>();
        Tree tree =
                scenario.get(ScenarioSources.TRIGGERS).map(Tree.Entry::value).orElse(null);
        if (tree instanceof Tree.Mapping byIssuer) {
            byIssuer.entries().forEach((issuer, entry) -> own.put(issuer, entry.value()));
        } else if (tree != null && !RegimeBinder.isEmpty(tree)) {
            problems.add(
                    tree.place(),
                    ScenarioSources.TRIGGERS,
                    "is " + tree.kind() + ", expected issuers with lists of triggers. Maybe write \"us:\" below it.");
        }
        return own;
    }

    /** Entries so broken that no regime was loaded for them. */
    private void checkShape(Tree.Sequence sequence, String path) {
        for (Tree item : sequence.items()) {
            if (!(item instanceof Tree.Mapping mapping)
                    || mapping.scalar("regime").isEmpty()) {
                binder().record(item, Switch.class, path);
            }
        }
    }

    private RecordBinder binder() {
        return new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, parameter -> {});
    }

    private List<PolicyPlan.Entry> entries(
            String issuer,
            List<ScenarioSources.RegimeUse> uses,
            YearMonth until,
            Map<String, PolicyRegime> bound,
            Consumer<Parameter> sink) {
        List<PolicyPlan.Entry> entries = new ArrayList<>();
        long datedUses = uses.stream().filter(use -> !use.byTrigger()).count();
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < uses.size(); i++) {
            ScenarioSources.RegimeUse use = uses.get(i);
            String path = "policy." + issuer + "." + use.regimeId();
            Optional<PolicyRegime> read = regimes.bind(use, issuer, sink);
            read.ifPresent(found -> bound.putIfAbsent(use.regimeId(), found));
            Optional<Switch> change =
                    use.byTrigger() ? Optional.empty() : binder().record(use.entry(), Switch.class, path);
            if (change.isEmpty()) {
                continue;
            }
            LocalDate from = change.get().from();
            Place place = use.entry()
                    .get("from")
                    .map(e -> e.value().place())
                    .orElse(use.entry().place());
            if (!from.isAfter(last)) {
                problems.add(
                        place,
                        path + ".from",
                        "is %s, expected a day after %s, when the entry before it begins. Maybe sort entries by date."
                                .formatted(from, last));
            }
            last = from;
            sink.accept(new Parameter(path + ".from", from.toString(), Optional.empty(), Optional.empty(), "", ""));
            PolicyPlan.Timing timing = change.get().timing().orElse(PolicyPlan.Timing.DATED);
            LocalDate announced = change.get().announced().orElse(from);
            if (announced.isAfter(from)) {
                problems.add(
                        use.entry()
                                .get("announced")
                                .map(e -> e.value().place())
                                .orElse(use.entry().place()),
                        path + ".announced",
                        "is %s, after the switch on %s; expected a day on or before it. Maybe the dates are swapped."
                                .formatted(announced, from));
            } else if (read.isPresent()) {
                PolicyRegime regime = read.get();
                entries.add(new PolicyPlan.Entry(regime, announced, from, timing, List.of()));
                warnLate(use, regime, from, until, i == datedUses - 1 && timing == PolicyPlan.Timing.DATED, path);
            }
        }
        return List.copyOf(entries);
    }

    private void warnLate(
            ScenarioSources.RegimeUse use,
            PolicyRegime regime,
            LocalDate from,
            YearMonth until,
            boolean stagesCount,
            String path) {
        LocalDate end = until.atEndOfMonth();
        if (from.isAfter(end)) {
            problems.warn(
                    use.entry().place(),
                    path,
                    "begins %s, after the last month simulated, %s. Maybe set a later until.".formatted(from, until));
            return;
        }
        for (int i = 0; stagesCount && i < regime.stages().size(); i++) {
            Stage stage = regime.stages().get(i);
            if (stage.from().isAfter(end)) {
                problems.warn(
                        use.stages().get(i).place(),
                        "policy." + regime.issuer() + "." + stage.id(),
                        "begins %s, after the last month simulated, %s. Maybe set a later until."
                                .formatted(stage.from(), until));
            }
        }
    }
}
