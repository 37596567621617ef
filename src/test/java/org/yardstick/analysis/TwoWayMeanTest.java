package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class TwoWayMeanTest {

    /** Mean 3, standard error sqrt(2.5 / 5), Student's t of 4 degrees of freedom at 95%: 2.131847. */
    @Test
    void inOneFutureItIsStudentsInterval() {
        TwoWayMean mean = TwoWayMean.of(new double[][] {{1, 2, 3, 4, 5}});
        assertThat(mean.mean().value()).isEqualTo(3);
        assertThat(mean.mean().low()).isCloseTo(3 - 2.131847 * Math.sqrt(0.5), within(1e-5));
        assertThat(mean.mean().high()).isCloseTo(3 + 2.131847 * Math.sqrt(0.5), within(1e-5));
        assertThat(mean.replicates()).isEqualTo(5);
        assertThat(mean.futures()).isEqualTo(1);
    }

    @Test
    void missingNumbersAreLeftOut() {
        TwoWayMean mean = TwoWayMean.of(new double[][] {{1, Double.NaN}, {Double.NaN, Double.NaN}});
        assertThat(mean.mean().value()).isEqualTo(1);
        assertThat(mean.mean().hasInterval()).isFalse();
        assertThat(mean.mean().coversZero()).isTrue();
        assertThat(TwoWayMean.of(new double[][] {{Double.NaN}}).mean().isPresent())
                .isFalse();
    }

    @Test
    void equalNumbersLeaveNoDoubt() {
        assertThat(TwoWayMean.of(new double[][] {{2, 2}, {2, 2}}).mean()).isEqualTo(new Estimate(2, 2, 2));
        assertThat(TwoWayMean.of(new double[][] {{0, 0}, {0, 0}}).mean().coversZero())
                .isTrue();
    }

    /**
     * Luck of replicates that all futures share must not be averaged away: with a true mean of zero, 5% are said to be
     * above and 5% below at most; more than 70 of 500 would come up in one of a thousand such tests.
     */
    @Test
    void falseAlarmsAreNoMoreThanOneInTen() {
        UniformRandomProvider random = TestFunctions.random(4);
        int alarms = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[] luck = new double[4];
            for (int r = 0; r < 4; r++) {
                luck[r] = normal(random);
            }
            double[][] values = new double[10][4];
            for (double[] future : values) {
                double own = normal(random);
                for (int r = 0; r < 4; r++) {
                    future[r] = own + luck[r] + normal(random);
                }
            }
            alarms += TwoWayMean.of(values).mean().coversZero() ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(70);
    }

    private static double normal(UniformRandomProvider random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
