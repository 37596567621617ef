package org.yardstick.policy;

/**
 * One instrument of one government: an immutable record of its settings that also says what it does.
 *
 * <p>What a lever does is told by the effect interfaces that it implements ({@link TradeRule},
 * {@link InputRule}, {@link CostRule}, {@link Mandate}, {@link Programme}, {@link Enforcement},
 * {@link DealOffer}, {@link Deterrent}). A lever judges small market records and never sees the model. Settings that are neutral make every effect
 * return its neutral value, so that such a lever changes nothing.
 */
public interface Lever {}
