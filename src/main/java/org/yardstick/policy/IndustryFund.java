package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Quantity;

/**
 * Chinese state money for the chip industry (Big Fund I to III; policy_timeline.csv, learning_and_rnd.csv).
 * Neutral: nothing announced.
 *
 * @param announcedUsd announced money by purpose, USD; empty is neutral
 * @param deliveredShare share of it that is spent
 * @param years years over which it is spent evenly; the stage's end says when it stops
 */
public record IndustryFund(
        @Refers(Refers.To.PURPOSE) @Quantity(unit = "USD", max = 100_000_000_000_000L)
        Map<String, Double> announcedUsd,

        @Quantity(unit = "fraction", max = 1) double deliveredShare,

        @Quantity(unit = "years", min = Spending.MIN_YEARS, max = 100)
        double years)
        implements Programme {
    public IndustryFund {
        announcedUsd = Spending.checked(announcedUsd, deliveredShare, years);
    }

    /** Neutral settings: nothing is announced. */
    public static IndustryFund defaults() {
        return new IndustryFund(Map.of(), 1, 10);
    }

    @Override
    public double usdPerMonth(Purpose purpose) {
        return Spending.usdPerMonth(announcedUsd, deliveredShare, years, purpose);
    }
}
