package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PipelineTest {
    @Test
    void whatEntersLeavesAfterTheDelayInTwoParts() {
        Pipeline pipeline = new Pipeline(2.25, 0);
        assertThat(pipeline.push(100)).isZero();
        assertThat(pipeline.push(0)).isZero();
        assertThat(pipeline.push(0)).isCloseTo(75, within(1e-12));
        assertThat(pipeline.content()).isCloseTo(25, within(1e-12));
        assertThat(pipeline.push(0)).isCloseTo(25, within(1e-12));
        assertThat(pipeline.push(0)).isZero();
    }

    @Test
    void withoutDelayNothingIsOnItsWay() {
        Pipeline pipeline = new Pipeline(0, 5);
        assertThat(pipeline.push(7)).isEqualTo(7);
        assertThat(pipeline.content()).isZero();
    }

    @Test
    void aSteadyFlowStaysSteady() {
        Pipeline pipeline = new Pipeline(10.5, 40);
        assertThat(pipeline.content()).isCloseTo(420, within(1e-9));
        for (int month = 0; month < 30; month++) {
            assertThat(pipeline.push(40)).isCloseTo(40, within(1e-9));
        }
    }
}
