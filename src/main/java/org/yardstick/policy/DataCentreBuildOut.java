package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Speeds the building of data centres: permits, grid and pledged money (Stargate 500bn, AI Action Plan, permitting
 * order of July 2025, draft grid plan of China; policy_timeline.csv). Neutral: nothing pledged, no months saved.
 *
 * @param market market where it is built
 * @param announcedUsd pledged money, USD; 0 is neutral
 * @param deliveredShare share of it that is spent
 * @param years years over which it is spent evenly
 * @param publicShare share that the state pays
 * @param monthsSaved months by which permits and power come sooner; read by buyers; 0 is neutral
 */
public record DataCentreBuildOut(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "USD", max = 100_000_000_000_000L) double announcedUsd,
        @Quantity(unit = "fraction", max = 1) double deliveredShare,

        @Quantity(unit = "years", min = Spending.MIN_YEARS, max = 100)
        double years,

        @Quantity(unit = "fraction", max = 1) double publicShare,
        @Quantity(unit = "months", max = 60) double monthsSaved)
        implements Programme {
    public DataCentreBuildOut {
        Check.notBlank("market", market);
        Check.inRange("announcedUsd", announcedUsd, 0, 1e14);
        Check.share("deliveredShare", deliveredShare);
        Check.inRange("years", years, Spending.MIN_YEARS, 100);
        Check.share("publicShare", publicShare);
        Check.inRange("monthsSaved", monthsSaved, 0, 60);
    }

    /** Neutral settings: nothing is pledged. */
    public static DataCentreBuildOut defaults() {
        return new DataCentreBuildOut("us", 0, 1, 5, 0, 0);
    }

    /** Money spent by firms and the state together, USD a month. */
    public double investedUsdPerMonth() {
        return announcedUsd * deliveredShare / (12 * years);
    }

    @Override
    public double usdPerMonth(Purpose purpose) {
        return purpose == Purpose.DATA_CENTRES ? investedUsdPerMonth() * publicShare : 0;
    }
}
