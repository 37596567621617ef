package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Points that fill the unit cube evenly: a Sobol sequence (Joe and Kuo 2008) with one random shift of all points, which
 * keeps it even and takes it off the corners (Cranley and Patterson 1976).
 */
public final class SobolDesign {

    private SobolDesign() {}

    /**
     * Returns points of a design.
     *
     * @param count number of points
     * @param dimensions 1 to 1000
     * @param random draws the shift
     */
    public static List<double[]> points(int count, int dimensions, UniformRandomProvider random) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double[] shift = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            shift[i] = random.nextDouble();
        }
        List<double[]> points = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double[] point = sequence.nextVector();
            for (int i = 0; i < dimensions; i++) {
                point[i] = (point[i] + shift[i]) % 1;
            }
            points.add(point);
        }
        return points;
    }
}
