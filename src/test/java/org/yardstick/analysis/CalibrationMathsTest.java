package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.yardstick.analysis.FitTarget.Shape;

class CalibrationMathsTest {

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7);

    private static FitTarget target(String series, double observed, double low, double high, double weight) {
        YearMonth month = YearMonth.of(2024, 1);
        return new FitTarget(series, Shape.LEVEL, month, month, observed, low, high, weight);
    }

    @Test
    void aSobolDesignHasEquallyManyPointsInEveryQuarterOfEveryDimension() {
        int[][] counts = new int[3][4];
        for (double[] point : SobolDesign.points(64, 3, random)) {
            for (int d = 0; d < 3; d++) {
                counts[d][(int) (4 * point[d])]++;
            }
        }
        for (int[] quarters : counts) {
            for (int count : quarters) {
                assertThat(count).isBetween(15, 17);
            }
        }
    }

    /** Range 8 to 12 is a deviation of 1, luck 4, discrepancy 0.2 of 10 is 2: the root of 1 + 4 + 4 is 3. */
    @Test
    void implausibilityIsADistanceInStandardDeviations() {
        Implausibility measure = new Implausibility(List.of(target("a", 10, 8, 12, 1)), new double[] {4}, 0.2);
        assertThat(measure.rows(new double[] {16})[0]).isCloseTo(2, within(1e-12));
        assertThat(measure.rows(new double[] {10})[0]).isZero();
        assertThat(measure.rows(new double[] {Double.NaN})[0]).isEqualTo(10);
    }

    @Test
    void aTenthOfTheWeightMayLieBeyondTheCut() {
        List<FitTarget> targets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            targets.add(target("series " + i, 10, 8, 12, 1));
        }
        Implausibility measure = new Implausibility(targets, new double[20], 0);
        double[] rows = new double[20];
        boolean[] all = new boolean[20];
        Arrays.fill(all, true);
        Arrays.fill(rows, 1);
        rows[3] = 9;
        rows[7] = 8;
        assertThat(measure.together(rows, all)).isEqualTo(1);
        rows[9] = 7;
        assertThat(measure.together(rows, all)).isEqualTo(7);
        all[3] = false;
        assertThat(measure.together(rows, all)).isEqualTo(7);
    }

    /** Two figures of a series weigh as the root of two: 2 / sqrt(2) * 2.5 * log(1 + 4/4). */
    @Test
    void figuresOfOneSeriesTellLessThanAsManyOfSeveral() {
        List<FitTarget> targets = List.of(target("a", 10, 8, 12, 1), target("a", 10, 8, 12, 1));
        Implausibility measure = new Implausibility(targets, new double[2], 0);
        assertThat(measure.loss(new double[] {2, 2})).isCloseTo(Math.sqrt(2) * 2.5 * Math.log(2), within(1e-12));
        assertThat(measure.information()).isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void aMixtureIntegratesToOneAndStaysInTheCube() {
        KernelMixture mixture =
                new KernelMixture(List.of(new double[] {0.02}, new double[] {0.6}), new double[] {0.3, 0.7}, 0.8);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += mixture.density(new double[] {(i + 0.5) / 10_000}) / 10_000;
        }
        assertThat(sum).isCloseTo(1, within(1e-3));
        assertThat(mixture.draw(1000, random))
                .allSatisfy(point -> assertThat(point[0]).isBetween(0.0, 1.0));
    }

    /** A normal posterior around 0.3 is found from points that crowd elsewhere; 0.01 is five standard errors. */
    @Test
    void weightsUndoWhereThePointsWereDrawn() {
        KernelMixture crowd =
                new KernelMixture(List.of(new double[] {0.3}, new double[] {0.7}), new double[] {0.2, 0.8}, 1);
        List<double[]> points = crowd.draw(20_000, random);
        double[] losses = points.stream()
                .mapToDouble(point -> Math.pow((point[0] - 0.3) / 0.05, 2) / 2)
                .toArray();
        double[] proposal = points.stream().mapToDouble(crowd::density).toArray();
        ImportanceWeights weights = ImportanceWeights.of(losses, proposal, 10);
        double mean = 0;
        for (int i = 0; i < losses.length; i++) {
            mean += weights.weights()[i] * points.get(i)[0];
        }
        assertThat(weights.tempering()).isEqualTo(1);
        assertThat(mean).isCloseTo(0.3, within(0.01));
    }

    @Test
    void aLikelihoodThatLeavesTooFewPointsIsFlattened() {
        double[] losses = {0, 50, 51, 52};
        double[] even = {1, 1, 1, 1};
        ImportanceWeights weights = ImportanceWeights.of(losses, even, 2);
        assertThat(weights.tempering()).isLessThan(1);
        assertThat(WeightedDraw.effectiveSize(weights.weights())).isCloseTo(2, within(0.01));
    }

    @Test
    void drawsFollowWeights() {
        double[] weights = {0.2, 0, 0.8};
        assertThat(WeightedDraw.index(weights, 0)).isZero();
        assertThat(WeightedDraw.index(weights, 0.19)).isZero();
        assertThat(WeightedDraw.index(weights, 0.21)).isEqualTo(2);
        assertThat(WeightedDraw.index(weights, 0.999999)).isEqualTo(2);
    }

    /** Two correlated dimensions, half of the mass beyond a wall: the mean density over the cube is one. */
    @Test
    void aTruncatedNormalIntegratesToOne() {
        TruncatedNormal normal =
                new TruncatedNormal(new double[] {0, 0.5}, new double[][] {{30, 10}, {10, 40}}, random);
        double sum = 0;
        for (double[] point : SobolDesign.points(4096, 2, random)) {
            sum += normal.density(point) / 4096;
        }
        assertThat(sum).isCloseTo(1, within(0.03));
        assertThat(normal.draw(500, random))
                .allSatisfy(point -> assertThat(point[0]).isBetween(0.0, 1.0));
    }

    @Test
    void slopesOfALinearFunctionAreFound() {
        List<double[]> places = SobolDesign.points(32, 2, random);
        List<double[]> values = places.stream()
                .map(place -> new double[] {1 + 3 * place[0] - 2 * place[1], 5})
                .toList();
        double[] weights = new double[32];
        Arrays.fill(weights, 1.0 / 32);
        double[][] slopes = LocalSlopes.of(places, values, weights, new double[] {0.5, 0.5});
        assertThat(slopes[0][0]).isCloseTo(3, within(0.05));
        assertThat(slopes[0][1]).isCloseTo(-2, within(0.05));
        assertThat(slopes[1]).containsExactly(new double[] {0, 0}, within(0.1));
    }

    @Test
    void theSearchFindsTheBottomOfACurvedValley() {
        double[] lowest = CmaSearch.lowest(
                point -> {
                    double x = 4 * point[0] - 2;
                    double y = 4 * point[1] - 2;
                    return 100 * Math.pow(y - x * x, 2) + Math.pow(1 - x, 2);
                },
                new double[] {0.2, 0.8},
                0.2,
                2000,
                3);
        assertThat(lowest[0]).isCloseTo(0.75, within(0.01));
        assertThat(lowest[1]).isCloseTo(0.75, within(0.02));
    }

    @Test
    void aParameterIsIdentifiedWhereItsPosteriorIsNarrow() {
        List<double[]> points = new ArrayList<>();
        double[] weights = new double[101];
        for (int i = 0; i <= 100; i++) {
            points.add(new double[] {i / 100.0});
            weights[i] = 1 / 101.0;
        }
        FreeParameter parameter = new FreeParameter("p", 1, 100, true);
        assertThat(ParameterWidth.of(parameter, 0, points, weights).widthRatio())
                .isCloseTo(1, within(0.02));
        assertThat(ParameterWidth.of(parameter, 0, points, weights).median()).isCloseTo(10, within(0.5));
        double[] narrow = new double[101];
        narrow[40] = 0.5;
        narrow[60] = 0.5;
        assertThat(ParameterWidth.of(parameter, 0, points, narrow).identified()).isTrue();
    }
}
