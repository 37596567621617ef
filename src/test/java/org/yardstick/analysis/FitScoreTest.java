package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.analysis.FitTarget.Shape;

class FitScoreTest {

    private static final YearMonth EARLY = YearMonth.of(2025, 6);
    private static final YearMonth LATE = YearMonth.of(2025, 7);

    private static FitTarget target(YearMonth month, double observed, double low, double high, double weight) {
        return new FitTarget("series " + observed, Shape.LEVEL, month, month, observed, low, high, weight);
    }

    private static FitRow row(FitTarget target, double... values) {
        return FitRow.of(target, values, new NullModels(List.of(target)));
    }

    @Test
    void theMedianIsHeldAgainstTheRangeAndTheFigureAgainstTheBand() {
        FitRow inside = row(target(EARLY, 10, 8, 12, 1), 11, 11, 11);
        assertThat(inside.inside()).isTrue();
        assertThat(inside.covered()).isFalse();
        FitRow covered = row(target(EARLY, 10, 9, 11, 1), 5, 12, 14);
        assertThat(covered.inside()).isFalse();
        assertThat(covered.covered()).isTrue();
    }

    /**
     * Weights 3, 1 and 0.5; the first is hit with an error of 10%, the second missed by 50%, the third has no value and
     * counts 200%: hits 3 / 4.5, error (0.3 + 0.5 + 1) / 4.5.
     */
    @Test
    void scoresAreWeightedAndAMissingValueIsAMissOfTwoHundredPerCent() {
        List<FitRow> rows = List.of(
                row(target(EARLY, 10, 8, 12, 3), 11),
                row(target(EARLY, 20, 18, 22, 1), 10),
                row(target(EARLY, 30, 29, 31, 0.5), Double.NaN));
        FitScore score = FitScore.of(rows);
        assertThat(score.hitRate()).isCloseTo(3 / 4.5, within(1e-12));
        assertThat(score.meanError()).isCloseTo(1.8 / 4.5, within(1e-12));
        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.coverage()).isZero();
    }

    @Test
    void noRowCountsForMoreThanTwoHundredPerCent() {
        assertThat(row(target(EARLY, 1, 1, 1, 1), 50).error()).isEqualTo(2);
        assertThat(row(target(EARLY, 0, 0, 0, 1), 1).error()).isEqualTo(2);
        assertThat(row(target(EARLY, 0, 0, 0, 1), 0).error()).isZero();
    }

    @Test
    void aNullModelIsBeatenOnlyByBeingNearer() {
        FitTarget before = new FitTarget("s", Shape.LEVEL, LATE.minusYears(1), LATE.minusYears(1), 8, 8, 8, 1);
        FitTarget now = new FitTarget("s", Shape.LEVEL, LATE, LATE, 10, 9, 11, 1);
        NullModels nulls = new NullModels(List.of(before, now));
        assertThat(FitRow.of(now, new double[] {11}, nulls).beatsNull()).contains(true);
        assertThat(FitRow.of(now, new double[] {12}, nulls).beatsNull()).contains(false);
        assertThat(FitRow.of(now, new double[0], nulls).beatsNull()).contains(false);
        assertThat(FitRow.of(before, new double[] {8}, nulls).beatsNull()).isEmpty();
        FitScore score = FitScore.of(List.of(FitRow.of(now, new double[] {11}, nulls)));
        assertThat(score.anyBeaten()).isEqualTo(1);
        assertThat(score.bothNulls()).isZero();
    }

    @Test
    void windowsThatEndAfterJune2025AreNoCalibration() {
        FitRow early = row(target(EARLY, 1, 1, 1, 1), 1);
        FitRow late = row(target(LATE, 2, 2, 2, 1), 2);
        assertThat(FitScore.part(List.of(early, late), FitScore.CALIBRATION_END, true))
                .containsExactly(early);
        assertThat(FitScore.part(List.of(early, late), FitScore.CALIBRATION_END, false))
                .containsExactly(late);
    }
}
