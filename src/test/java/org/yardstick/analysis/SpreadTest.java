package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked by hand: type 7 puts probability p at place (n - 1)p of the sorted sample. */
final class SpreadTest {

    private static final double EXACT = 1e-12;

    @Test
    void quantilesLieBetweenOrderStatistics() {
        double[] sorted = {1, 2, 4, 8};
        assertThat(Quantiles.ofSorted(sorted, 0)).isEqualTo(1);
        assertThat(Quantiles.ofSorted(sorted, 0.5)).isEqualTo(3);
        assertThat(Quantiles.ofSorted(sorted, 0.9)).isCloseTo(4 + 0.7 * 4, within(EXACT));
        assertThat(Quantiles.ofSorted(sorted, 1)).isEqualTo(8);
    }

    @Test
    void quantilesOfNothingAreRefused() {
        assertThatThrownBy(() -> Quantiles.ofSorted(new double[0], 0.5)).hasMessageContaining("empty");
        assertThatThrownBy(() -> Quantiles.ofSorted(new double[] {1}, 1.5)).hasMessageContaining("1.5");
    }

    @Test
    void spreadSortsAndLeavesOutReplicatesWithoutValue() {
        Spread spread = Spread.of(new double[] {30, Double.NaN, 10, 20});
        assertThat(spread.median()).isEqualTo(20);
        assertThat(spread.p05()).isCloseTo(11, within(EXACT));
        assertThat(spread.p95()).isCloseTo(29, within(EXACT));
        assertThat(spread.count()).isEqualTo(3);
    }

    @Test
    void spreadOfNothingIsAbsent() {
        assertThat(Spread.of(new double[] {Double.NaN}).isPresent()).isFalse();
    }

    @Test
    void differencesArePairedByReplicate() {
        double[] from = {10, 20, 30, 40};
        double[] to = {11, 19, Double.NaN, 43};
        Spread spread = Spread.ofDifferences(from, to);
        // Differences 1, -1 and 3: the medians themselves differ by -6.
        assertThat(spread.median()).isEqualTo(1);
        assertThat(spread.p05()).isCloseTo(-0.8, within(EXACT));
        assertThat(spread.p95()).isCloseTo(2.8, within(EXACT));
        assertThat(spread.count()).isEqualTo(3);
        assertThat(spread.coversZero()).isTrue();
    }

    @Test
    void differencesOfOneSignSettleIt() {
        assertThat(Spread.ofDifferences(new double[] {1, 5}, new double[] {2, 7})
                        .coversZero())
                .isFalse();
    }

    @Test
    void samplesOfDifferentLengthCannotBePaired() {
        assertThatThrownBy(() -> Spread.ofDifferences(new double[2], new double[3]))
                .hasMessageContaining("2 and 3");
    }
}
