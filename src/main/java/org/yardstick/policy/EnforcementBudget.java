package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Money for the enforcement of export controls (BIS 191m in 2024, 235m in fiscal 2026; leakage.csv, REGIMES.md).
 * Neutral: 0.
 *
 * @param budgetUsdPerYear budget, USD a year; 0 is neutral
 */
public record EnforcementBudget(
        @Quantity(unit = "USD/year", max = 1_000_000_000_000L)
        double budgetUsdPerYear) implements Enforcement {
    public EnforcementBudget {
        Check.inRange("budgetUsdPerYear", budgetUsdPerYear, 0, 1e12);
    }

    /** Neutral settings: no money. */
    public static EnforcementBudget defaults() {
        return new EnforcementBudget(0);
    }
}
