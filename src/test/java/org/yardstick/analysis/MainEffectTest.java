package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class MainEffectTest {

    private static int[] alone(int points) {
        return IntStream.range(0, points).toArray();
    }

    @Test
    void levelsAndFewValuesAreGroupsOfTheirOwn() {
        MainEffect levels = MainEffect.of(
                FactorColumn.levels(new int[] {0, 1, 1, 0}, 2),
                new double[] {1, 10, 20, 3},
                alone(4),
                TestFunctions.random(1));
        assertThat(levels.means()).extracting(Estimate::value).containsExactly(2.0, 15.0);
        assertThat(levels.points()).containsExactly(2, 2);
        FactorGroups few = FactorGroups.of(FactorColumn.numbers(new double[] {5, 2, 5, 9}));
        assertThat(few.count()).isEqualTo(3);
        assertThat(few.middle(few.group(0))).isEqualTo(5);
        FactorGroups rounded = FactorGroups.of(FactorColumn.numbers(new double[] {0, 1 / 3.0, 1 - 2 / 3.0, 1}));
        assertThat(rounded.count()).isEqualTo(3);
        assertThat(rounded.group(1)).isEqualTo(rounded.group(2));
    }

    @Test
    void manyValuesAreCutIntoGroupsOfEquallyMany() {
        double[] values = IntStream.range(0, 200).mapToDouble(i -> i).toArray();
        FactorGroups groups = FactorGroups.of(FactorColumn.numbers(values));
        assertThat(groups.count()).isEqualTo(10);
        assertThat(groups.low(9)).isEqualTo(180);
        assertThat(groups.high(9)).isEqualTo(199);
        assertThat(groups.middle(0)).isEqualTo(9.5);
    }

    /** The mean of the Ishigami function given its first factor is sin(x) (1 + 0.1 pi^4 / 5) + 3.5. */
    @Test
    void curvesAndPartsOfVarianceMeetTheClosedFormOfTheIshigamiFunction() {
        List<double[]> points = SobolDesign.points(8192, 3, TestFunctions.random(1));
        double[] values = points.stream().mapToDouble(TestFunctions::ishigami).toArray();
        double[] parts = {0.3139, 0.4424, 0};
        for (int f = 0; f < 3; f++) {
            int factor = f;
            FactorColumn column = FactorColumn.numbers(
                    points.stream().mapToDouble(point -> point[factor]).toArray());
            MainEffect effect = MainEffect.of(column, values, alone(values.length), TestFunctions.random(2));
            assertThat(effect.explained().value()).isCloseTo(parts[f], within(0.015));
            if (f == 0) {
                double x = Math.PI * (2 * effect.groups().middle(7) - 1);
                double expected = Math.sin(x) * (1 + 0.1 * Math.pow(Math.PI, 4) / 5) + 3.5;
                assertThat(effect.means().get(7).value()).isCloseTo(expected, within(0.15));
            }
        }
    }

    /** A factor without effect is taken for one in 5% of samples; more than 22 of 200 in one of a thousand such tests. */
    @Test
    void aFactorWithoutEffectIsSeldomSaidToExplainAnything() {
        UniformRandomProvider random = TestFunctions.random(3);
        int alarms = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] values = IntStream.range(0, 100)
                    .mapToDouble(i -> random.nextDouble())
                    .toArray();
            double[] places = IntStream.range(0, 100)
                    .mapToDouble(i -> random.nextDouble())
                    .toArray();
            Estimate part = MainEffect.of(FactorColumn.numbers(places), values, alone(100), random)
                    .explained();
            alarms += part.coversZero() ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(22);
    }

    @Test
    void clustersAreDrawnWhole() {
        double[] values = {0, 1, 0, 1, 0, 1};
        int[] level = {0, 1, 0, 1, 0, 1};
        MainEffect effect = MainEffect.of(
                FactorColumn.levels(level, 2), values, new int[] {0, 0, 1, 1, 2, 2}, TestFunctions.random(5));
        assertThat(effect.means()).containsExactly(new Estimate(0, 0, 0), new Estimate(1, 1, 1));
    }
}
