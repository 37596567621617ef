package org.yardstick.model;

import java.util.Arrays;
import org.yardstick.policy.DataCentreBuildOut;
import org.yardstick.policy.PolicyMonth;

/** What building programmes do for buyers, by market: months saved, and public money on top of their own. */
final class BuildOuts {
    /** Part of data-centre spending that goes to accelerator vendors: the mean of budgets.csv from 2024 on. */
    private static final double ACCELERATOR_SHARE = 0.5;

    private final double[] monthsSaved;
    private final double[] publicUsd;

    BuildOuts(int regions) {
        monthsSaved = new double[regions];
        publicUsd = new double[regions];
    }

    /** Adds up the programmes in force this month. */
    void update(WorldState world) {
        Arrays.fill(monthsSaved, 0);
        Arrays.fill(publicUsd, 0);
        for (DataCentreBuildOut lever : world.policy().inForce(DataCentreBuildOut.class)) {
            int region = world.region(lever.market());
            if (region >= 0) {
                monthsSaved[region] += lever.monthsSaved();
                publicUsd[region] += lever.investedUsdPerMonth() * lever.publicShare() * ACCELERATOR_SHARE;
            }
        }
        // What a partner invests in return buys chips in the issuer's market, on top of what buyers there spend.
        for (PolicyMonth.DealInForce deal : world.policy().deals()) {
            int region = world.region(deal.issuer());
            if (region >= 0 && deal.monthsSinceForce() >= deal.offer().delayMonths()) {
                publicUsd[region] += deal.offer().matchedInvestmentUsdPerYear()
                        / 12
                        * deal.offer().deliveredShare()
                        * ACCELERATOR_SHARE;
            }
        }
    }

    /** Months by which buyers in a market can spend sooner. */
    double monthsSaved(int region) {
        return monthsSaved[region];
    }

    /** Factor on the budgets of a market that spends {@code ownUsd} a month by itself. */
    double factor(int region, double ownUsd) {
        return publicUsd[region] > 0 && ownUsd > 0 ? 1 + publicUsd[region] / ownUsd : 1;
    }
}
