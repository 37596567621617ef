package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Cuts designers off from advanced wafers of foreign foundries; a share leaks through intermediaries (Huawei
 * rule of May 2020, October 2022, due-diligence rule of January 2025; leakage.csv, foundry evasion). Neutral:
 * nobody bound.
 *
 * @param users designers that are bound
 * @param userMarkets markets whose designers are all bound
 * @param foundryMarkets homes of the foundries that must refuse
 * @param evasionShare share of the flow that comes through all the same; 1 is neutral
 */
public record FoundryRule(
        @Refers(Refers.To.FIRM) Set<String> users,
        @Refers(Refers.To.MARKET) Set<String> userMarkets,
        @Refers(Refers.To.PLACE) Set<String> foundryMarkets,
        @Quantity(unit = "fraction", max = 1) double evasionShare)
        implements InputRule {
    public FoundryRule {
        users = Frozen.set(users);
        userMarkets = Frozen.set(userMarkets);
        foundryMarkets = Frozen.set(foundryMarkets);
        Check.share("evasionShare", evasionShare);
    }

    /** Neutral settings: nobody is bound. */
    public static FoundryRule defaults() {
        return new FoundryRule(Set.of(), Set.of(), Set.of(Places.ALL), 0);
    }

    @Override
    public double openShare(InputTrade trade) {
        boolean bound = users.contains(trade.user()) || userMarkets.contains(trade.userMarket());
        return bound
                        && trade.kind() == InputTrade.Kind.ADVANCED_WAFERS
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && Places.cover(foundryMarkets, trade.supplierMarket())
                ? evasionShare
                : 1;
    }
}
