package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Spends more on the home industry the more is denied to it (design setting for the variant in which China
 * responds; REGIMES.md R7). Read by the state, which knows what is denied. Neutral: no money.
 *
 * @param usdPerYearAtFullDenial money a year when everything is denied, by purpose, USD
 * @param yearsToRamp years over which the state comes nearer to what the rule says, by a first-order lag
 */
public record ResponsiveFund(
        @Refers(Refers.To.PURPOSE) @Quantity(unit = "USD/year", max = 10_000_000_000_000L)
        Map<String, Double> usdPerYearAtFullDenial,

        @Quantity(unit = "years", min = Spending.MIN_YEARS, max = 20)
        double yearsToRamp)
        implements Lever {
    public ResponsiveFund {
        Terms.check("usdPerYearAtFullDenial", usdPerYearAtFullDenial.keySet(), Programme.Purpose.class);
        usdPerYearAtFullDenial = Frozen.map(usdPerYearAtFullDenial);
        usdPerYearAtFullDenial.forEach(
                (purpose, usd) -> Check.inRange("usdPerYearAtFullDenial." + purpose, usd, 0, 1e13));
        Check.inRange("yearsToRamp", yearsToRamp, Spending.MIN_YEARS, 20);
    }

    /** Neutral settings: no money. */
    public static ResponsiveFund defaults() {
        return new ResponsiveFund(Map.of(), 1.5);
    }

    /**
     * Money that the rule asks for, USD a month.
     *
     * @param purpose what it is for
     * @param deniedShare share of foreign supply that is denied, 0 to 1
     */
    public double usdPerMonth(Programme.Purpose purpose, double deniedShare) {
        return usdPerYearAtFullDenial.getOrDefault(Terms.of(purpose), 0.0)
                * Check.share("deniedShare", deniedShare)
                / 12;
    }
}
