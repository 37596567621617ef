package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * China's own toolmakers, as one agent: the share of need that they can serve and what they sell.
 *
 * <p>The share follows a logistic course (diffusion of a substitute, Fisher and Pry 1971) whose pace comes from
 * experience (learning by doing, Irwin and Klenow 1994), public money, and denied imports, which open lines to
 * domestic trial (Liu et al.: R&amp;D up 49% after denial; the sign is contested, so the weight is swept). Sales
 * grow no faster than the firms can (Penrose 1959).
 */
public final class ChineseToolmakers {
    /** Toolmaker id. */
    public static final String ID = "cn-toolmakers";

    private static final int MONTHS = 12;
    private static final double BILLION = 1e9;

    private final ToolParameters parameters;
    private double share;
    private double cumulativeUsd;
    private double salesUsd;

    /** Makes them as they stood at the start of 2020. */
    public ChineseToolmakers(ToolParameters parameters) {
        this.parameters = parameters;
        this.share = parameters.domesticShareStart();
        this.cumulativeUsd = parameters.domesticInitialSalesUsd();
        this.salesUsd = share * parameters.needUsd() / MONTHS;
    }

    /**
     * Serves a month.
     *
     * @param needUsd tools that Chinese fabs need this month, USD
     * @param deniedUsd imports refused this month that no other foreign maker fills, USD
     * @param deniedShare share of imports refused, 0 to 1
     * @param programmeUsd public money for tools this month, USD
     * @param quota share of need reserved for domestic tools, 0 to 1
     * @return sales of the month, USD
     */
    public double step(double needUsd, double deniedUsd, double deniedShare, double programmeUsd, double quota) {
        Check.notNegative("needUsd", needUsd);
        Check.notNegative("deniedUsd", deniedUsd);
        Check.share("deniedShare", deniedShare);
        Check.notNegative("programmeUsd", programmeUsd);
        Check.share("quota", quota);
        double wanted =
                FastMath.max(share, FastMath.min(quota, parameters.domesticShareMax())) * needUsd + share * deniedUsd;
        salesUsd = FastMath.min(wanted, salesUsd * (1 + parameters.domesticGrowth()));
        double before = cumulativeUsd;
        cumulativeUsd += salesUsd;
        double pace = parameters.domesticLearning() * FastMath.log(cumulativeUsd / before)
                + parameters.domesticFundsResponse() * programmeUsd / BILLION
                + parameters.domesticDenialResponse() * deniedShare;
        double max = parameters.domesticShareMax();
        double odds = share / (max - share) * FastMath.exp(pace);
        share = max * odds / (1 + odds);
        return salesUsd;
    }

    /** Share of all need that they can serve, 0 to 1. */
    public double share() {
        return share;
    }

    /** Share of a 7 nm-class line that they can fill, 0 to 1. */
    public double advancedCoverage() {
        return share * parameters.advancedLineFactor();
    }

    /** Sales since they began, USD. */
    public double cumulativeUsd() {
        return cumulativeUsd;
    }
}
