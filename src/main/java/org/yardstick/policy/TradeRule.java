package org.yardstick.policy;

/** A lever that permits, licenses, caps or denies sales of chips; hard, never a matter of taste. */
public interface TradeRule extends Lever {
    /** What this lever says of the trade; {@link Ruling#SILENT} where it does not apply. */
    Ruling judge(ChipTrade trade);
}
