package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

final class DistributionTest {

    private static final List<Distribution> ALL = List.of(
            new Distribution.Uniform(-2, 3),
            new Distribution.LogUniform(0.5, 32),
            new Distribution.Triangular(1, 1, 4),
            new Distribution.Triangular(1, 3, 4),
            new Distribution.Normal(2, 0.7, 1, 4));

    @Test
    void everyDistributionRisesFromItsLowToItsHighEnd() {
        for (Distribution distribution : ALL) {
            double before = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= 100; i++) {
                double value = distribution.quantile(i / 100.0);
                assertThat(value).isGreaterThanOrEqualTo(before);
                before = value;
            }
        }
        assertThat(new Distribution.Normal(2, 0.7, 1, 4).quantile(0)).isCloseTo(1, within(1e-9));
        assertThat(new Distribution.Normal(2, 0.7, 1, 4).quantile(1)).isCloseTo(4, within(1e-9));
    }

    @Test
    void mediansAreThoseOfTheBooks() {
        assertThat(new Distribution.Uniform(-2, 3).quantile(0.5)).isEqualTo(0.5);
        assertThat(new Distribution.LogUniform(0.5, 32).quantile(0.5)).isCloseTo(4, within(1e-12));
        assertThat(new Distribution.Triangular(0, 1, 1).quantile(0.25)).isCloseTo(0.5, within(1e-12));
        assertThat(new Distribution.Triangular(0, 0.5, 1).quantile(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(new Distribution.Normal(0, 1, -3, 3).quantile(0.5)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aCutNormalDistributionHasTheQuantilesOfTheWholeOneBetweenItsEnds() {
        NormalDistribution whole = new NormalDistribution(new Well19937c(1), 2, 0.7);
        Distribution cut = new Distribution.Normal(2, 0.7, 1, 2.5);
        for (double x : new double[] {1.1, 1.7, 2.2, 2.45}) {
            double part = (whole.cumulativeProbability(x) - whole.cumulativeProbability(1))
                    / (whole.cumulativeProbability(2.5) - whole.cumulativeProbability(1));
            assertThat(cut.quantile(part)).isCloseTo(x, within(1e-9));
        }
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Distribution.Uniform(1, 1)).hasMessageContaining("range is 1.0 to 1.0");
        assertThatThrownBy(() -> new Distribution.LogUniform(0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Distribution.Triangular(0, 2, 1)).hasMessageContaining("mode is 2.0");
        assertThatThrownBy(() -> new Distribution.Normal(0, 0, 0, 1)).hasMessageContaining("sd is 0.0");
    }
}
