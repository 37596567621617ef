package org.yardstick.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.market.Frozen;

/**
 * A dated stage of a regime. Its levers replace levers of the same key set by earlier stages and stay in
 * force until a later stage replaces or lifts them, or until {@code until}.
 *
 * @param id stage id, unique in its regime, such as {@code licensed-2025-08}
 * @param title one line for readers and chart marks
 * @param announced day on which agents learn of the stage; not after {@code from}
 * @param from day of force
 * @param until first day on which this stage's levers no longer hold, if it lapses by itself
 * @param levers levers by key; the key is the lever's type id, or a name of its own when one type is set twice
 * @param lift keys of earlier levers that end with this stage
 * @param mark whether charts mark its date
 */
public record Stage(
        String id,
        String title,
        LocalDate announced,
        LocalDate from,
        Optional<LocalDate> until,
        Map<String, Lever> levers,
        Set<String> lift,
        boolean mark) {
    public Stage {
        levers = Frozen.map(levers);
        lift = Frozen.set(lift);
        if (announced.isAfter(from)) {
            throw new IllegalArgumentException(
                    "stage %s is announced %s, after its force date %s; expected an announcement on or before it"
                            .formatted(id, announced, from));
        }
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException(
                    "stage %s ends %s, expected a day after its force date %s".formatted(id, until.get(), from));
        }
    }

    /** A stage whose date charts mark. */
    public Stage(
            String id,
            String title,
            LocalDate announced,
            LocalDate from,
            Optional<LocalDate> until,
            Map<String, Lever> levers,
            Set<String> lift) {
        this(id, title, announced, from, until, levers, lift, true);
    }
}
