package org.yardstick.analysis;

import java.util.List;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** How values change with parameters around a point: a weighted linear regression on the points tried near it. */
public final class LocalSlopes {

    /** Shrinks slopes by a hundredth, so that a dimension in which hardly anything was tried has none. */
    private static final double RIDGE = 1.01;

    private static final double LEAST_SPREAD = 1e-8;

    private static final double ASYMMETRY = 1e-9;
    private static final double LEAST_PIVOT = 1e-14;

    private LocalSlopes() {}

    /**
     * Returns the slopes.
     *
     * @param places points tried
     * @param values values at each point, all finite
     * @param weights weight of each point, summing to 1
     * @param centre point around which the slopes are wanted
     * @return slope of each value in each dimension
     */
    public static double[][] of(List<double[]> places, List<double[]> values, double[] weights, double[] centre) {
        int dimensions = centre.length;
        int outputs = values.get(0).length;
        RealMatrix normal = MatrixUtils.createRealMatrix(dimensions + 1, dimensions + 1);
        RealMatrix right = MatrixUtils.createRealMatrix(dimensions + 1, outputs);
        for (int i = 0; i < places.size(); i++) {
            double[] row = new double[dimensions + 1];
            row[dimensions] = 1;
            for (int d = 0; d < dimensions; d++) {
                row[d] = places.get(i)[d] - centre[d];
            }
            for (int a = 0; a <= dimensions; a++) {
                for (int b = 0; b <= dimensions; b++) {
                    normal.addToEntry(a, b, weights[i] * row[a] * row[b]);
                }
                for (int k = 0; k < outputs; k++) {
                    right.addToEntry(a, k, weights[i] * row[a] * values.get(i)[k]);
                }
            }
        }
        for (int d = 0; d < dimensions; d++) {
            normal.setEntry(d, d, RIDGE * normal.getEntry(d, d) + LEAST_SPREAD);
        }
        RealMatrix solution = new CholeskyDecomposition(normal, ASYMMETRY, LEAST_PIVOT)
                .getSolver()
                .solve(right);
        double[][] slopes = new double[outputs][dimensions];
        for (int k = 0; k < outputs; k++) {
            for (int d = 0; d < dimensions; d++) {
                slopes[k][d] = solution.getEntry(d, k);
            }
        }
        return slopes;
    }
}
