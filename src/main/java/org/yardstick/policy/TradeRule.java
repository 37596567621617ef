package org.yardstick.policy;

import java.util.Set;

/** A lever that permits, licenses, caps or denies sales of chips; hard, never a matter of taste. */
public interface TradeRule extends Lever {
    /** What this lever says of the trade; {@link Ruling#SILENT} where it does not apply. */
    Ruling judge(ChipTrade trade);

    /** Markets in which what is said depends on whether the buyer is funded by the state. */
    default Set<String> stateBuyersApart() {
        return Set.of();
    }
}
