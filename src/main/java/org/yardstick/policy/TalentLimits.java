package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Limits the flow of students and engineers from the supplier's market to the user's: visa limits since 2018,
 * Proclamation 10043 of 29 May 2020, US-person limits of October 2022 (policy_timeline.csv). Talent trained in
 * the first market is what the second receives. Neutral: denied share 0.
 *
 * @param supplierMarkets homes of the suppliers that are bound
 * @param userMarkets homes of the users that are cut
 * @param deniedShare share of the flow that stops; 0 is neutral
 */
public record TalentLimits(
        @Refers(Refers.To.PLACE) Set<String> supplierMarkets,
        @Refers(Refers.To.PLACE) Set<String> userMarkets,
        @Quantity(unit = "fraction", max = 1) double deniedShare)
        implements InputRule {
    public TalentLimits {
        supplierMarkets = Frozen.set(supplierMarkets);
        userMarkets = Frozen.set(userMarkets);
        Check.share("deniedShare", deniedShare);
    }

    /** Neutral settings: nothing is denied. */
    public static TalentLimits defaults() {
        return new TalentLimits(Set.of("us"), Set.of("china"), 0);
    }

    @Override
    public double openShare(InputTrade trade) {
        return trade.kind() == InputTrade.Kind.TALENT
                        && !trade.supplierMarket().equals(trade.userMarket())
                        && Places.cover(supplierMarkets, trade.supplierMarket())
                        && Places.cover(userMarkets, trade.userMarket())
                ? 1 - deniedShare
                : 1;
    }
}
