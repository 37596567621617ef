package org.yardstick.cli;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yardstick.experiment.Ensemble;
import org.yardstick.metrics.MetricKey;
import org.yardstick.report.Samples;
import org.yardstick.report.Subject;

/** Replicates that have just been run, as tables and sentences read them. */
final class EnsembleSamples implements Samples {

    private final Map<String, Ensemble> ensembles = new LinkedHashMap<>();
    private final Map<String, Map<Subject, MetricKey>> keys = new LinkedHashMap<>();

    /** Takes in scenarios in order; those without a run are left out. */
    EnsembleSamples(List<Ensemble> all) {
        for (Ensemble ensemble : all) {
            if (!ensemble.isEmpty()) {
                ensembles.put(ensemble.scenario(), ensemble);
                keys.put(
                        ensemble.scenario(),
                        ensemble.keys().stream()
                                .collect(Collectors.toMap(
                                        EnsembleSamples::subject, key -> key, (a, b) -> a, LinkedHashMap::new)));
            }
        }
    }

    private static Subject subject(MetricKey key) {
        return new Subject(key.metric(), key.basis(), key.market(), key.vendor());
    }

    private Ensemble ensemble(String scenario) {
        return Optional.ofNullable(ensembles.get(scenario))
                .orElseThrow(() -> new IllegalArgumentException(
                        "scenario " + scenario + " has no runs; known: " + ensembles.keySet()));
    }

    @Override
    public List<String> scenarios() {
        return List.copyOf(ensembles.keySet());
    }

    @Override
    public Set<Subject> subjects(String scenario) {
        return keys.getOrDefault(scenario, Map.of()).keySet();
    }

    @Override
    public YearMonth start(String scenario) {
        return ensemble(scenario).start();
    }

    @Override
    public YearMonth end(String scenario) {
        return ensemble(scenario).end();
    }

    @Override
    public double[] values(String scenario, Subject subject, YearMonth month) {
        Optional<MetricKey> key =
                Optional.ofNullable(keys.getOrDefault(scenario, Map.of()).get(subject));
        // A series that this scenario lacks has no values, but as many replicates as those of the others.
        return ensemble(scenario)
                .values(
                        key.orElse(new MetricKey(
                                subject.metric(), subject.basis(), subject.market(), subject.vendor(), "")),
                        month);
    }
}
