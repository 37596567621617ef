package org.yardstick.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What every issuer does over a run: regimes in order, each ruling from its switch date until the next one's, and the
 * triggers that may change that order as the run goes on.
 *
 * @param byIssuer entries by issuer id, in order of date
 * @param triggers rules that act on observed metrics, in order of issuer and id
 */
public record PolicyPlan(Map<String, List<Entry>> byIssuer, List<Trigger> triggers) {
    /** How the dates of a regime's stages are read. */
    public enum Timing {
        /** As written; stages before the switch date apply at once on it. */
        DATED,
        /** Moved together so that the first stage falls on the switch date. */
        SHIFTED,
        /** All stages at once on the switch date. */
        SETTLED
    }

    /**
     * A regime with its switch date.
     *
     * @param regime the regime
     * @param announced day on which agents learn of the switch; not after {@code from}
     * @param from day from which it rules; the earlier regime of the issuer ends then, with all its levers
     * @param timing how stage dates are read
     * @param started stages that triggers brought into force while it rules, with their days
     */
    public record Entry(PolicyRegime regime, LocalDate announced, LocalDate from, Timing timing, List<Stage> started) {
        public Entry {
            started = List.copyOf(started);
            if (announced.isAfter(from)) {
                throw new IllegalArgumentException(
                        "announced is %s, after the switch to regime %s on %s".formatted(announced, regime.id(), from));
            }
        }

        /** A switch that is known on its day. */
        public Entry(PolicyRegime regime, LocalDate from, Timing timing) {
            this(regime, from, from, timing, List.of());
        }
    }

    public PolicyPlan {
        List<Trigger> sorted = new ArrayList<>(triggers);
        sorted.sort(Comparator.comparing(Trigger::issuer).thenComparing(Trigger::id));
        triggers = List.copyOf(sorted);
    }

    /** A plan without triggers. */
    public PolicyPlan(Map<String, List<Entry>> byIssuer) {
        this(byIssuer, List.of());
    }

    /** The entry of an issuer that rules on a day. */
    public Optional<Entry> ruling(String issuer, LocalDate day) {
        Optional<Entry> ruling = Optional.empty();
        for (Entry entry : byIssuer.getOrDefault(issuer, List.of())) {
            if (!entry.from().isAfter(day)) {
                ruling = Optional.of(entry);
            }
        }
        return ruling;
    }

    /** This plan with a stage that takes force on top of the entry that rules then. */
    public PolicyPlan withStarted(String issuer, Stage stage) {
        Entry ruling = ruling(issuer, stage.from())
                .orElseThrow(() -> new IllegalArgumentException("stage %s takes force on %s, when no regime of %s rules"
                        .formatted(stage.id(), stage.from(), issuer)));
        List<Stage> started = new ArrayList<>(ruling.started());
        started.add(stage);
        List<Entry> entries = new ArrayList<>(byIssuer.getOrDefault(issuer, List.of()));
        entries.set(
                entries.indexOf(ruling),
                new Entry(ruling.regime(), ruling.announced(), ruling.from(), ruling.timing(), started));
        return with(issuer, entries);
    }

    /** This plan with a further switch; no other of the issuer may fall on its day. */
    public PolicyPlan withSwitch(String issuer, Entry entry) {
        List<Entry> entries = new ArrayList<>(byIssuer.getOrDefault(issuer, List.of()));
        entries.add(entry);
        entries.sort(Comparator.comparing(Entry::from));
        return with(issuer, entries);
    }

    private PolicyPlan with(String issuer, List<Entry> entries) {
        Map<String, List<Entry>> changed = new TreeMap<>(byIssuer);
        changed.put(issuer, List.copyOf(entries));
        return new PolicyPlan(changed, triggers);
    }
}
