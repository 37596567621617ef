package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A smooth distribution over the unit cube around weighted points: a normal kernel of one width a dimension around each,
 * reflected at the walls so that it integrates to one.
 */
public final class KernelMixture implements Proposal {

    private static final double LEAST_WIDTH = 0.01;
    private static final double LARGEST_WIDTH = 0.3;

    private final List<double[]> centres;
    private final double[] weights;
    private final double[] widths;

    /**
     * Makes a mixture whose kernels are as wide as the points' own standard deviation times a factor.
     *
     * @param centres points, at least one
     * @param weights weight of each, summing to 1
     * @param factor width of a kernel against the spread of the points; the root of 2 keeps the spread under importance
     *     sampling (Beaumont et al. 2009)
     */
    public KernelMixture(List<double[]> centres, double[] weights, double factor) {
        this.centres = List.copyOf(centres);
        this.weights = weights.clone();
        int dimensions = centres.get(0).length;
        widths = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < centres.size(); i++) {
                double x = centres.get(i)[d];
                mean += weights[i] * x;
                square += weights[i] * x * x;
            }
            double spread = Math.sqrt(Math.max(0, square - mean * mean));
            widths[d] = Math.min(LARGEST_WIDTH, Math.max(LEAST_WIDTH, factor * spread));
        }
    }

    @Override
    public List<double[]> draw(int count, UniformRandomProvider random) {
        List<double[]> points = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double[] point = centres.get(WeightedDraw.index(weights, random.nextDouble()))
                    .clone();
            for (int d = 0; d < point.length; d++) {
                point[d] = reflected(point[d] + widths[d] * normal(random));
            }
            points.add(point);
        }
        return points;
    }

    /** Box and Muller 1958. */
    static double normal(UniformRandomProvider random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double reflected(double x) {
        double folded = Math.abs(x) % 2;
        return folded > 1 ? 2 - folded : folded;
    }

    @Override
    public double density(double[] point) {
        double sum = 0;
        for (int i = 0; i < centres.size(); i++) {
            double product = weights[i];
            for (int d = 0; d < point.length && product > 0; d++) {
                product *= kernel(point[d], centres.get(i)[d], widths[d]);
            }
            sum += product;
        }
        return sum;
    }

    private static double kernel(double x, double centre, double width) {
        double sum = 0;
        for (double image : new double[] {x, -x, 2 - x}) {
            double z = (image - centre) / width;
            sum += Math.exp(-z * z / 2);
        }
        return sum / (width * Math.sqrt(2 * Math.PI));
    }
}
