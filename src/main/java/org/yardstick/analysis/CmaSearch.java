package org.yardstick.analysis;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/** Search for the lowest point of a function on the unit cube by adapting covariances (CMA-ES, Hansen 2006). */
public final class CmaSearch {

    private static final int MOST_ITERATIONS = 1_000_000;

    private CmaSearch() {}

    /**
     * Returns the lowest point found.
     *
     * @param function function, defined on the whole cube
     * @param start point to start from, inside the cube
     * @param width standard deviation of the first steps, the same in every dimension
     * @param evaluations most evaluations of the function
     * @param seed seed of the search
     */
    public static double[] lowest(
            ToDoubleFunction<double[]> function, double[] start, double width, int evaluations, long seed) {
        int dimensions = start.length;
        double[] best = start.clone();
        double[] lowest = {Double.POSITIVE_INFINITY};
        double[] zeros = new double[dimensions];
        double[] ones = new double[dimensions];
        double[] widths = new double[dimensions];
        Arrays.fill(ones, 1);
        Arrays.fill(widths, width);
        int population = 4 + (int) (3 * Math.log(dimensions));
        CMAESOptimizer optimiser = new CMAESOptimizer(
                MOST_ITERATIONS,
                Double.NEGATIVE_INFINITY,
                true,
                0,
                10,
                new MersenneTwister(seed),
                false,
                (iteration, previous, current) -> false);
        try {
            optimiser.optimize(
                    new ObjectiveFunction(point -> {
                        double value = function.applyAsDouble(point);
                        if (value < lowest[0]) {
                            lowest[0] = value;
                            System.arraycopy(point, 0, best, 0, dimensions);
                        }
                        return value;
                    }),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    new SimpleBounds(zeros, ones),
                    new CMAESOptimizer.Sigma(widths),
                    new CMAESOptimizer.PopulationSize(population),
                    new MaxEval(evaluations));
        } catch (TooManyEvaluationsException e) {
            // The budget is meant to end the search.
            return best;
        }
        return best;
    }
}
