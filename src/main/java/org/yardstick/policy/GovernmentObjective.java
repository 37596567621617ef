package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * What a government weighs: lead, revenue and security (Huang and Guo 2025 on the balance that a new government seeks;
 * weights are design settings). It changes no trade by itself; the metric {@code government_objective} says how well the
 * world does by these weights, and triggers may answer to it. Neutral: all weights 0.
 *
 * @param market market of the government
 * @param leadWeight weight of its lead in capability
 * @param revenueWeight weight of the revenue that its vendors keep
 * @param securityWeight weight of how little compute reaches the rival by smuggling and lease
 */
public record GovernmentObjective(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "1", max = 1) double leadWeight,
        @Quantity(unit = "1", max = 1) double revenueWeight,
        @Quantity(unit = "1", max = 1) double securityWeight)
        implements Lever {
    public GovernmentObjective {
        Check.notBlank("market", market);
        Check.share("leadWeight", leadWeight);
        Check.share("revenueWeight", revenueWeight);
        Check.share("securityWeight", securityWeight);
    }

    /** Whether anything is weighed. */
    public boolean weighs() {
        return leadWeight + revenueWeight + securityWeight > 0;
    }

    /** Neutral settings: nothing is weighed. */
    public static GovernmentObjective defaults() {
        return new GovernmentObjective("us", 0, 0, 0);
    }

    /**
     * Weighted sum of three goals that each run from 0 to 1.
     *
     * @param lead 0 far behind, a half at par, 1 far ahead
     * @param revenue share of possible revenue that is earned
     * @param security share of the rival's compute that was not smuggled or leased
     */
    public double value(double lead, double revenue, double security) {
        return leadWeight * Check.share("lead", lead)
                + revenueWeight * Check.share("revenue", revenue)
                + securityWeight * Check.share("security", security);
    }
}
