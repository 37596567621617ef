package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Denies critical minerals to users abroad: gallium and germanium August 2023, the ban on the United States of
 * December 2024, rare earths April and October 2025 (policy_timeline.csv). Neutral: denied share 0.
 *
 * @param supplierMarkets homes of the suppliers that are bound
 * @param userMarkets homes of the users that are cut
 * @param deniedShare share of the flow that stops; 0 is neutral
 */
public record MineralsControl(
        @Refers(Refers.To.PLACE) Set<String> supplierMarkets,
        @Refers(Refers.To.PLACE) Set<String> userMarkets,
        @Quantity(unit = "fraction", max = 1) double deniedShare)
        implements InputRule {
    public MineralsControl {
        supplierMarkets = Frozen.set(supplierMarkets);
        userMarkets = Frozen.set(userMarkets);
        Check.share("deniedShare", deniedShare);
    }

    /** Neutral settings: nothing is denied. */
    public static MineralsControl defaults() {
        return new MineralsControl(Set.of("china"), Set.of(), 0);
    }

    @Override
    public double openShare(InputTrade trade) {
        return trade.kind() == InputTrade.Kind.MINERALS
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && Places.cover(supplierMarkets, trade.supplierMarket())
                        && Places.cover(userMarkets, trade.userMarket())
                ? 1 - deniedShare
                : 1;
    }
}
