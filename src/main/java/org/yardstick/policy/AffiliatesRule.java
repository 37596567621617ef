package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Extends listings to firms owned by listed ones, which closes what they bought through affiliates (50% rule of
 * 29 September 2025, paused on 10 November; policy_timeline.csv). How much of an affiliate is owned is spread evenly
 * (assumption), so that a threshold of a quarter closes half as much again as one of a half. Neutral: closed share 0.
 *
 * @param ownershipThreshold owned share from which an affiliate counts as listed
 * @param userMarkets homes of the listed firms
 * @param inputs kinds of input that affiliates bought
 * @param supplierMarkets homes of the suppliers that are bound
 * @param closedShare share of the flow that ran through affiliates owned by half or more; 0 is neutral
 */
public record AffiliatesRule(
        @Quantity(unit = "fraction", max = 1) double ownershipThreshold,
        @Refers(Refers.To.MARKET) Set<String> userMarkets,
        @Refers(Refers.To.INPUT) Set<String> inputs,
        @Refers(Refers.To.PLACE) Set<String> supplierMarkets,
        @Quantity(unit = "fraction", max = 1) double closedShare)
        implements InputRule {
    private static final double HALF = 0.5;

    public AffiliatesRule {
        Check.share("ownershipThreshold", ownershipThreshold);
        userMarkets = Frozen.set(userMarkets);
        inputs = Frozen.set(inputs);
        supplierMarkets = Frozen.set(supplierMarkets);
        Terms.check("inputs", inputs, InputTrade.Kind.class);
        Check.share("closedShare", closedShare);
    }

    /** Share of the flow that stops at the threshold. */
    public double closed() {
        return Math.min(1, closedShare * ((1 - ownershipThreshold) / (1 - HALF)));
    }

    /** Neutral settings: nothing is closed. */
    public static AffiliatesRule defaults() {
        return new AffiliatesRule(
                HALF, Set.of("china"), Set.of("tools", "tool-service", "design-software"), Set.of("us"), 0);
    }

    @Override
    public double openShare(InputTrade trade) {
        return userMarkets.contains(trade.userMarket())
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && InputKinds.contains(inputs, trade.kind())
                        && Places.cover(supplierMarkets, trade.supplierMarket())
                ? 1 - closed()
                : 1;
    }
}
