package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Pays allied toolmakers for sales that controls cost them (REGIMES.md R6, a design setting). States also read it
 * when they weigh alignment. Neutral: no market named.
 *
 * @param usdPerYearByMarket compensation by home of the toolmakers, USD a year
 */
public record AlliedCompensation(
        @Refers(Refers.To.MARKET) @Quantity(unit = "USD/year", max = 1_000_000_000_000L)
        Map<String, Double> usdPerYearByMarket)
        implements Programme {
    public AlliedCompensation {
        usdPerYearByMarket = Frozen.map(usdPerYearByMarket);
        usdPerYearByMarket.forEach((market, usd) -> Check.inRange("usdPerYearByMarket." + market, usd, 0, 1e12));
    }

    /** Neutral settings: no money. */
    public static AlliedCompensation defaults() {
        return new AlliedCompensation(Map.of());
    }

    @Override
    public double usdPerMonth(Purpose purpose) {
        if (purpose != Purpose.ALLIED_COMPENSATION) {
            return 0;
        }
        double sum = 0;
        for (double usd : usdPerYearByMarket.values()) {
            sum += usd;
        }
        return sum / 12;
    }
}
