package org.yardstick.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;

/**
 * A stage without a date, which its trigger brings into force.
 *
 * @param id stage id, which is the trigger's
 * @param title one line for readers and chart marks
 * @param lastsMonths months after which its levers lapse by themselves, if they do
 * @param levers levers by key
 * @param lift keys of earlier levers that end with this stage
 */
public record StandbyStage(
        String id, String title, Optional<Integer> lastsMonths, Map<String, Lever> levers, Set<String> lift) {
    public StandbyStage {
        levers = Frozen.map(levers);
        lift = Frozen.set(lift);
        Check.inRange("lastsMonths", lastsMonths.orElse(1), 1, 600);
        if (levers.isEmpty() && lift.isEmpty()) {
            throw new IllegalArgumentException("stage " + id + " has no levers and lifts none, expected one of them");
        }
    }

    /** The stage on the days on which it is announced and takes force. */
    public Stage on(LocalDate announced, LocalDate from) {
        return new Stage(id, title, announced, from, lastsMonths.map(from::plusMonths), levers, lift);
    }
}
