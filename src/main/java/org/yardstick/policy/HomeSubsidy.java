package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Quantity;

/**
 * Grants for industry at home (CHIPS Act: 39bn for fabs, 11bn for research; policy_timeline.csv). Tax credits for fabs
 * are no setting: advanced chips come from one foundry abroad in the model, so that fabs at home could not move a
 * run. Neutral: nothing announced.
 *
 * @param announcedUsd announced money by purpose, USD; empty is neutral
 * @param deliveredShare share of it that is spent
 * @param years years over which it is spent evenly; the stage's end says when it stops
 */
public record HomeSubsidy(
        @Refers(Refers.To.PURPOSE) @Quantity(unit = "USD", max = 100_000_000_000_000L)
        Map<String, Double> announcedUsd,

        @Quantity(unit = "fraction", max = 1) double deliveredShare,

        @Quantity(unit = "years", min = Spending.MIN_YEARS, max = 100)
        double years)
        implements Programme {
    public HomeSubsidy {
        announcedUsd = Spending.checked(announcedUsd, deliveredShare, years);
    }

    /** Neutral settings: nothing is announced. */
    public static HomeSubsidy defaults() {
        return new HomeSubsidy(Map.of(), 1, 5);
    }

    @Override
    public double usdPerMonth(Purpose purpose) {
        return Spending.usdPerMonth(announcedUsd, deliveredShare, years, purpose);
    }
}
