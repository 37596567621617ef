package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;

/** Arithmetic of announced programmes: even spending of the delivered share over the years announced. */
final class Spending {
    /** Shortest programme, years. */
    static final double MIN_YEARS = 0.1;

    private Spending() {}

    static Map<String, Double> checked(Map<String, Double> announcedUsd, double deliveredShare, double years) {
        Terms.check("announcedUsd", announcedUsd.keySet(), Programme.Purpose.class);
        announcedUsd.forEach((purpose, usd) -> Check.inRange("announcedUsd." + purpose, usd, 0, 1e14));
        Check.share("deliveredShare", deliveredShare);
        Check.inRange("years", years, Spending.MIN_YEARS, 100);
        return Frozen.map(announcedUsd);
    }

    static double usdPerMonth(
            Map<String, Double> announcedUsd, double deliveredShare, double years, Programme.Purpose purpose) {
        return announcedUsd.getOrDefault(Terms.of(purpose), 0.0) * deliveredShare / (12 * years);
    }
}
