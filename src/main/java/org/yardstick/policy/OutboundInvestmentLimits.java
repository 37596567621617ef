package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Limits investment by firms of one market in the chip and AI firms of another (outbound rule of 2 January 2025,
 * COINS Act of 18 December 2025; policy_timeline.csv). Neutral: denied share 0.
 *
 * @param supplierMarkets homes of the suppliers that are bound
 * @param userMarkets homes of the users that are cut
 * @param deniedShare share of the flow that stops; 0 is neutral
 */
public record OutboundInvestmentLimits(
        @Refers(Refers.To.PLACE) Set<String> supplierMarkets,
        @Refers(Refers.To.PLACE) Set<String> userMarkets,
        @Quantity(unit = "fraction", max = 1) double deniedShare)
        implements InputRule {
    public OutboundInvestmentLimits {
        supplierMarkets = Frozen.set(supplierMarkets);
        userMarkets = Frozen.set(userMarkets);
        Check.share("deniedShare", deniedShare);
    }

    /** Neutral settings: nothing is denied. */
    public static OutboundInvestmentLimits defaults() {
        return new OutboundInvestmentLimits(Set.of("us"), Set.of("china"), 0);
    }

    @Override
    public double openShare(InputTrade trade) {
        return trade.kind() == InputTrade.Kind.CAPITAL
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && Places.cover(supplierMarkets, trade.supplierMarket())
                        && Places.cover(userMarkets, trade.userMarket())
                ? 1 - deniedShare
                : 1;
    }
}
