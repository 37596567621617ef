package org.yardstick.policy;

import java.util.Map;
import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Denies part of the advanced tools of each supplier's home to a market, and, if set, their servicing (United
 * States October 2022 and December 2024, Japan July 2023, Netherlands September 2023, MATCH bill 2026;
 * policy_timeline.csv). Neutral: empty scope.
 *
 * @param userMarkets markets that are cut
 * @param scopeBySupplier share of advanced tools denied, by home of the toolmaker, 0 to 1
 * @param servicingBan whether the same share of servicing and parts stops too
 */
public record ToolControl(
        @Refers(Refers.To.MARKET) Set<String> userMarkets,

        @Refers(Refers.To.MARKET) @Quantity(unit = "fraction", max = 1)
        Map<String, Double> scopeBySupplier,

        boolean servicingBan)
        implements InputRule {
    public ToolControl {
        userMarkets = Frozen.set(userMarkets);
        scopeBySupplier = Frozen.map(scopeBySupplier);
        scopeBySupplier.forEach((supplier, scope) -> Check.share("scopeBySupplier." + supplier, scope));
    }

    /** Neutral settings: nothing is denied. */
    public static ToolControl defaults() {
        return new ToolControl(Set.of("china"), Map.of(), false);
    }

    @Override
    public double openShare(InputTrade trade) {
        boolean covered =
                trade.kind() == InputTrade.Kind.TOOLS || (servicingBan && trade.kind() == InputTrade.Kind.TOOL_SERVICE);
        return covered && userMarkets.contains(trade.userMarket())
                ? 1 - scopeBySupplier.getOrDefault(trade.supplierMarket(), 0.0)
                : 1;
    }
}
