package org.yardstick.policy;

/** A lever that makes a purchase dearer or cheaper for the buyer: tariffs, subsidies, finance, power prices. */
public interface CostRule extends Lever {
    /** What is added to the price as a share of it; negative for a subsidy; 0 where the lever does not apply. */
    double costShare(ChipTrade trade);
}
