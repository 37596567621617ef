package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Threatens buyers of named Chinese chips outside China (guidance of 13 May 2025 on Ascend;
 * policy_timeline.csv; no case of enforcement is known). Neutral: expected penalty 0.
 *
 * @param vendors vendors whose chips carry the risk
 * @param exemptDestinations places where the threat does not reach
 * @param penaltyShare expected penalty as a share of the price: chance times size; 0 is neutral
 */
public record AscendDeterrent(
        @Refers(Refers.To.VENDOR) Set<String> vendors,
        @Refers(Refers.To.PLACE) Set<String> exemptDestinations,
        @Quantity(unit = "share of price", max = 10) double penaltyShare)
        implements Deterrent {
    public AscendDeterrent {
        vendors = Frozen.set(vendors);
        exemptDestinations = Frozen.set(exemptDestinations);
        Check.inRange("penaltyShare", penaltyShare, 0, 10);
    }

    /** Neutral settings: no penalty. */
    public static AscendDeterrent defaults() {
        return new AscendDeterrent(Set.of("huawei"), Set.of("china"), 0);
    }

    @Override
    public double expectedPenaltyShare(ChipTrade trade) {
        return vendors.contains(trade.product().vendor()) && !Places.cover(exemptDestinations, trade.destination())
                ? penaltyShare
                : 0;
    }
}
