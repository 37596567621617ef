package org.yardstick.experiment;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yardstick.metrics.Gauge;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.Recorder;
import org.yardstick.metrics.RunRecord;
import org.yardstick.model.RunPlan;
import org.yardstick.model.YardstickModel;
import org.yardstick.scenario.Scenario;

/** Runs of the model for one scenario, put on record. Safe for several threads. */
public final class ModelRun implements ExperimentCase.ReplicateFunction {
    private final Supplier<RunPlan> planner;
    private Optional<RunPlan> shared = Optional.empty();

    /** Makes runs of a scenario; nothing is worked out before the first one. */
    public ModelRun(Scenario scenario) {
        this.planner = () -> new RunPlan(scenario);
    }

    /** Makes runs of a scenario whose policies are worked out. */
    ModelRun(RunPlan plan) {
        this.planner = () -> plan;
    }

    @Override
    public RunRecord run(int replicate, Set<String> metricIds) {
        RunPlan plan = plan();
        Recorder recorder = new Recorder(plan.months(), MetricSelection.of(metricIds));
        Gauge gauge = new Gauge(plan.months(), plan.watchedMetrics());
        YardstickModel model = plan.model(
                replicate,
                world -> {
                    recorder.observe(world);
                    gauge.observe(world);
                },
                gauge);
        model.runToEnd();
        return recorder.record(model);
    }

    private synchronized RunPlan plan() {
        if (shared.isEmpty()) {
            shared = Optional.of(planner.get());
        }
        return shared.get();
    }
}
