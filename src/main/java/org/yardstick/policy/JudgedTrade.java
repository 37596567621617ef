package org.yardstick.policy;

import org.jspecify.annotations.Nullable;

/**
 * A trade with what the latest laws said of it. What one law says of one trade never changes, so each is asked once;
 * when the trade itself changes, a new one is due. Not for several threads.
 */
public final class JudgedTrade {
    /** A month rarely looks at more laws than this: those in force, those of goods on the way, those announced. */
    private static final int KEPT = 16;

    private final ChipTrade trade;
    private final @Nullable TradeLaw[] laws = new TradeLaw[KEPT];
    private final TradeLaw.Outcome[] outcomes = new TradeLaw.Outcome[KEPT];
    private @Nullable Charges charges;
    private double costShare;
    private double expectedPenaltyShare;

    /** A trade that no law has judged yet. */
    public JudgedTrade(ChipTrade trade) {
        this.trade = trade;
    }

    TradeLaw.Outcome under(TradeLaw law) {
        int place = law.number() % KEPT;
        if (laws[place] == law) {
            return outcomes[place];
        }
        TradeLaw.Outcome outcome = law.judge(trade);
        laws[place] = law;
        outcomes[place] = outcome;
        return outcome;
    }

    double costShare(Charges inForce) {
        charge(inForce);
        return costShare;
    }

    double expectedPenaltyShare(Charges inForce) {
        charge(inForce);
        return expectedPenaltyShare;
    }

    /** Works charges out when others are in force than last time. */
    private void charge(Charges inForce) {
        if (charges != inForce) {
            charges = inForce;
            costShare = inForce.costShare(trade);
            expectedPenaltyShare = inForce.expectedPenaltyShare(trade);
        }
    }
}
