package org.yardstick.analysis;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): each dimension is cut into as many equal parts as there are points,
 * and each part holds exactly one point, at random within it.
 */
public final class LatinHypercubeDesign implements Design {

    private final int points;
    private final double[][] byDimension;

    /**
     * Draws a hypercube.
     *
     * @param points number of points, 1 or more
     * @param dimensions number of dimensions, 1 or more
     * @param random draws it
     */
    public LatinHypercubeDesign(int points, int dimensions, UniformRandomProvider random) {
        if (points < 1 || dimensions < 1) {
            throw new IllegalArgumentException(
                    "%d points of %d dimensions, expected 1 or more of both".formatted(points, dimensions));
        }
        this.points = points;
        this.byDimension = new double[dimensions][];
        for (int d = 0; d < dimensions; d++) {
            int[] order = Shuffle.order(points, random);
            byDimension[d] = new double[points];
            for (int i = 0; i < points; i++) {
                byDimension[d][i] = (order[i] + random.nextDouble()) / points;
            }
        }
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    public int dimensions() {
        return byDimension.length;
    }

    @Override
    public double[] place(int point) {
        double[] place = new double[byDimension.length];
        for (int d = 0; d < place.length; d++) {
            place[d] = byDimension[d][point];
        }
        return place;
    }
}
