package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class PrimTest {

    private static int[] alone(int points) {
        return IntStream.range(0, points).toArray();
    }

    private static List<FactorColumn> columns(List<double[]> points) {
        List<FactorColumn> columns = new ArrayList<>();
        for (int f = 0; f < points.get(0).length; f++) {
            int factor = f;
            columns.add(FactorColumn.numbers(
                    points.stream().mapToDouble(point -> point[factor]).toArray()));
        }
        return columns;
    }

    @Test
    void findsTheBoxThatIsThereAndNoOtherFactor() {
        List<double[]> points = SobolDesign.points(1000, 4, TestFunctions.random(1));
        boolean[] interest = new boolean[1000];
        for (int i = 0; i < 1000; i++) {
            interest[i] = points.get(i)[0] > 0.6 && points.get(i)[2] < 0.5;
        }
        List<PrimBox> boxes = Prim.boxes(columns(points), interest, alone(1000), 3, TestFunctions.random(2));
        assertThat(boxes).hasSize(1);
        PrimBox box = boxes.get(0);
        assertThat(box.limits()).extracting(PrimLimit::factor).containsExactly(0, 2);
        assertThat(box.limits().get(0).low()).isCloseTo(0.6, within(0.02));
        assertThat(box.limits().get(0).high()).isInfinite();
        assertThat(box.limits().get(1).high()).isCloseTo(0.5, within(0.02));
        assertThat(box.density()).isGreaterThan(0.97);
        assertThat(box.coverage()).isGreaterThan(0.97);
        assertThat(box.baseDensity()).isCloseTo(0.2, within(0.02));
        assertThat(box.heldOutDensity()).isGreaterThan(0.9);
        assertThat(box.holdsUnseen()).isTrue();
        assertThat(box.limits()).allMatch(limit -> limit.quasiP() < 1e-6);
    }

    @Test
    void findsLevelsAndASecondBox() {
        UniformRandomProvider random = TestFunctions.random(3);
        int[] level = new int[600];
        double[] number = new double[600];
        boolean[] interest = new boolean[600];
        for (int i = 0; i < 600; i++) {
            level[i] = random.nextInt(3);
            number[i] = random.nextDouble();
            interest[i] = level[i] == 1 ? number[i] < 0.6 : level[i] == 2 && number[i] > 0.8;
        }
        List<PrimBox> boxes = Prim.boxes(
                List.of(FactorColumn.levels(level, 3), FactorColumn.numbers(number)), interest, alone(600), 3, random);
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).limits().get(0).levels()).containsExactly(1);
        assertThat(boxes.get(1).limits().get(0).levels()).containsExactly(2);
        assertThat(boxes.get(0).coverage() + boxes.get(1).coverage()).isGreaterThan(0.95);
    }

    /** Chance alone is taken for a box in 5% of samples; more than 16 of 120 in one of a thousand such tests. */
    @Test
    void chanceSeldomHoldsOnPointsNotSeen() {
        UniformRandomProvider random = TestFunctions.random(4);
        int alarms = 0;
        for (int trial = 0; trial < 120; trial++) {
            boolean[] interest = new boolean[150];
            for (int i = 0; i < interest.length; i++) {
                interest[i] = random.nextDouble() < 0.3;
            }
            List<PrimBox> boxes =
                    Prim.boxes(columns(SobolDesign.points(150, 5, random)), interest, alone(150), 1, random);
            alarms += boxes.stream().anyMatch(PrimBox::holdsUnseen) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(16);
    }

    @Test
    void whereAllOrNoneAreOfInterestThereIsNoBox() {
        List<FactorColumn> columns = columns(SobolDesign.points(100, 2, TestFunctions.random(5)));
        assertThat(Prim.boxes(columns, new boolean[100], alone(100), 3, TestFunctions.random(6)))
                .isEmpty();
    }
}
