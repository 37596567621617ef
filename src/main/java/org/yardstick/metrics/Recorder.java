package org.yardstick.metrics;

import java.util.List;
import org.yardstick.model.WorldState;
import org.yardstick.model.YardstickModel;

/** Puts a run on record month by month; it reads the world and changes nothing. */
public final class Recorder implements YardstickModel.Observer {
    /** Metrics of one subject. */
    interface Subject {
        /** Puts this month's values into the series. */
        void record(WorldState world, Series series);
    }

    private final Series series;
    private final List<Subject> subjects;

    /**
     * Makes a recorder.
     *
     * @param months months of the run
     * @param selection metrics wanted
     */
    public Recorder(int months, MetricSelection selection) {
        series = new Series(months, selection);
        subjects = List.of(
                new SalesMetrics(),
                new ShareMetrics(),
                new ProductMetrics(),
                new StockMetrics(months),
                new SupplyMetrics(),
                new StateMetrics(),
                new CircleMetrics());
    }

    @Override
    public void observe(WorldState world) {
        series.setMonth(world.month());
        for (Subject subject : subjects) {
            subject.record(world, series);
        }
    }

    /** Value over a window of the months recorded so far. */
    double over(MetricKey key, int windowMonths, int lastMonth) {
        return series.over(key, windowMonths, lastMonth);
    }

    /** The record of the run. */
    public RunRecord record(YardstickModel model) {
        return series.record(model.world().firstMonth()).with(model.firings());
    }
}
