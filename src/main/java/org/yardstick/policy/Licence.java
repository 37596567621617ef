package org.yardstick.policy;

/**
 * A trade rule that only lifts: what it says counts where another lever of its government denies the trade, and
 * not on sales that are free anyway.
 */
public interface Licence extends TradeRule {}
