package org.yardstick.metrics;

import java.util.Set;
import org.yardstick.model.Observations;
import org.yardstick.model.WorldState;
import org.yardstick.model.YardstickModel;

/**
 * Keeps the record that triggers read, apart from the record that is written, so that what a user asks to see can never
 * change a run.
 */
public final class Gauge implements YardstickModel.Observer, Observations {
    private final Recorder recorder;
    private final boolean idle;

    /**
     * Makes a gauge.
     *
     * @param months months of the run
     * @param metrics ids of the metrics that triggers read; nothing is recorded where there are none
     */
    public Gauge(int months, Set<String> metrics) {
        recorder = new Recorder(months, MetricSelection.of(metrics));
        idle = metrics.isEmpty();
    }

    @Override
    public void observe(WorldState world) {
        if (!idle) {
            recorder.observe(world);
        }
    }

    @Override
    public double value(String metric, String basis, String market, String vendor, int windowMonths, int lastMonth) {
        String unit = MetricCatalogue.standard().unit(metric, basis);
        return recorder.over(new MetricKey(metric, basis, market, vendor, unit), windowMonths, lastMonth);
    }
}
