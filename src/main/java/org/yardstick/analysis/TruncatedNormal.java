package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;

/** A normal distribution cut off at the walls of the unit cube. */
public final class TruncatedNormal implements Proposal {

    private static final int TRIALS = 20_000;
    private static final int MOST_TRIES = 5_000_000;

    /** Rounding makes computed inverses slightly asymmetric. */
    private static final double ASYMMETRY = 1e-6;

    private static final double LEAST_PIVOT = 1e-14;

    private final double[] mean;
    private final RealMatrix root;
    private final RealMatrix precision;
    private final double logConstant;

    /**
     * Makes a distribution.
     *
     * @param mean centre, inside the cube
     * @param precision inverse of the covariance before it is cut off, positive definite
     * @param random serves to measure the part that lies inside the cube
     */
    public TruncatedNormal(double[] mean, double[][] precision, UniformRandomProvider random) {
        this.mean = mean.clone();
        this.precision = MatrixUtils.createRealMatrix(precision);
        RealMatrix covariance = new CholeskyDecomposition(this.precision, ASYMMETRY, LEAST_PIVOT)
                .getSolver()
                .getInverse();
        CholeskyDecomposition cholesky = new CholeskyDecomposition(covariance, ASYMMETRY, LEAST_PIVOT);
        root = cholesky.getL();
        int inside = 1;
        for (int i = 0; i < TRIALS; i++) {
            inside += isInside(one(random)) ? 1 : 0;
        }
        logConstant = -Math.log((double) inside / (TRIALS + 1))
                - 0.5 * (mean.length * Math.log(2 * Math.PI) + Math.log(cholesky.getDeterminant()));
    }

    @Override
    public List<double[]> draw(int count, UniformRandomProvider random) {
        List<double[]> points = new ArrayList<>();
        for (int tries = 0; points.size() < count; tries++) {
            double[] point = one(random);
            if (tries > MOST_TRIES) {
                // So far out that the walls are all there is: what lies beyond is put on them.
                for (int d = 0; d < point.length; d++) {
                    point[d] = Math.min(1, Math.max(0, point[d]));
                }
            }
            if (isInside(point)) {
                points.add(point);
            }
        }
        return points;
    }

    private double[] one(UniformRandomProvider random) {
        double[] normal = new double[mean.length];
        for (int d = 0; d < normal.length; d++) {
            normal[d] = KernelMixture.normal(random);
        }
        double[] point = root.operate(normal);
        for (int d = 0; d < point.length; d++) {
            point[d] += mean[d];
        }
        return point;
    }

    private static boolean isInside(double[] point) {
        for (double x : point) {
            if (!(x >= 0 && x <= 1)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double density(double[] point) {
        double[] away = new double[point.length];
        for (int d = 0; d < away.length; d++) {
            away[d] = point[d] - mean[d];
        }
        double[] weighted = precision.operate(away);
        double square = 0;
        for (int d = 0; d < away.length; d++) {
            square += away[d] * weighted[d];
        }
        return Math.exp(logConstant - square / 2);
    }
}
