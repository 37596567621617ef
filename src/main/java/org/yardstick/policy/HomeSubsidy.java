package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Grants and tax credits for industry at home (CHIPS Act: 39bn for fabs, 11bn for research, 25% and later 35%
 * credit; policy_timeline.csv). Neutral: nothing announced, credit 0.
 *
 * @param announcedUsd announced money by purpose, USD; empty is neutral
 * @param deliveredShare share of it that is spent
 * @param years years over which it is spent evenly; the stage's end says when it stops
 * @param fabCreditRate share of fab investment that a tax credit returns; read by foundries
 */
public record HomeSubsidy(
        @Refers(Refers.To.PURPOSE) @Quantity(unit = "USD", max = 100_000_000_000_000L)
        Map<String, Double> announcedUsd,

        @Quantity(unit = "fraction", max = 1) double deliveredShare,

        @Quantity(unit = "years", min = Spending.MIN_YEARS, max = 100)
        double years,

        @Quantity(unit = "fraction", max = 1) double fabCreditRate)
        implements Programme {
    public HomeSubsidy {
        announcedUsd = Spending.checked(announcedUsd, deliveredShare, years);
        Check.share("fabCreditRate", fabCreditRate);
    }

    /** Neutral settings: nothing is announced. */
    public static HomeSubsidy defaults() {
        return new HomeSubsidy(Map.of(), 1, 5, 0);
    }

    @Override
    public double usdPerMonth(Purpose purpose) {
        return Spending.usdPerMonth(announcedUsd, deliveredShare, years, purpose);
    }
}
