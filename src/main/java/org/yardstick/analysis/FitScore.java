package org.yardstick.analysis;

import java.time.YearMonth;
import java.util.List;

/**
 * How well a model meets a set of published figures.
 *
 * @param rows figures
 * @param missing figures for which the model has no value
 * @param hitRate weight of the figures whose range holds the median, over the weight of all
 * @param coverage part of the figures that lie in the 90% band
 * @param meanError mean of the medians' relative errors by weight, each 2 at most
 * @param bothNulls figures for which both null models exist
 * @param bothBeaten those of them on which the model beats both
 * @param anyNull figures for which at least one null model exists
 * @param anyBeaten those of them on which the model beats what there is
 */
public record FitScore(
        int rows,
        int missing,
        double hitRate,
        double coverage,
        double meanError,
        int bothNulls,
        int bothBeaten,
        int anyNull,
        int anyBeaten) {

    /** Figures of windows that end later play no part in calibration. */
    public static final YearMonth CALIBRATION_END = YearMonth.of(2025, 6);

    /** Returns the score of rows; rates are NaN where there is no row. */
    public static FitScore of(List<FitRow> rows) {
        double weight = 0;
        double hit = 0;
        double error = 0;
        for (FitRow row : rows) {
            weight += row.target().weight();
            hit += row.inside() ? row.target().weight() : 0;
            error += row.error() * row.target().weight();
        }
        List<FitRow> both = rows.stream().filter(FitRow::hasBothNulls).toList();
        List<FitRow> any =
                rows.stream().filter(row -> row.beatsNull().isPresent()).toList();
        return new FitScore(
                rows.size(),
                (int) rows.stream().filter(row -> !row.model().isPresent()).count(),
                hit / weight,
                (double) rows.stream().filter(FitRow::covered).count() / rows.size(),
                error / weight,
                both.size(),
                beaten(both),
                any.size(),
                beaten(any));
    }

    private static int beaten(List<FitRow> rows) {
        return (int) rows.stream().filter(row -> row.beatsNull().orElse(false)).count();
    }

    /**
     * Returns the rows that a fit knew, or those that it did not.
     *
     * @param rows figures
     * @param fittedUntil last month of the windows that it knew
     * @param known which of both
     */
    public static List<FitRow> part(List<FitRow> rows, YearMonth fittedUntil, boolean known) {
        return rows.stream()
                .filter(row -> row.target().end().isAfter(fittedUntil) != known)
                .toList();
    }
}
