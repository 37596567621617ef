package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRegretTest {

    private static final double[][] VALUES = {{10, 4, 7}, {8, 9, 7}};

    @Test
    void regretIsTheDistanceToTheBestOfTheSameFuture() {
        assertThat(PolicyRegret.table(VALUES, true)).isDeepEqualTo(new double[][] {{0, 5, 0}, {2, 0, 0}});
        assertThat(PolicyRegret.table(VALUES, false)).isDeepEqualTo(new double[][] {{2, 0, 0}, {0, 5, 0}});
    }

    @Test
    void eachPolicyHasItsMeanAndItsLargestRegret() {
        List<PolicyRegret> regrets = PolicyRegret.of(VALUES, true, TestFunctions.random(1));
        assertThat(regrets).extracting(PolicyRegret::largest).containsExactly(5.0, 2.0);
        assertThat(regrets).extracting(regret -> regret.mean().value()).containsExactly(5 / 3.0, 2 / 3.0);
        assertThat(regrets.get(0).p95()).isCloseTo(4.5, within(1e-9));
        assertThat(regrets.get(1).p95()).isCloseTo(1.8, within(1e-9));
        assertThat(regrets).extracting(PolicyRegret::best).containsExactly(2 / 3.0, 2 / 3.0);
        assertThat(regrets).extracting(PolicyRegret::value).containsExactly(7.0, 8.0);
    }
}
