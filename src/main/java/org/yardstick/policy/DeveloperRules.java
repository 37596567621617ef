package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Rules at home for developers of AI, whose compliance takes work away from research (executive order 14110 of October
 * 2023, revoked in January 2025; state laws that the AI Action Plan of July 2025 would stop; Huang and Guo 2025). Read
 * by labs. Neutral: share 0.
 *
 * @param market market whose labs are bound
 * @param complianceShare share of labs' research work that compliance takes; 0 is neutral
 */
public record DeveloperRules(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 1) double complianceShare) implements Lever {
    public DeveloperRules {
        Check.notBlank("market", market);
        Check.share("complianceShare", complianceShare);
    }

    /** Neutral settings: compliance takes nothing. */
    public static DeveloperRules defaults() {
        return new DeveloperRules("us", 0);
    }
}
