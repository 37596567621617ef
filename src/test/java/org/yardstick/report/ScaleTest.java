package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @Test
    void aLinearScaleEndsOnARoundTickAboveTheLargestValue() {
        assertThat(Scale.fromZero(47, 5).ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("0", "10", "20", "30", "40", "50");
        assertThat(Scale.fromZero(1500, 3).ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("0", "500", "1,000", "1,500");
        assertThat(Scale.fromZero(0.5, 2).ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("0.00", "0.25", "0.50");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.013, 0.99, 1, 3.3, 7, 19, 99.9, 101, 12345, 8.7e11})
    void everyLinearScaleHoldsItsValuesWithFewTicks(double max) {
        for (int intervals : new int[] {3, 5}) {
            Scale scale = Scale.fromZero(max, intervals);
            assertThat(scale.high()).isGreaterThanOrEqualTo(max * (1 - 1e-9)).isLessThanOrEqualTo(2.5 * max);
            assertThat(scale.ticks()).hasSizeBetween(3, intervals + 2);
        }
    }

    @Test
    void aWideRangeOfRatiosIsDrawnOnARatioScale() {
        Scale scale = Scale.forRatios(0.8, 31, 5);
        assertThat(scale.logarithmic()).isTrue();
        assertThat(scale.ticks()).extracting(Scale.Tick::label).containsExactly("0.5", "1", "2", "5", "10", "20", "50");
        assertThat(scale.place(5)).isCloseTo(0.5, within(1e-12));
        assertThat(Scale.forRatios(3, 31, 5).logarithmic()).isFalse();
    }

    @Test
    void valuesBelowARatioScaleStayFinite() {
        assertThat(Scale.forRatios(0.8, 31, 5).place(0)).isFinite().isNegative();
    }

    @Test
    void aScaleWithoutARangeIsRefused() {
        assertThatThrownBy(() -> new Scale(1, 1, false, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsThatTouchMoveApartByAsLittleAsNeeded() {
        assertThat(LabelSpread.spread(new double[] {50, 10, 52}, 10, 0, 100)).containsExactly(46, 10, 56);
        assertThat(LabelSpread.spread(new double[] {99, 100}, 10, 0, 100)).containsExactly(90, 100);
        assertThat(LabelSpread.spread(new double[] {0, 1, 2}, 10, 0, 100)).containsExactly(0, 10, 20);
    }
}
