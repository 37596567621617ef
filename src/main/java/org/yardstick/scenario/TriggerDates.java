package org.yardstick.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.TriggerCondition;

/** Checks whether there is any day on which a trigger could fire. */
final class TriggerDates {
    private final ProblemList problems;
    private final YearMonth start;
    private final YearMonth until;
    private final List<PolicyPlan.Entry> entries;

    TriggerDates(ProblemList problems, YearMonth start, YearMonth until, List<PolicyPlan.Entry> entries) {
        this.problems = problems;
        this.start = start;
        this.until = until;
        this.entries = List.copyOf(entries);
    }

    void check(
            Tree.Mapping tree,
            String path,
            TriggerCondition when,
            Set<String> regimes,
            LocalDate earliest,
            LocalDate latest) {
        LocalDate first = firstOfMonth(earliest);
        LocalDate observed =
                start.plusMonths(when.windowMonths() - 1L + when.monthsInARow()).atDay(1);
        if (latest.isBefore(earliest)) {
            tooEarly(
                    tree,
                    path,
                    "is %s, before earliest, %s, so it could never fire; expected a later day. Maybe they are swapped."
                            .formatted(latest, earliest));
        } else if (latest.isBefore(first)) {
            tooEarly(
                    tree,
                    path,
                    "is %s, before %s, the first day of a month from earliest, on which it could fire. Maybe set it later."
                            .formatted(latest, first));
        } else if (first.isAfter(until.atEndOfMonth())) {
            problems.warn(
                    tree.placeOf("earliest"),
                    path,
                    "is armed from %s, after the last month simulated, %s. Maybe set a later until."
                            .formatted(earliest, until));
        } else if (latest.isBefore(observed)) {
            tooEarly(
                    tree,
                    path,
                    "is %s, but what it observes takes until %s, so it could never fire. Maybe set it later."
                            .formatted(latest, observed));
        } else if (!regimes.isEmpty() && !someRules(regimes, first, latest)) {
            problems.add(
                    tree.place(),
                    path,
                    "could never fire: from %s to %s none of %s rules. Maybe change its dates or the switch."
                            .formatted(first, latest, String.join(", ", regimes)));
        }
    }

    private void tooEarly(Tree.Mapping tree, String path, String message) {
        problems.add(tree.placeOf("latest"), path + ".latest", message);
    }

    /** A regime that no date brings may be brought by a trigger at any time. */
    private boolean someRules(Set<String> regimes, LocalDate first, LocalDate latest) {
        return regimes.stream().anyMatch(regime -> {
            List<Integer> dated = IntStream.range(0, entries.size())
                    .filter(i -> entries.get(i).regime().id().equals(regime))
                    .boxed()
                    .toList();
            return dated.isEmpty() || dated.stream().anyMatch(i -> rules(i, first, latest));
        });
    }

    private boolean rules(int entry, LocalDate first, LocalDate latest) {
        LocalDate end = entry + 1 < entries.size() ? entries.get(entry + 1).from() : LocalDate.MAX;
        LocalDate from = firstOfMonth(entries.get(entry).from());
        LocalDate day = from.isAfter(first) ? from : first;
        return !day.isAfter(latest) && day.isBefore(end);
    }

    private static LocalDate firstOfMonth(LocalDate day) {
        return day.getDayOfMonth() == 1
                ? day
                : YearMonth.from(day).plusMonths(1).atDay(1);
    }
}
