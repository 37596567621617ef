package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WindowSumsTest {

    private static final double[] MONTHLY = {1, Double.NaN, 4, 7};

    @Test
    void flowsSumAndMonthsWithoutSalesCountAsNothing() {
        assertThat(WindowSums.sum(MONTHLY, 0, 2)).isEqualTo(5);
        assertThat(WindowSums.sum(MONTHLY, 1, 1)).isZero();
    }

    @Test
    void stocksTakeTheLastMonth() {
        assertThat(WindowSums.last(MONTHLY, 0, 3)).isEqualTo(7);
        assertThat(WindowSums.last(MONTHLY, 0, 1)).isNaN();
    }

    @Test
    void meansLeaveOutMonthsWithoutAValue() {
        assertThat(WindowSums.mean(MONTHLY, 0, 3)).isEqualTo(4);
        assertThat(WindowSums.mean(MONTHLY, 1, 1)).isNaN();
    }

    @Test
    void aWindowOutsideTheRunIsRefused() {
        assertThatThrownBy(() -> WindowSums.sum(MONTHLY, 2, 4))
                .hasMessageContaining("window is 2 to 4 of 4 months, expected one inside the run");
    }
}
