package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yardstick.policy.Trigger;
import org.yardstick.policy.Trigger.SwitchRegime;

/** Checks the order in which triggers of one issuer arm each other: names that are known, and no circle. */
final class TriggerCircles {
    private final ProblemList problems;

    TriggerCircles(ProblemList problems) {
        this.problems = problems;
    }

    /**
     * Reports names that are unknown, and the first circle.
     *
     * @param placed triggers that could be read
     * @param named ids of all triggers, those included that could not be read
     */
    void check(List<TriggerBinder.Placed> placed, Set<String> named) {
        Map<String, TriggerBinder.Placed> byId = placed.stream()
                .collect(Collectors.toMap(
                        each -> each.trigger().id(), Function.identity(), (first, second) -> first, TreeMap::new));
        for (TriggerBinder.Placed each : placed) {
            each.trigger().after().filter(id -> !named.contains(id)).ifPresent(id -> {
                TreeSet<String> others = new TreeSet<>(named);
                others.remove(each.trigger().id());
                problems.add(
                        each.place("after"),
                        each.path() + ".after",
                        "names \"" + id + "\", which is no trigger of issuer "
                                + each.trigger().issuer() + ", " + Nearest.hint(id, others));
            });
        }
        for (TriggerBinder.Placed each : placed) {
            Optional<List<String>> circle = circle(each.trigger(), byId);
            if (circle.isPresent()) {
                problems.add(
                        each.tree().place(),
                        each.path(),
                        "closes a circle of triggers: " + String.join(" -> ", circle.get())
                                + "; expected a chain that ends. Maybe set and lift levers with repeat: true,"
                                + " which goes to and fro within one regime.");
                return;
            }
        }
    }

    private static Optional<List<String>> circle(Trigger start, Map<String, TriggerBinder.Placed> byId) {
        List<List<String>> paths = new ArrayList<>(List.of(List.of(start.id())));
        TreeSet<String> seen = new TreeSet<>();
        while (!paths.isEmpty()) {
            List<String> path = paths.remove(0);
            TriggerBinder.Placed last = byId.get(path.get(path.size() - 1));
            for (TriggerBinder.Placed next : last == null ? List.<TriggerBinder.Placed>of() : byId.values()) {
                if (last == null || !arms(last.trigger(), next.trigger())) {
                    continue;
                }
                List<String> longer = new ArrayList<>(path);
                longer.add(next.trigger().id());
                if (next.trigger().id().equals(start.id())) {
                    return Optional.of(longer);
                }
                if (seen.add(next.trigger().id())) {
                    paths.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether one trigger makes it possible for another to fire. */
    private static boolean arms(Trigger first, Trigger then) {
        if (then.after().filter(first.id()::equals).isPresent()) {
            return true;
        }
        if (!(first.act() instanceof SwitchRegime act)) {
            return false;
        }
        boolean otherWay = then.act() instanceof SwitchRegime back
                && !back.regime().id().equals(act.regime().id());
        return then.whileRegimes().isEmpty()
                ? otherWay
                : then.whileRegimes().contains(act.regime().id()) && otherWay;
    }
}
