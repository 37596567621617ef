package org.yardstick.agents;

import org.yardstick.market.Check;

/**
 * Welfare of one bloc in one month, USD: consumer surplus + profits + public revenue - subsidies (LITERATURE M9).
 *
 * @param consumerSurplusUsd surplus of the bloc's buyers against a reference month
 * @param profitUsd profits of its vendors and makers; may be negative
 * @param publicRevenueUsd levies that its governments take of sales
 * @param subsidyUsd what its governments spend
 */
public record WelfareAccount(double consumerSurplusUsd, double profitUsd, double publicRevenueUsd, double subsidyUsd) {
    public WelfareAccount {
        Check.notNegative("publicRevenueUsd", publicRevenueUsd);
        Check.notNegative("subsidyUsd", subsidyUsd);
    }

    /** Sum of the account, USD. */
    public double welfareUsd() {
        return consumerSurplusUsd + profitUsd + publicRevenueUsd - subsidyUsd;
    }

    /**
     * Consumer surplus of a logit over log prices: the money that would make the reference choices as good, after
     * the log-sum of Small and Rosen (1981).
     *
     * @param spendingUsd spending of the buyers, USD
     * @param priceSensitivity alpha, weight of the log price in utility
     * @param logSum inclusive value of the choice set, mean over buyers
     * @param referenceLogSum the same in the reference
     */
    public static double consumerSurplusUsd(
            double spendingUsd, double priceSensitivity, double logSum, double referenceLogSum) {
        Check.notNegative("spendingUsd", spendingUsd);
        Check.inRange("priceSensitivity", priceSensitivity, 1e-9, 1e9);
        return spendingUsd * (logSum - referenceLogSum) / priceSensitivity;
    }
}
