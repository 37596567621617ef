package org.yardstick.policy;

/** Bounds of levies. */
final class Levy {
    /** Largest share of revenue that governments take together, and largest share of a price that they pay. */
    static final double MAX_RATE = 0.95;

    private Levy() {}
}
