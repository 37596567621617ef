package org.yardstick.analysis;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** A distribution over the unit cube that points can be drawn from and whose density is known. */
public interface Proposal {
    /** Draws points. */
    List<double[]> draw(int count, UniformRandomProvider random);

    /** Returns the density at a point of the cube. */
    double density(double[] point);
}
