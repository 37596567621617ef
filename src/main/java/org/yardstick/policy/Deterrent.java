package org.yardstick.policy;

/** A lever that threatens buyers without forbidding: the expected penalty of a purchase. */
public interface Deterrent extends Lever {
    /** Expected penalty as a share of the price, 0 or more; 0 where the lever does not apply. */
    double expectedPenaltyShare(ChipTrade trade);
}
