package org.yardstick.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.yardstick.experiment.PolicyEvent;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyPlan.Entry;
import org.yardstick.policy.PolicyPlan.Timing;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.Stage;

/** The days on which a plan's policies change, as they are read under each regime's timing. */
final class PolicyEvents {

    private PolicyEvents() {}

    /**
     * Returns the stages that come into force, by day and issuer. Stages that a regime brings all on its switch date are
     * one event, named by the last of them and titled by the regime.
     */
    static List<PolicyEvent> of(PolicyPlan plan) {
        List<PolicyEvent> events = new ArrayList<>();
        new TreeMap<>(plan.byIssuer()).forEach((issuer, entries) -> {
            for (int i = 0; i < entries.size(); i++) {
                LocalDate end = i + 1 < entries.size() ? entries.get(i + 1).from() : LocalDate.MAX;
                add(events, issuer, entries.get(i), end);
            }
        });
        events.sort(Comparator.comparing(PolicyEvent::from));
        return events;
    }

    private static void add(List<PolicyEvent> events, String issuer, Entry entry, LocalDate end) {
        PolicyRegime regime = entry.regime();
        List<PolicyEvent> atOnce = new ArrayList<>();
        for (Stage stage : regime.stages()) {
            LocalDate from = force(entry, stage);
            if (!from.isBefore(end)) {
                continue;
            }
            LocalDate announced = from.minusDays(ChronoUnit.DAYS.between(stage.announced(), stage.from()));
            PolicyEvent event = new PolicyEvent(
                    issuer, regime.id(), stage.id(), announced, from, stage.mark() ? stage.title() : "");
            (from.equals(entry.from()) ? atOnce : events).add(event);
        }
        if (atOnce.size() == 1) {
            events.addAll(atOnce);
        } else if (!atOnce.isEmpty()) {
            PolicyEvent last = atOnce.get(atOnce.size() - 1);
            events.add(new PolicyEvent(issuer, regime.id(), last.stage(), last.from(), last.from(), regime.title()));
        }
    }

    private static LocalDate force(Entry entry, Stage stage) {
        if (entry.timing() == Timing.SETTLED) {
            return entry.from();
        }
        LocalDate from = stage.from();
        if (entry.timing() == Timing.SHIFTED) {
            LocalDate first = entry.regime().stages().get(0).from();
            from = from.plusDays(ChronoUnit.DAYS.between(first, entry.from()));
        }
        return from.isBefore(entry.from()) ? entry.from() : from;
    }
}
