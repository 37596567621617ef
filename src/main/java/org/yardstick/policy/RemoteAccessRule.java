package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Denies remote use of controlled chips to users of a market: the cloud rule that has been drafted and never
 * enforced (Remote Access Security Act; policy_timeline.csv 2026-01-12). Neutral: denied share 0.
 *
 * @param userMarkets homes of the users that are cut
 * @param supplierMarkets places of the clouds that are bound
 * @param deniedShare share of remote use that stops; 0 is neutral
 */
public record RemoteAccessRule(
        @Refers(Refers.To.MARKET) Set<String> userMarkets,
        @Refers(Refers.To.PLACE) Set<String> supplierMarkets,
        @Quantity(unit = "fraction", max = 1) double deniedShare)
        implements InputRule {
    public RemoteAccessRule {
        userMarkets = Frozen.set(userMarkets);
        supplierMarkets = Frozen.set(supplierMarkets);
        Check.share("deniedShare", deniedShare);
    }

    /** Neutral settings: nothing is denied. */
    public static RemoteAccessRule defaults() {
        return new RemoteAccessRule(Set.of("china"), Set.of(Places.ALL), 0);
    }

    @Override
    public double openShare(InputTrade trade) {
        return trade.kind() == InputTrade.Kind.REMOTE_COMPUTE
                        && userMarkets.contains(trade.userMarket())
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && Places.cover(supplierMarkets, trade.supplierMarket())
                ? 1 - deniedShare
                : 1;
    }
}
