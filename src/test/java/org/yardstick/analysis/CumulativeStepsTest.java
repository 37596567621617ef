package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yardstick.analysis.CumulativeSteps.Verdict;

class CumulativeStepsTest {

    /** Four replicates whose luck moves all entries alike, and steps of these sizes. */
    private static CumulativeSteps steps(double... sizes) {
        double[] luck = {0, 3, -2, 5};
        double[][][] values = new double[sizes.length + 1][1][4];
        for (int r = 0; r < 4; r++) {
            values[0][0][r] = luck[r];
            for (int k = 0; k < sizes.length; k++) {
                values[k + 1][0][r] = values[k][0][r] + sizes[k] * (1 + 0.01 * r);
            }
        }
        return CumulativeSteps.of(values);
    }

    @Test
    void stepsArePairedSoThatSharedLuckCancels() {
        CumulativeSteps steps = steps(-8, -4, -2);
        for (int k = 0; k < 3; k++) {
            assertThat(steps.steps().get(k).mean().value()).isCloseTo(-8.12 / (1 << k), within(1e-9));
        }
        assertThat(steps.steps()).noneMatch(step -> step.mean().coversZero());
        assertThat(steps.shares().get(0)).isCloseTo(8 / 14.0, within(1e-9));
        assertThat(steps.shares().get(2)).isCloseTo(1, within(1e-9));
    }

    @Test
    void returnsDiminishGrowOrCannotBeToldWhicheverWayTheEffectGoes() {
        assertThat(steps(-8, -4, -2).verdict()).isEqualTo(Verdict.DIMINISHING);
        assertThat(steps(8, 4, 2).verdict()).isEqualTo(Verdict.DIMINISHING);
        assertThat(steps(1, 2, 4).verdict()).isEqualTo(Verdict.GROWING);
        assertThat(steps(3, 3, 3).verdict()).isEqualTo(Verdict.UNSETTLED);
        assertThat(steps(3).verdict()).isEqualTo(Verdict.UNSETTLED);
    }

    @Test
    void entriesWithoutAnyRunAreNotGuessed() {
        double[][][] values = new double[3][1][2];
        IntStream.range(0, 2).forEach(r -> values[1][0][r] = Double.NaN);
        CumulativeSteps steps = CumulativeSteps.of(values);
        assertThat(steps.steps()).noneMatch(step -> step.mean().isPresent());
        assertThat(steps.verdict()).isEqualTo(Verdict.UNSETTLED);
    }
}
