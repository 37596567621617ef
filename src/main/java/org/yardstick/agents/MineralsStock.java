package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * Minerals that a maker of advanced chips buys from one country: stocks bridge a cut, substitutes are found while it
 * lasts, and until then part of the output stops (assumption: gallium and germanium prices rose after August 2023 while
 * chips kept coming).
 */
public final class MineralsStock {
    private final PackagingParameters parameters;
    private double stockMonths;
    private double substituted;

    /** A maker with full stocks and no substitutes. */
    public MineralsStock(PackagingParameters parameters) {
        this.parameters = parameters;
        this.stockMonths = parameters.mineralsStockMonths();
    }

    /**
     * Uses a month's minerals.
     *
     * @param openShare share of the flow that is open, 0 to 1
     * @return share of output that can be made, 0 to 1; exactly 1 while the flow was never cut
     */
    public double step(double openShare) {
        double denied = 1 - Check.share("openShare", openShare);
        double needed = denied * (1 - substituted);
        double drawn = FastMath.min(stockMonths, needed);
        stockMonths += needed > 0 ? -drawn : restocked();
        substituted = FastMath.min(1, substituted + denied / parameters.mineralsSubstitutionMonths());
        return 1 - parameters.mineralsDependence() * (needed - drawn);
    }

    /** Stocks are filled again over as many months as they last. */
    private double restocked() {
        double full = parameters.mineralsStockMonths();
        return full > 0 ? FastMath.min(full - stockMonths, 1) : 0;
    }
}
