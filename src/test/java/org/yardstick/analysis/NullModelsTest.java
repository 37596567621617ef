package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.analysis.FitTarget.Shape;

class NullModelsTest {

    private static FitTarget row(Shape shape, String start, String end, double observed) {
        return new FitTarget(
                "a series", shape, YearMonth.parse(start), YearMonth.parse(end), observed, observed, observed, 1);
    }

    @Test
    void constantIsTheLastEarlierRowOfTheSeries() {
        FitTarget other =
                new FitTarget("another", Shape.LEVEL, YearMonth.of(2023, 6), YearMonth.of(2023, 6), 99, 99, 99, 1);
        FitTarget asked = row(Shape.LEVEL, "2024-01", "2024-03", 7);
        NullModels nulls = new NullModels(List.of(
                row(Shape.LEVEL, "2023-06", "2023-06", 5), row(Shape.LEVEL, "2022-12", "2022-12", 3), other, asked));
        assertThat(nulls.constant(asked)).contains(5.0);
        assertThat(nulls.constant(row(Shape.LEVEL, "2023-01", "2023-03", 4))).contains(3.0);
    }

    @Test
    void aRowThatOverlapsIsNotEarlier() {
        FitTarget asked = row(Shape.LEVEL, "2024-01", "2024-03", 7);
        NullModels nulls = new NullModels(List.of(row(Shape.LEVEL, "2023-06", "2024-01", 5), asked));
        assertThat(nulls.constant(asked)).isEmpty();
    }

    @Test
    void aFlowIsForecastByTheMonth() {
        FitTarget asked = row(Shape.FLOW, "2024-01", "2024-12", 50);
        NullModels nulls = new NullModels(List.of(row(Shape.FLOW, "2023-10", "2023-12", 9), asked));
        assertThat(nulls.constant(asked)).contains(36.0);
    }

    /** The trend's forecast of 2023 after yearly rows of 2020, 2021 and 2022. */
    private static double forecast(Shape shape, double first, double second, double third) {
        FitTarget asked = row(shape, "2023-01", "2023-12", 0.5);
        return new NullModels(List.of(
                        row(shape, "2020-01", "2020-12", first),
                        row(shape, "2021-01", "2021-12", second),
                        row(shape, "2022-01", "2022-12", third),
                        asked))
                .trend(asked)
                .orElseThrow();
    }

    /** 10, 20, 40 double every year; the middle of 2023 lies a year after that of 2022. */
    @Test
    void aTrendOfLevelsIsAStraightLineOfLogarithms() {
        assertThat(forecast(Shape.LEVEL, 10, 20, 40)).isCloseTo(80, within(1e-9));
    }

    /** Odds of 1/9, 1/3 and 1 triple every year: the next are 3, a share of three quarters. */
    @Test
    void aTrendOfSharesIsAStraightLineOfLogOdds() {
        assertThat(forecast(Shape.SHARE, 0.1, 0.25, 0.5)).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void aTrendNeedsThreeEarlierRowsThatEndByMid2024() {
        FitTarget asked = row(Shape.LEVEL, "2025-01", "2025-03", 9);
        FitTarget late = row(Shape.LEVEL, "2024-07", "2024-07", 8);
        FitTarget first = row(Shape.LEVEL, "2024-01", "2024-01", 2);
        FitTarget second = row(Shape.LEVEL, "2024-02", "2024-02", 2);
        assertThat(new NullModels(List.of(first, second, late, asked)).trend(asked))
                .isEmpty();
        FitTarget third = row(Shape.LEVEL, "2024-06", "2024-06", 2);
        assertThat(new NullModels(List.of(first, second, third, late, asked))
                        .trend(asked)
                        .orElseThrow())
                .isCloseTo(2, within(1e-9));
    }
}
