package org.yardstick.policy;

/**
 * A bilateral deal that opens supply to one partner market: announced volumes arrive late and in part.
 */
public interface DealOffer extends Lever {
    /** Partner market id. */
    String partner();

    /** Announced chips a year of the newest flagship. */
    double unitsPerYear();

    /** Share of the announced volume that is delivered, 0 to 1. */
    double deliveredShare();

    /** Months from the deal's force date to the first delivery. */
    double delayMonths();

    /** Share of the volume that operators of the issuer's nationality run, 0 to 1. */
    double issuerOperatedShare();

    /** What the partner invests in the issuer's market in return, USD a year. */
    double matchedInvestmentUsdPerYear();

    /** Whether the partner gives up chips of the rival bloc in return. */
    boolean excludesRivalStack();
}
