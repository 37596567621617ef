package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Denies high-bandwidth memory to a market (rule of 2 December 2024, in force on the 31st; policy_timeline.csv).
 * Neutral: denied share 0.
 *
 * @param userMarkets markets that are cut
 * @param supplierMarkets homes of the memory makers that are bound
 * @param deniedShare share of the flow that is denied; 0 is neutral
 */
public record HbmControl(
        @Refers(Refers.To.MARKET) Set<String> userMarkets,
        @Refers(Refers.To.PLACE) Set<String> supplierMarkets,
        @Quantity(unit = "fraction", max = 1) double deniedShare)
        implements InputRule {
    public HbmControl {
        userMarkets = Frozen.set(userMarkets);
        supplierMarkets = Frozen.set(supplierMarkets);
        Check.share("deniedShare", deniedShare);
    }

    /** Neutral settings: nothing is denied. */
    public static HbmControl defaults() {
        return new HbmControl(Set.of("china"), Set.of(Places.ALL), 0);
    }

    @Override
    public double openShare(InputTrade trade) {
        return trade.kind() == InputTrade.Kind.HBM
                        && userMarkets.contains(trade.userMarket())
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && Places.cover(supplierMarkets, trade.supplierMarket())
                ? 1 - deniedShare
                : 1;
    }
}
