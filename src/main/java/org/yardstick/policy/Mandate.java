package org.yardstick.policy;

/** A lever that reserves a share of spending for vendors of the buyer's own home. */
public interface Mandate extends Lever {
    /** Share of spending reserved, 0 to 1; 0 where the lever does not apply. */
    double homeShare(String market, boolean stateFunded);
}
