package org.yardstick.policy;

/** A lever that cuts a flow of inputs: wafers, HBM, tools, talent, capital, remote compute. */
public interface InputRule extends Lever {
    /** Share of the flow that stays open, 0 to 1; 1 where the lever does not apply. */
    double openShare(InputTrade trade);
}
