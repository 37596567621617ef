package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * A deal that opens supply to one partner: announced volumes come late and in part (UAE framework and Humain of
 * May 2025, licences of November 2025, South Korea; gulf.csv). Neutral: no units.
 *
 * @param partner partner market
 * @param unitsPerYear announced chips a year of the newest flagship; 0 is neutral
 * @param deliveredShare share of the announced volume that is delivered
 * @param delayMonths months from force to the first delivery
 * @param issuerOperatedShare share of the volume that operators of the issuer's nationality run
 * @param excludesRivalStack whether the partner gives up chips of the rival bloc in return
 * @param matchedInvestmentUsdPerYear what the partner invests in the issuer's market in return, USD a year
 */
public record BilateralDeal(
        @Refers(Refers.To.MARKET) String partner,
        @Quantity(unit = "chips/year", max = 100_000_000) double unitsPerYear,
        @Quantity(unit = "fraction", max = 1) double deliveredShare,
        @Quantity(unit = "months", max = 240) double delayMonths,
        @Quantity(unit = "fraction", max = 1) double issuerOperatedShare,
        boolean excludesRivalStack,

        @Quantity(unit = "USD/year", max = 10_000_000_000_000L)
        double matchedInvestmentUsdPerYear)
        implements DealOffer {
    public BilateralDeal {
        Check.notBlank("partner", partner);
        Check.inRange("unitsPerYear", unitsPerYear, 0, 1e8);
        Check.share("deliveredShare", deliveredShare);
        Check.inRange("delayMonths", delayMonths, 0, 240);
        Check.share("issuerOperatedShare", issuerOperatedShare);
        Check.inRange("matchedInvestmentUsdPerYear", matchedInvestmentUsdPerYear, 0, 1e13);
    }

    /** Neutral settings: a deal with nobody about nothing. */
    public static BilateralDeal defaults() {
        return new BilateralDeal("none", 0, 1, 0, 0, false, 0);
    }
}
