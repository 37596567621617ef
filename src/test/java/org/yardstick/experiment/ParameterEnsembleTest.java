package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParameterEnsembleTest {

    private static final ParameterEnsemble ENSEMBLE = new ParameterEnsemble(
            "0.1.0",
            List.of("world.a", "world.b"),
            List.of(
                    new ParameterSet(List.of("1", "2"), 3, 0.5),
                    new ParameterSet(List.of("3", "4"), 0, 0.7),
                    new ParameterSet(List.of("5", "6"), 1, 0.9)));

    /** Three quarters of 4,000 draws, give or take 4 standard deviations of 27. */
    @Test
    void setsAreDrawnByWeight() {
        int first = 0;
        for (int replicate = 0; replicate < 4000; replicate++) {
            int drawn = ENSEMBLE.drawn(7, replicate);
            assertThat(drawn).isNotEqualTo(1);
            first += drawn == 0 ? 1 : 0;
        }
        assertThat(first).isBetween(2890, 3110);
    }

    @Test
    void aReplicateDrawsTheSameSetEveryTime() {
        for (int replicate = 0; replicate < 50; replicate++) {
            assertThat(ENSEMBLE.drawn(7, replicate)).isEqualTo(ENSEMBLE.drawn(7, replicate));
        }
        assertThat(ENSEMBLE.settings(2)).containsExactly("world.a=5", "world.b=6");
    }
}
