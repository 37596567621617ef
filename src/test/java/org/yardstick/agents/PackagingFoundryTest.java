package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

final class PackagingFoundryTest {
    private static final PackagingParameters PARAMETERS =
            new PackagingParameters(0.9, 0.1, 2, 0, 0, 0.01, 4, 3, 5, 0.02, 6, 0, 36);

    @Test
    void capacityIsUsedByShareAndOthersJoin() {
        PackagingFoundry foundry = foundry(0.5, 0.1);
        assertThat(foundry.step(new PackagingFoundry.Inputs(0, 4)).usableWafers())
                .isCloseTo(900, within(1e-9));
        assertThat(foundry.wafersFor("nvidia", 0)).isCloseTo(450, within(1e-9));
        assertThat(foundry.wafersFor("huawei", 0)).isZero();
        foundry.step(new PackagingFoundry.Inputs(1, 4));
        assertThat(foundry.step(new PackagingFoundry.Inputs(2, 4)).usableWafers())
                .isCloseTo(990, within(1e-9));
    }

    @Test
    void sharesThatSumToMoreThanOneAreScaled() {
        PackagingFoundry foundry = foundry(0.9, 0.6);
        foundry.step(new PackagingFoundry.Inputs(0, 4));
        assertThat(foundry.wafersFor("nvidia", 0)).isCloseTo(540, within(1e-9));
        assertThat(foundry.wafersFor("amd", 0)).isCloseTo(360, within(1e-9));
    }

    @Test
    void aLongWaitRaisesCapacityAfterTheLagAndWithinTheLimit() {
        PackagingFoundry foundry = foundry(0.5, 0.1);
        double capacity = 0;
        for (int month = 0; month <= 6; month++) {
            // Only the waits from month 2 on arrive at or after month 5, the first that may leave the path.
            capacity = foundry.step(new PackagingFoundry.Inputs(month, month < 3 ? 4 : 5))
                    .capacityWafers();
            if (month == 5) {
                assertThat(capacity).isCloseTo(1000, within(1e-9));
            }
        }
        assertThat(capacity).isCloseTo(1000 * FastMath.exp(0.01), within(1e-9));
        assertThat(foundry.step(new PackagingFoundry.Inputs(7, 30)).capacityWafers())
                .isCloseTo(1000 * FastMath.exp(0.02), within(1e-9));
        for (int month = 8; month <= 10; month++) {
            capacity = foundry.step(new PackagingFoundry.Inputs(month, 0)).capacityWafers();
        }
        assertThat(capacity).isCloseTo(1000 * FastMath.exp(0.06), within(1e-9));
        for (int month = 11; month <= 20; month++) {
            double next = foundry.step(new PackagingFoundry.Inputs(month, 0)).capacityWafers();
            assertThat(next).isGreaterThanOrEqualTo(capacity);
            capacity = next;
        }
    }

    @Test
    void monthsCannotBeSkippedOrMixedUp() {
        PackagingFoundry foundry = foundry(0.5, 0.1);
        foundry.step(new PackagingFoundry.Inputs(0, 4));
        assertThatThrownBy(() -> foundry.step(new PackagingFoundry.Inputs(2, 4)))
                .hasMessageContaining("asked for 2");
        assertThatThrownBy(() -> foundry.wafersFor("nvidia", 1)).hasMessageContaining("month 0, not 1");
    }

    private static PackagingFoundry foundry(double nvidia, double amd) {
        SortedMap<Double, Double> flat = UpstreamHistory.path(2020, 1000);
        return new PackagingFoundry(
                PARAMETERS,
                flat,
                Map.of("nvidia", UpstreamHistory.path(2020, nvidia), "amd", UpstreamHistory.path(2020, amd)));
    }
}
