package org.yardstick.analysis;

import java.util.List;

/**
 * A box in the space of factors in which cases of interest are dense.
 *
 * @param limits conditions, one a factor that matters; a point in the box meets all
 * @param points points in the box
 * @param hits cases of interest in the box
 * @param coverage part of all cases of interest that lie in the box
 * @param density part of the box's points that are cases of interest
 * @param baseDensity part of all points that are cases of interest
 * @param heldOutDensity the same search on four fifths of the points, tried on the fifth it did not see: density in its
 *     box, over all fifths; NaN where no such box holds a point
 * @param heldOutP chance of at least as many cases of interest there if factors told nothing, by a binomial test
 */
public record PrimBox(
        List<PrimLimit> limits,
        int points,
        int hits,
        double coverage,
        double density,
        double baseDensity,
        double heldOutDensity,
        double heldOutP) {

    /** A box that chance makes as good in this part of samples at most counts as found. */
    public static final double FALSE_ALARM = 0.05;

    /** Copies the limits. */
    public PrimBox {
        limits = List.copyOf(limits);
    }

    /** Returns whether the box holds on points that the search did not see; wrong in about 5 of 100 samples. */
    public boolean holdsUnseen() {
        return heldOutP <= FALSE_ALARM;
    }
}
