package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Functions on the unit cube whose indices are known in closed form, and designs over it. */
public final class TestFunctions {

    /** Coefficients of the G function in the tables of Saltelli et al. (2008), "Global Sensitivity Analysis". */
    static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

    private TestFunctions() {}

    static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** Ishigami and Homma (1990) with a = 7 and b = 0.1; each factor spans -pi to pi. */
    public static double ishigami(double[] place) {
        double x = angle(place[0]);
        double y = angle(place[1]);
        double z = angle(place[2]);
        return Math.sin(x) + 7 * Math.pow(Math.sin(y), 2) + 0.1 * Math.pow(z, 4) * Math.sin(x);
    }

    private static double angle(double place) {
        return Math.PI * (2 * place - 1);
    }

    /** The G function of Sobol (1993). */
    static double sobolG(double[] place) {
        double product = 1;
        for (int i = 0; i < place.length; i++) {
            product *= (Math.abs(4 * place[i] - 2) + G[i]) / (1 + G[i]);
        }
        return product;
    }

    static SobolIndices indices(ToDoubleFunction<double[]> function, int factors, int blocks, boolean both, long seed) {
        double[] a = new double[blocks];
        double[] b = new double[blocks];
        double[][] ab = new double[factors][blocks];
        double[][] ba = new double[both ? factors : 0][blocks];
        List<double[]> points = SobolDesign.points(blocks, 2 * factors, random(seed));
        for (int n = 0; n < blocks; n++) {
            double[] one = new double[factors];
            double[] two = new double[factors];
            System.arraycopy(points.get(n), 0, one, 0, factors);
            System.arraycopy(points.get(n), factors, two, 0, factors);
            a[n] = function.applyAsDouble(one);
            b[n] = function.applyAsDouble(two);
            for (int f = 0; f < factors; f++) {
                ab[f][n] = function.applyAsDouble(mixed(one, two, f));
                if (both) {
                    ba[f][n] = function.applyAsDouble(mixed(two, one, f));
                }
            }
        }
        return SobolIndices.of(a, b, ab, ba, random(seed + 1));
    }

    private static double[] mixed(double[] from, double[] other, int factor) {
        double[] mixed = from.clone();
        mixed[factor] = other[factor];
        return mixed;
    }

    /** Trajectories on a grid of four levels with steps of two thirds (Morris 1991). */
    static List<double[]> elementaryEffects(
            ToDoubleFunction<double[]> function, int factors, int trajectories, long seed) {
        UniformRandomProvider random = random(seed);
        List<double[]> effects = new ArrayList<>();
        for (int t = 0; t < trajectories; t++) {
            double[] place = new double[factors];
            for (int f = 0; f < factors; f++) {
                place[f] = random.nextInt(4) / 3.0;
            }
            int[] order = new int[factors];
            for (int i = 0; i < factors; i++) {
                int j = random.nextInt(i + 1);
                order[i] = order[j];
                order[j] = i;
            }
            double[] change = new double[factors];
            double[] values = new double[factors + 1];
            values[0] = function.applyAsDouble(place);
            for (int step = 0; step < factors; step++) {
                change[step] = place[order[step]] < 0.5 ? 2 / 3.0 : -2 / 3.0;
                place[order[step]] += change[step];
                values[step + 1] = function.applyAsDouble(place);
            }
            effects.add(ElementaryEffects.along(order, change, values, factors));
        }
        return effects;
    }
}
