package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DesignsTest {

    private static UniformRandomProvider random() {
        return RandomSource.XO_SHI_RO_256_PP.create(11L);
    }

    private static List<double[]> all(Design design) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < design.points(); i++) {
            points.add(design.place(i));
        }
        return points;
    }

    @Test
    void aGridHasEveryCombinationOnceAndItsLastAxisMovesFastest() {
        GridDesign grid = new GridDesign(List.of(GridDesign.even(2), GridDesign.even(3)));
        assertThat(all(grid))
                .containsExactly(
                        new double[] {0, 0},
                        new double[] {0, 0.5},
                        new double[] {0, 1},
                        new double[] {1, 0},
                        new double[] {1, 0.5},
                        new double[] {1, 1});
        assertThat(GridDesign.even(1)).containsExactly(0.5);
        assertThat(GridDesign.middles(4)).containsExactly(0.125, 0.375, 0.625, 0.875);
    }

    @Test
    void aGridTooLargeToCountIsRefused() {
        double[] axis = GridDesign.even(100_000);
        assertThatThrownBy(() -> new GridDesign(List.of(axis, axis))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3", "64, 5"})
    void aLatinHypercubeHasOnePointInEachPartOfEachDimension(int points, int dimensions) {
        LatinHypercubeDesign design = new LatinHypercubeDesign(points, dimensions, random());
        for (int d = 0; d < dimensions; d++) {
            Set<Integer> parts = new HashSet<>();
            for (double[] place : all(design)) {
                assertThat(place[d]).isBetween(0.0, 1.0);
                parts.add((int) (place[d] * points));
            }
            assertThat(parts).hasSize(points);
        }
    }

    @Test
    void anyPartOfASobolSequenceInPowersOfTwoIsEven() {
        SobolDesign design = new SobolDesign(64, 3, random());
        for (int from = 0; from < 64; from += 16) {
            for (int d = 0; d < 3; d++) {
                // Shifted points of one block keep their distance of a sixteenth, round the ends.
                List<Double> values = new ArrayList<>();
                for (int i = from; i < from + 16; i++) {
                    values.add(design.place(i)[d]);
                }
                values.sort(null);
                for (int i = 1; i < 16; i++) {
                    assertThat(values.get(i) - values.get(i - 1)).isBetween(1e-9, 2.0 / 16);
                }
            }
        }
        assertThat(SobolDesign.points(64, 3, random()).get(40)).isEqualTo(design.place(40));
        assertThat(design.place(40)).isEqualTo(new SobolDesign(64, 3, random()).place(40));
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "6, 4", "5, 8"})
    void aMorrisTrajectoryMovesEachDimensionOnceByHalfTheLevels(int trajectories, int levels) {
        int dimensions = 5;
        MorrisDesign design = new MorrisDesign(trajectories, levels, dimensions, random());
        double jump = levels / (2.0 * (levels - 1));
        assertThat(design.points()).isEqualTo(trajectories * (dimensions + 1));
        for (int block = 0; block < trajectories; block++) {
            Set<Integer> moved = new HashSet<>();
            for (int step = 0; step <= dimensions; step++) {
                int point = block * (dimensions + 1) + step;
                Design.Part part = design.part(point);
                double[] place = design.place(point);
                assertThat(part.block()).isEqualTo(block);
                assertThat(part.name()).isEqualTo(Integer.toString(step));
                for (double x : place) {
                    assertThat(x * (levels - 1)).isCloseTo(Math.rint(x * (levels - 1)), within(1e-12));
                    assertThat(x).isBetween(0.0, 1.0);
                }
                if (step == 0) {
                    assertThat(part.moved()).isEqualTo(-1);
                    continue;
                }
                double[] before = design.place(point - 1);
                for (int d = 0; d < dimensions; d++) {
                    double difference = place[d] - before[d];
                    assertThat(difference).isCloseTo(d == part.moved() ? part.step() : 0, within(1e-12));
                }
                assertThat(Math.abs(part.step())).isCloseTo(jump, within(1e-12));
                moved.add(part.moved());
            }
            assertThat(moved).hasSize(dimensions);
        }
    }

    @Test
    void morrisStartsUseEveryLevel() {
        MorrisDesign design = new MorrisDesign(200, 4, 1, random());
        Set<Long> levels = new HashSet<>();
        all(design).forEach(place -> levels.add(Math.round(place[0] * 3)));
        assertThat(levels).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
    }

    @Test
    void saltelliMembersTakeOneColumnFromTheOtherSample() {
        int k = 3;
        SaltelliDesign design = new SaltelliDesign(8, k, true, random());
        assertThat(design.points()).isEqualTo(8 * (2 + 2 * k));
        assertThat(new SaltelliDesign(8, k, false, random()).points()).isEqualTo(8 * (2 + k));
        for (int base = 0; base < 8; base++) {
            int first = base * (2 + 2 * k);
            double[] a = design.place(first);
            double[] b = design.place(first + 1);
            assertThat(design.part(first).name()).isEqualTo("A");
            assertThat(design.part(first + 1).name()).isEqualTo("B");
            for (int i = 0; i < k; i++) {
                double[] ab = a.clone();
                ab[i] = b[i];
                double[] ba = b.clone();
                ba[i] = a[i];
                assertThat(design.place(first + 2 + i)).containsExactly(ab);
                assertThat(design.part(first + 2 + i)).isEqualTo(new Design.Part(base, "AB" + (i + 1), -1, 0));
                assertThat(design.place(first + 2 + k + i)).containsExactly(ba);
                assertThat(design.part(first + 2 + k + i).name()).isEqualTo("BA" + (i + 1));
            }
        }
    }

    @Test
    void aCrossedDesignRepeatsEachPointForEachCombination() {
        LatinHypercubeDesign inner = new LatinHypercubeDesign(4, 2, random());
        CrossedDesign design = new CrossedDesign(inner, List.of(GridDesign.middles(3)));
        assertThat(design.points()).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
            double[] future = inner.place(i / 3);
            assertThat(design.place(i)).containsExactly(future[0], future[1], (i % 3 + 0.5) / 3);
            assertThat(design.part(i).block()).isEqualTo(i / 3);
        }
    }
}
