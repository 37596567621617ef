package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Reserves a share of purchases for vendors at home (Xinchuang list of November 2025, draft 80% of June 2026;
 * policy_timeline.csv). Neutral: both shares 0.
 *
 * @param market issuer's market
 * @param stateShare share reserved of spending by the state and state-funded buyers; 0 is neutral
 * @param commercialShare share reserved of all other spending; 0 is neutral
 */
public record ProcurementQuota(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 1) double stateShare,
        @Quantity(unit = "fraction", max = 1) double commercialShare)
        implements Mandate {
    public ProcurementQuota {
        Check.notBlank("market", market);
        Check.share("stateShare", stateShare);
        Check.share("commercialShare", commercialShare);
    }

    /** Neutral settings: nothing is reserved. */
    public static ProcurementQuota defaults() {
        return new ProcurementQuota("china", 0, 0);
    }

    @Override
    public double homeShare(String buyerMarket, boolean stateFunded) {
        if (!buyerMarket.equals(market)) {
            return 0;
        }
        return stateFunded ? stateShare : commercialShare;
    }
}
