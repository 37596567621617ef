package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

final class TimePathTest {
    private final TimePath path = new TimePath("output", UpstreamHistory.path(2021, 100, 2023, 400, 2024, 0));

    @Test
    void growsEvenlyBetweenPointsAndStandsStillBeforeThem() {
        assertThat(path.at(2020)).isEqualTo(100);
        assertThat(path.at(2022)).isCloseTo(200, within(1e-9));
        assertThat(path.at(2023)).isEqualTo(400);
        assertThat(path.at(2023.25)).isCloseTo(300, within(1e-9));
    }

    @Test
    void afterTheLastPointGrowthDecays() {
        TimePath ends = new TimePath("output", UpstreamHistory.path(2025, 100));
        assertThat(ends.at(2027)).isEqualTo(100);
        assertThat(ends.at(2027, 0.2, 0)).isCloseTo(100 * FastMath.exp(0.4), within(1e-9));
        assertThat(ends.at(2100, 0.2, 0.5)).isCloseTo(100 * FastMath.exp(0.4), within(1e-6));
    }

    @Test
    void monthsAreReadAtTheirEndOrMiddle() {
        assertThat(TimePath.endOf(5)).isEqualTo(2020.5);
        assertThat(TimePath.middleOf(0)).isCloseTo(2020 + 1 / 24.0, within(1e-12));
    }

    @Test
    void anEmptyPathIsRefused() {
        assertThatThrownBy(() -> new TimePath("output", new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("output has no points");
    }
}
