package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Cuts the power bill of data centres that run domestic chips (Gansu, Guizhou, Inner Mongolia, November 2025: up
 * to half; policy_timeline.csv). Neutral: bill cut 0.
 *
 * @param market issuer's market
 * @param billCutShare share by which the bill falls; 0 is neutral
 * @param billShareOfPrice power bill over a chip's life as a share of its price
 * @param coveredShare share of data centres in the provinces that pay
 */
public record PowerSubsidy(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 1) double billCutShare,
        @Quantity(unit = "share of price", max = 5) double billShareOfPrice,
        @Quantity(unit = "fraction", max = 1) double coveredShare)
        implements CostRule {
    public PowerSubsidy {
        Check.notBlank("market", market);
        Check.share("billCutShare", billCutShare);
        Check.inRange("billShareOfPrice", billShareOfPrice, 0, 5);
        Check.share("coveredShare", coveredShare);
    }

    /** Neutral settings: no cut. */
    public static PowerSubsidy defaults() {
        return new PowerSubsidy("china", 0, 0.2, 1);
    }

    /** What the state pays of the bill of a chip, as a share of its price. */
    public double shareOfPrice() {
        return billCutShare * billShareOfPrice * coveredShare;
    }

    @Override
    public double costShare(ChipTrade trade) {
        return trade.destination().id().equals(market) && trade.vendorHome().equals(market) ? 0 - shareOfPrice() : 0;
    }
}
