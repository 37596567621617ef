package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Points that fill the unit cube evenly: a Sobol sequence (Joe and Kuo 2008) with one random shift of all points, which
 * keeps it even and takes it off the corners (Cranley and Patterson 1976).
 */
public final class SobolDesign implements Design {

    /** Most dimensions of the sequence. */
    public static final int MOST_DIMENSIONS = 1000;

    private final int points;
    private final double[] shift;
    private final SobolSequenceGenerator sequence;

    /**
     * Makes a design.
     *
     * @param points number of points
     * @param dimensions 1 to 1000
     * @param random draws the shift
     */
    public SobolDesign(int points, int dimensions, UniformRandomProvider random) {
        this.points = points;
        this.sequence = new SobolSequenceGenerator(dimensions);
        this.shift = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            shift[i] = random.nextDouble();
        }
    }

    /**
     * Returns all points of a design.
     *
     * @param count number of points
     * @param dimensions 1 to 1000
     * @param random draws the shift
     */
    public static List<double[]> points(int count, int dimensions, UniformRandomProvider random) {
        SobolDesign design = new SobolDesign(count, dimensions, random);
        List<double[]> points = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            points.add(design.place(n));
        }
        return points;
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    public int dimensions() {
        return shift.length;
    }

    @Override
    public double[] place(int point) {
        double[] place = sequence.skipTo(point);
        for (int i = 0; i < place.length; i++) {
            place[i] = (place[i] + shift[i]) % 1;
        }
        return place;
    }
}
