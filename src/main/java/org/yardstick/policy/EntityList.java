package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Cuts listed firms, or all firms of a market, off from inputs of listed suppliers: entity listings and letters
 * to suppliers (Huawei 2019, SMIC 2020, 140 entities 2024, design software May 2025; policy_timeline.csv).
 * Neutral: nobody listed.
 *
 * @param users listed vendors and makers
 * @param userMarkets markets whose firms are all listed
 * @param inputs kinds of input that are cut
 * @param supplierMarkets homes of the suppliers that are bound
 * @param openShare share that still flows, by licence or because the item is not covered; 1 is neutral
 */
public record EntityList(
        @Refers(Refers.To.FIRM) Set<String> users,
        @Refers(Refers.To.MARKET) Set<String> userMarkets,
        @Refers(Refers.To.INPUT) Set<String> inputs,
        @Refers(Refers.To.PLACE) Set<String> supplierMarkets,
        @Quantity(unit = "fraction", max = 1) double openShare)
        implements InputRule {
    public EntityList {
        users = Frozen.set(users);
        userMarkets = Frozen.set(userMarkets);
        inputs = Frozen.set(inputs);
        supplierMarkets = Frozen.set(supplierMarkets);
        Terms.check("inputs", inputs, InputTrade.Kind.class);
        Check.share("openShare", openShare);
    }

    /** Neutral settings: nobody is listed and all is open. */
    public static EntityList defaults() {
        return new EntityList(Set.of(), Set.of(), Set.of(), Set.of("us"), 1);
    }

    @Override
    public double openShare(InputTrade trade) {
        boolean listed = users.contains(trade.user()) || userMarkets.contains(trade.userMarket());
        return listed
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && InputKinds.contains(inputs, trade.kind())
                        && Places.cover(supplierMarkets, trade.supplierMarket())
                ? openShare
                : 1;
    }
}
