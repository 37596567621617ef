package org.yardstick.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.Stage;

/** Turns the policy of a scenario into a {@link PolicyPlan}. */
final class PolicyBinder {

    private record Switch(String regime, LocalDate from, Optional<PolicyPlan.Timing> timing) {}

    private final RegimeBinder regimes;
    private final ProblemList problems;
    private final RecordShapes shapes;

    PolicyBinder(Map<String, Class<?>> leverTypes, RecordShapes shapes, ProblemList problems) {
        this.regimes = new RegimeBinder(leverTypes, shapes, problems);
        this.problems = problems;
        this.shapes = shapes;
    }

    /** Binds every issuer's regimes; issuers without one are left out. */
    PolicyPlan bind(ScenarioSources sources, YearMonth until, Consumer<Parameter> sink) {
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
        policy.entries().forEach((issuer, entry) -> {
            String path = "policy." + issuer;
            if (!RegimeBinder.ISSUERS.contains(issuer)) {
                problems.add(
                        entry.keyPlace(), path, "is an unknown issuer, " + Nearest.hint(issuer, RegimeBinder.ISSUERS));
            } else if (entry.value() instanceof Tree.Sequence sequence) {
                checkShape(sequence, path);
                List<PolicyPlan.Entry> entries =
                        entries(issuer, sources.policy().getOrDefault(issuer, List.of()), until, sink);
                if (!entries.isEmpty()) {
                    byIssuer.put(issuer, entries);
                }
            } else if (!RegimeBinder.isEmpty(entry.value())) {
                problems.add(
                        entry.value().place(),
                        path,
                        "is %s, expected a list of regimes. Maybe write \"- {regime: ..., from: 2018-01-01}\"."
                                .formatted(entry.value().kind()));
            }
        });
        return new PolicyPlan(Collections.unmodifiableMap(byIssuer));
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
            String issuer, List<ScenarioSources.RegimeUse> uses, YearMonth until, Consumer<Parameter> sink) {
        List<PolicyPlan.Entry> entries = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < uses.size(); i++) {
            ScenarioSources.RegimeUse use = uses.get(i);
            String path = "policy." + issuer + "." + use.regimeId();
            Optional<Switch> change = binder().record(use.entry(), Switch.class, path);
            Optional<PolicyRegime> regime = regimes.bind(use, issuer, sink);
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
            boolean lastEntry = i == uses.size() - 1;
            if (regime.isPresent()) {
                entries.add(new PolicyPlan.Entry(regime.get(), from, timing));
                warnLate(use, regime.get(), from, until, lastEntry && timing == PolicyPlan.Timing.DATED, path);
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
