package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Reserves a share of public purchases for home vendors in allied markets (EU package of 3 June 2026, a proposal;
 * policy_timeline.csv). Neutral: no market named.
 *
 * @param homeShareByMarket share reserved of spending by the state and state-funded buyers, by market
 */
public record SovereigntyProcurement(
        @Refers(Refers.To.MARKET) @Quantity(unit = "fraction", max = 1)
        Map<String, Double> homeShareByMarket) implements Mandate {
    public SovereigntyProcurement {
        homeShareByMarket = Frozen.map(homeShareByMarket);
        homeShareByMarket.forEach((market, share) -> Check.share("homeShareByMarket." + market, share));
    }

    /** Neutral settings: nothing is reserved. */
    public static SovereigntyProcurement defaults() {
        return new SovereigntyProcurement(Map.of());
    }

    @Override
    public double homeShare(String market, boolean stateFunded) {
        return stateFunded ? homeShareByMarket.getOrDefault(market, 0.0) : 0;
    }
}
