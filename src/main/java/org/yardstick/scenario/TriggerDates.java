package org.yardstick.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
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
        Place lateBy = place(tree, "latest");
        LocalDate first = firstOfMonth(earliest);
        if (latest.isBefore(earliest)) {
            problems.add(
                    lateBy,
                    path + ".latest",
                    "is %s, before earliest, %s, so it could never fire; expected a later day. Maybe they are swapped."
                            .formatted(latest, earliest));
            return;
        }
        if (latest.isBefore(first)) {
            problems.add(
                    lateBy,
                    path + ".latest",
                    "is %s, before %s, the first day of a month from earliest, on which it could fire. Maybe set it later."
                            .formatted(latest, first));
            return;
        }
        if (first.isAfter(until.atEndOfMonth())) {
            problems.warn(
                    place(tree, "earliest"),
                    path,
                    "is armed from %s, after the last month simulated, %s. Maybe set a later until."
                            .formatted(earliest, until));
            return;
        }
        LocalDate observed =
                start.plusMonths(when.windowMonths() - 1L + when.monthsInARow()).atDay(1);
        if (latest.isBefore(observed)) {
            problems.add(
                    lateBy,
                    path + ".latest",
                    "is %s, but what it observes takes until %s, so it could never fire. Maybe set it later."
                            .formatted(latest, observed));
            return;
        }
        if (!regimes.isEmpty() && !someRules(regimes, first, latest)) {
            problems.add(
                    tree.place(),
                    path,
                    "could never fire: from %s to %s none of %s rules. Maybe change its dates or the switch."
                            .formatted(first, latest, String.join(", ", regimes)));
        }
    }

    /** A regime that no date brings may be brought by a trigger at any time. */
    private boolean someRules(Set<String> regimes, LocalDate first, LocalDate latest) {
        for (String regime : regimes) {
            boolean dated = false;
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).regime().id().equals(regime)) {
                    continue;
                }
                dated = true;
                LocalDate end = i + 1 < entries.size() ? entries.get(i + 1).from() : LocalDate.MAX;
                LocalDate from = firstOfMonth(entries.get(i).from());
                LocalDate day = from.isAfter(first) ? from : first;
                if (!day.isAfter(latest) && day.isBefore(end)) {
                    return true;
                }
            }
            if (!dated) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate firstOfMonth(LocalDate day) {
        return day.getDayOfMonth() == 1
                ? day
                : YearMonth.from(day).plusMonths(1).atDay(1);
    }

    private static Place place(Tree.Mapping tree, String key) {
        return tree.get(key).map(Tree.Entry::value).map(Tree::place).orElse(tree.place());
    }
}
