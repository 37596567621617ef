package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SobolIndicesTest {

    @Test
    void meetTheClosedFormOfTheIshigamiFunction() {
        SobolIndices indices = TestFunctions.indices(TestFunctions::ishigami, 3, 4096, false, 1);
        assertMeets(indices, new double[] {0.3139, 0.4424, 0}, new double[] {0.5576, 0.4424, 0.2437}, 0.01);
        assertThat(indices.variance()).isCloseTo(13.845, within(0.1));
        assertThat(indices.blocks()).isEqualTo(4096);
    }

    /** Table of Saltelli et al. (2008) for a = (0, 1, 4.5, 9, 99, 99, 99, 99). */
    @Test
    void meetThePublishedTableOfTheGFunction() {
        SobolIndices indices = TestFunctions.indices(TestFunctions::sobolG, 8, 8192, true, 2);
        assertMeets(
                indices,
                new double[] {0.7165, 0.1791, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001},
                new double[] {0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001},
                0.01);
    }

    private static void assertMeets(SobolIndices indices, double[] first, double[] total, double tolerance) {
        for (int f = 0; f < first.length; f++) {
            assertThat(indices.first().get(f).value()).isCloseTo(first[f], within(tolerance));
            assertThat(indices.total().get(f).value()).isCloseTo(total[f], within(tolerance));
        }
    }

    /** With 90% intervals at most 34 of 300 should miss but in one of a million such tests, were the draws independent. */
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int missed = 0;
        int alarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            SobolIndices indices = TestFunctions.indices(TestFunctions::ishigami, 3, 128, false, 1000 + seed);
            missed += holds(indices.first().get(0), 0.3139) ? 0 : 1;
            missed += holds(indices.first().get(1), 0.4424) ? 0 : 1;
            missed += holds(indices.total().get(2), 0.2437) ? 0 : 1;
            alarms += indices.first().get(2).coversZero() ? 0 : 1;
        }
        assertThat(missed).isLessThan(54);
        assertThat(alarms).isLessThan(23);
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    @Test
    void aFactorWithoutAnyEffectHasAnIndexOfExactlyZero() {
        SobolIndices indices = TestFunctions.indices(place -> place[0], 2, 64, false, 3);
        assertThat(indices.total().get(1)).isEqualTo(new Estimate(0, 0, 0));
        assertThat(indices.first().get(1).coversZero()).isTrue();
    }

    @Test
    void anOutcomeThatDoesNotVaryHasNoIndices() {
        assertThat(TestFunctions.indices(place -> 4, 2, 64, false, 3).first())
                .allMatch(estimate -> !estimate.isPresent());
    }
}
