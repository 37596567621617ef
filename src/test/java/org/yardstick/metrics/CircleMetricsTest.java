package org.yardstick.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CircleMetricsTest {
    private static final double[] AMERICAN = {1, 0};
    private static final double[] CHINESE = {0, 1};
    private static final double[] MIXED = {0.5, 0.5};

    @Test
    void marketsThatShareAllAreOneCircleAndThoseThatShareNothingAreMany() {
        assertThat(CircleMetrics.circles(List.of(AMERICAN, AMERICAN, AMERICAN))).isEqualTo(1);
        assertThat(CircleMetrics.circles(List.of(AMERICAN, CHINESE))).isEqualTo(2);
        assertThat(CircleMetrics.circles(List.of(AMERICAN, AMERICAN, CHINESE, CHINESE)))
                .isEqualTo(2);
    }

    /** Overlaps: three of a market with itself, two of nought, four of a half: 9 / 5. */
    @Test
    void aMarketThatUsesBothStandsBetweenTheCircles() {
        assertThat(CircleMetrics.circles(List.of(AMERICAN, CHINESE, MIXED))).isCloseTo(9.0 / 5, within(1e-12));
    }
}
