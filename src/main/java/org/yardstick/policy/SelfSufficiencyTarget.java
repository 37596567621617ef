package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Sets a path for the share of demand that home supply is to cover, and reserves purchases for home vendors while supply
 * falls short of it (Made in China 2025; at least 80% in the draft of June 2026; Liu 2025). Read by buyers. Neutral: no
 * purchases are reserved for a shortfall.
 *
 * @param market issuer's market
 * @param firstYear year in which the path begins
 * @param firstShare share to be covered until then
 * @param lastYear year in which the path ends
 * @param lastShare share to be covered from then on
 * @param reservedPerShortfall share of purchases reserved for home vendors per unit of shortfall; 0 is neutral
 */
public record SelfSufficiencyTarget(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "year", min = 2000, max = 2100) int firstYear,
        @Quantity(unit = "fraction", max = 1) double firstShare,
        @Quantity(unit = "year", min = 2000, max = 2100) int lastYear,
        @Quantity(unit = "fraction", max = 1) double lastShare,
        @Quantity(unit = "1", max = 10) double reservedPerShortfall)
        implements Lever {
    public SelfSufficiencyTarget {
        Check.notBlank("market", market);
        Check.inRange("firstYear", firstYear, 2000, 2100);
        Check.share("firstShare", firstShare);
        Check.inRange("lastYear", lastYear, 2000, 2100);
        Check.share("lastShare", lastShare);
        Check.inRange("reservedPerShortfall", reservedPerShortfall, 0, 10);
        if (lastYear <= firstYear) {
            throw new IllegalArgumentException(
                    "lastYear is %d, expected a year after firstYear, %d".formatted(lastYear, firstYear));
        }
    }

    /** Neutral settings: no purchases are reserved. */
    public static SelfSufficiencyTarget defaults() {
        return new SelfSufficiencyTarget("china", 2015, 0, 2025, 0, 0);
    }

    /** Share of demand that home supply is to cover at the start of a month. */
    public double target(int year, int monthOfYear) {
        double way = (year + (monthOfYear - 1) / 12.0 - firstYear) / (lastYear - firstYear);
        return firstShare + Math.max(0, Math.min(1, way)) * (lastShare - firstShare);
    }

    /**
     * Share of purchases that is reserved for home vendors, 0 to 1.
     *
     * @param target share that is to be covered
     * @param cover domestic supply over demand, 0 or more
     */
    public double reserved(double target, double cover) {
        return Math.min(1, reservedPerShortfall * Math.max(0, target - cover));
    }
}
