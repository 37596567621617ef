package org.yardstick.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yardstick.analysis.Spread;
import org.yardstick.report.ResultTable.MonthRange;

/** Bars of what scenarios add to or take from the baseline over a window, taken run by run. */
final class Differences {

    private static final int FIRST_CONTROLS = Months.of(2022, 10);

    private final Draft draft;
    private final Baseline baseline;

    Differences(Draft draft) {
        this.draft = draft;
        this.baseline = Baseline.of(draft.table().scenarios());
    }

    Baseline baseline() {
        return baseline;
    }

    /** Returns the window from the first chip controls, or the first month, to the last month used for calibration. */
    Optional<MonthRange> calibrated() {
        return window(
                first(),
                Math.min(PanelPainter.PROJECTION_START - 1, draft.months().last()));
    }

    /** Returns the window of projected months. */
    Optional<MonthRange> projected() {
        return window(
                Math.max(PanelPainter.PROJECTION_START, draft.months().first()),
                draft.months().last());
    }

    /** Returns both windows as one. */
    Optional<MonthRange> whole() {
        return window(first(), draft.months().last());
    }

    private int first() {
        return Math.max(FIRST_CONTROLS, draft.months().first());
    }

    private static Optional<MonthRange> window(int first, int last) {
        return first <= last ? Optional.of(new MonthRange(first, last)) : Optional.empty();
    }

    /**
     * Returns one bar for each scenario but the baseline.
     *
     * @param flow a flow; its scenario is not looked at
     * @param window months over which it is summed
     * @param factor from its unit to the axis's
     */
    List<BarPage.Bar> bars(SeriesKey flow, MonthRange window, double factor) {
        double[] base = sums(flow, baseline.scenario(), window);
        List<BarPage.Bar> bars = new ArrayList<>();
        for (String scenario : baseline.others()) {
            double[] other = sums(flow, scenario, window);
            int runs = Math.min(base.length, other.length);
            Spread spread = Spread.ofDifferences(Arrays.copyOf(base, runs), Arrays.copyOf(other, runs));
            bars.add(
                    new BarPage.Bar(draft.colour(scenario), spread.median(), spread.p05(), spread.p95()).times(factor));
        }
        return bars;
    }

    private double[] sums(SeriesKey flow, String scenario, MonthRange window) {
        return draft.replicates().sums(draft.replicates().runs(flow.of(scenario)), window.first(), window.last());
    }

    /** Returns what the bars are held against, and what they show. */
    String note() {
        return draft.words()
                .sentences(
                        draft.words().text("note.baseline", draft.words().scenario(baseline.scenario())),
                        draft.words().text("bands.plain", draft.bandNote()));
    }

    /** Returns a legend of the scenarios compared. */
    List<Page.Key> legend() {
        return draft.barLegend(baseline.others());
    }
}
