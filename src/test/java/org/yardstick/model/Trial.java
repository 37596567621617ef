package org.yardstick.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.experiment.Observables;
import org.yardstick.metrics.Gauge;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.Recorder;
import org.yardstick.metrics.RunRecord;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.Parameter;
import org.yardstick.scenario.ResolvedScenario;
import org.yardstick.scenario.ScenarioReader;

/** Small runs of shipped or changed scenarios for tests. */
final class Trial {
    static final Path HOME = Path.of("").toAbsolutePath();

    private Trial() {}

    /** A shipped scenario with 200 buyers and some settings. */
    static ResolvedScenario small(String scenario, String... settings) {
        return small(HOME, scenario, Arrays.asList(settings));
    }

    /** A scenario of a project folder with 200 buyers and some settings. */
    static ResolvedScenario small(Path home, String scenario, List<String> settings) {
        List<String> all = new ArrayList<>(List.of("world.buyerCount=200"));
        all.addAll(settings);
        return new ScenarioReader(LeverRegistry.types(), Observables.ofCatalogue()).resolve(scenario, home, all);
    }

    /** Settings that draw every number of the world from its range. */
    static List<String> drawn(ResolvedScenario resolved, UniformRandomProvider random) {
        List<String> settings = new ArrayList<>();
        for (Parameter parameter : resolved.parameters().entries()) {
            if (parameter.low().isEmpty() || parameter.high().isEmpty()) {
                continue;
            }
            double low = parameter.low().get();
            double high = parameter.high().get();
            double value = low + (high - low) * random.nextDouble();
            boolean whole = low == Math.rint(low)
                    && high == Math.rint(high)
                    && parameter.value().matches("-?[0-9]+");
            settings.add(parameter.path() + "=" + (whole ? Long.toString(Math.round(value)) : Double.toString(value)));
        }
        return settings;
    }

    /** A whole run with every metric. */
    static RunRecord run(ResolvedScenario resolved, int replicate) {
        return run(resolved, replicate, MetricSelection.everything());
    }

    /** A whole run with the metrics wanted. */
    static RunRecord run(ResolvedScenario resolved, int replicate, MetricSelection selection) {
        RunPlan plan = new RunPlan(resolved.scenario());
        Recorder recorder = new Recorder(plan.months(), selection);
        YardstickModel model = model(plan, replicate, recorder);
        model.runToEnd();
        return recorder.record(model);
    }

    /** A run with what its triggers read, if it has any. */
    static YardstickModel model(RunPlan plan, int replicate, YardstickModel.Observer observer) {
        Gauge gauge = new Gauge(plan.months(), plan.watchedMetrics());
        return plan.model(
                replicate,
                world -> {
                    observer.observe(world);
                    gauge.observe(world);
                },
                gauge);
    }
}
