package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Requires a share of domestic tools in new fab capacity (unpublished rule of December 2025: half by value,
 * relaxed for advanced lines; policy_timeline.csv). Read by foundries. Neutral: share 0.
 *
 * @param market issuer's market
 * @param domesticShare least share of domestic tools by value; 0 is neutral
 * @param advancedRelief part of the requirement that advanced lines are excused, 1 for all of it
 */
public record DomesticToolQuota(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 1) double domesticShare,
        @Quantity(unit = "fraction", max = 1) double advancedRelief)
        implements Lever {
    public DomesticToolQuota {
        Check.notBlank("market", market);
        Check.share("domesticShare", domesticShare);
        Check.share("advancedRelief", advancedRelief);
    }

    /** Neutral settings: nothing is required. */
    public static DomesticToolQuota defaults() {
        return new DomesticToolQuota("china", 0, 0);
    }

    /**
     * Least share of domestic tools over all lines.
     *
     * @param advancedPart part of tools that go to advanced lines, which may be excused
     */
    public double share(double advancedPart) {
        return domesticShare * (1 - advancedRelief * advancedPart);
    }
}
