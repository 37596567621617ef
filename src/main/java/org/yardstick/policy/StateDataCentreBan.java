package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Keeps foreign chips out of state-funded data centres (order of 5 November 2025 on new projects and those built
 * to less than 30%; policy_timeline.csv). Neutral: banned share 0.
 *
 * @param market issuer's market
 * @param bannedShare share of state-funded purchases that the ban reaches; 0 is neutral, 1 denies all
 */
public record StateDataCentreBan(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 1) double bannedShare) implements TradeRule {
    public StateDataCentreBan {
        Check.notBlank("market", market);
        Check.share("bannedShare", bannedShare);
    }

    /** Neutral settings: nothing is banned. */
    public static StateDataCentreBan defaults() {
        return new StateDataCentreBan("china", 0);
    }

    @Override
    public Ruling judge(ChipTrade trade) {
        return trade.stateFunded()
                        && trade.destination().id().equals(market)
                        && !trade.vendorHome().equals(market)
                ? ImportAcceptance.partly(1 - bannedShare)
                : Ruling.SILENT;
    }

    @Override
    public Set<String> stateBuyersApart() {
        return Set.of(market);
    }
}
