package org.yardstick.experiment;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.scenario.ObservedPoint;
import org.yardstick.scenario.ObservedPoints;

/**
 * What a validation runs and holds against the record.
 *
 * @param scenario the scenario, which reaches to the end of the last figure's window
 * @param seed the experiment's seed
 * @param replicates replicates, 1 or more
 * @param workers threads, 1 or more
 * @param observed published figures of known metrics
 */
public record ValidationPlan(ExperimentCase scenario, long seed, int replicates, int workers, ObservedPoints observed) {

    /** Checks counts and metrics. */
    public ValidationPlan {
        if (observed.points().isEmpty() || replicates < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "%d published figures, %d replicates and %d workers; expected 1 or more of each"
                            .formatted(observed.points().size(), replicates, workers));
        }
    }

    /** Returns the ids of the metrics that runs record. */
    Set<String> metrics() {
        return FitReader.metrics(observed.points());
    }

    List<ObservedPoint> points() {
        return observed.points();
    }

    private SortedMap<String, String> inputHashes() {
        SortedMap<String, String> hashes = new TreeMap<>(scenario.inputHashes());
        hashes.putAll(observed.inputHashes());
        return hashes;
    }

    /** Returns the names of all files that the validation writes, charts left out. */
    public Set<String> fileNames() {
        return facts().fileNames();
    }

    PlanFacts facts() {
        return new PlanFacts(
                "validation",
                List.of(scenario.id()),
                seed,
                replicates,
                workers,
                scenario.traits().ensemble(),
                List.copyOf(metrics()),
                inputHashes(),
                List.of(FileNames.RESOLVED, FileNames.OBSERVED, FileNames.FAILURES, FileNames.FIT));
    }

    /** Returns the units of every metric of the catalogue, for checks of published figures. */
    public static SortedMap<String, Set<String>> units() {
        SortedMap<String, Set<String>> units = new TreeMap<>();
        MetricCatalogue.standard().all().forEach(metric -> units.put(metric.id(), metric.units()));
        return units;
    }
}
