package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SeedsTest {

    @Test
    void theRuleDoesNotChangeBetweenVersions() {
        // From the published constants of SplitMix64, worked out apart from this code.
        assertThat(Seeds.runSeed(0, 0)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Seeds.runSeed(0, 1)).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(Seeds.runSeed(0, 2)).isEqualTo(0x06C45D188009454FL);
    }

    @Test
    void replicatesAndExperimentsDiffer() {
        Set<Long> seeds = IntStream.range(0, 1000)
                .boxed()
                .flatMap(i -> Stream.of(Seeds.runSeed(1, i), Seeds.runSeed(2, i)))
                .collect(Collectors.toSet());
        assertThat(seeds).hasSize(2000);
    }

    @Test
    void negativeReplicatesAreRefused() {
        assertThatThrownBy(() -> Seeds.runSeed(1, -1)).hasMessageContaining("-1");
    }
}
