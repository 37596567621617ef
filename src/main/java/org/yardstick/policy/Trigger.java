package org.yardstick.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;

/**
 * A rule by which a government acts on what it observes: it reads the record of the months before, never the month
 * itself, and acts from the first day of the month after.
 *
 * @param id trigger id, unique for its issuer
 * @param title one line for readers
 * @param issuer issuer that acts
 * @param whileRegimes ids of the regimes under which it is armed; empty for any
 * @param when what must be observed
 * @param after id of a trigger of the same issuer that must have fired before, if any
 * @param earliest first day on which it may fire
 * @param latest last day on which it may fire
 * @param announceAfterDays days from firing to the announcement
 * @param graceDays days from the announcement to force
 * @param repeat whether it may fire again once its condition has lapsed in between
 * @param act what it does
 */
public record Trigger(
        String id,
        String title,
        String issuer,
        Set<String> whileRegimes,
        TriggerCondition when,
        Optional<String> after,
        LocalDate earliest,
        LocalDate latest,
        int announceAfterDays,
        int graceDays,
        boolean repeat,
        Act act) {
    /** What a trigger does. */
    public sealed interface Act {
        /** A few words for readers. */
        String words();

        /** Every lever that it may bring into force. */
        List<Lever> levers();
    }

    /** Brings a stage into force on top of the regime that rules. */
    public record StartStage(StandbyStage stage) implements Act {
        @Override
        public List<Lever> levers() {
            return List.copyOf(stage.levers().values());
        }

        @Override
        public String words() {
            String sets = stage.levers().isEmpty()
                    ? ""
                    : "sets " + String.join(", ", stage.levers().keySet());
            String lifts = stage.lift().isEmpty() ? "" : "lifts " + String.join(", ", stage.lift());
            return sets + (sets.isEmpty() || lifts.isEmpty() ? "" : " and ") + lifts;
        }
    }

    /** Ends the regime that rules, with all its levers, for another. */
    public record SwitchRegime(PolicyRegime regime, PolicyPlan.Timing timing) implements Act {
        @Override
        public List<Lever> levers() {
            return regime.stages().stream()
                    .flatMap(stage -> stage.levers().values().stream())
                    .toList();
        }

        @Override
        public String words() {
            return "switches to " + regime.id();
        }
    }

    public Trigger {
        whileRegimes = Frozen.set(whileRegimes);
        Check.inRange("announceAfterDays", announceAfterDays, 0, 3650);
        Check.inRange("graceDays", graceDays, 0, 3650);
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "latest is %s, before earliest, %s; expected a later day".formatted(latest, earliest));
        }
    }

    /** Whether it may fire on a day while a regime rules. */
    public boolean armed(LocalDate day, String regime) {
        return !day.isBefore(earliest)
                && !day.isAfter(latest)
                && (whileRegimes.isEmpty() || whileRegimes.contains(regime));
    }

    /** Day of the announcement when it fires on a day. */
    public LocalDate announcedAt(LocalDate fired) {
        return fired.plusDays(announceAfterDays);
    }

    /** Day of force when it fires on a day. */
    public LocalDate fromAt(LocalDate fired) {
        return announcedAt(fired).plusDays(graceDays);
    }

    /** The rule in words. */
    public String words() {
        String of = when.vendor().isEmpty() ? "" : " of " + when.vendor();
        String basis = when.basis().isEmpty() ? "" : " by " + when.basis();
        String window = when.windowMonths() == 1 ? "" : " over %d months".formatted(when.windowMonths());
        String level = when.level() == Math.rint(when.level()) && Math.abs(when.level()) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) when.level())
                : Double.toString(when.level());
        return "when %s%s in %s%s%s is %s %s %s for %d %s: %s"
                .formatted(
                        when.metric(),
                        of,
                        when.market(),
                        basis,
                        window,
                        when.is().words(),
                        level,
                        when.unit(),
                        when.monthsInARow(),
                        when.monthsInARow() == 1 ? "month" : "months",
                        act.words());
    }
}
