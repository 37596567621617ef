package org.yardstick.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What every issuer does over a run: regimes in order, each ruling from its switch date until the next one's.
 *
 * @param byIssuer entries by issuer id, in order of date
 */
public record PolicyPlan(Map<String, List<Entry>> byIssuer) {
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
     * @param from day from which it rules; the earlier regime of the issuer ends then, with all its levers
     * @param timing how stage dates are read
     */
    public record Entry(PolicyRegime regime, LocalDate from, Timing timing) {}
}
