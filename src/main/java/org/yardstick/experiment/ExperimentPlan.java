package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an experiment runs and writes.
 *
 * @param cases scenarios in the order of results, at least one, ids all different
 * @param seed the experiment's seed, which the scenarios share
 * @param replicates replicates of each scenario, 1 or more
 * @param workers threads, 1 or more
 * @param writtenMetrics ids of the metrics that files hold
 * @param tableMetrics ids of further metrics that are recorded but not written
 * @param observedCsv published figures to lay over charts, as the text of {@code observed.csv}
 */
public record ExperimentPlan(
        List<ExperimentCase> cases,
        long seed,
        int replicates,
        int workers,
        Set<String> writtenMetrics,
        Set<String> tableMetrics,
        Optional<String> observedCsv) {

    /** Checks counts and ids. */
    public ExperimentPlan {
        cases = List.copyOf(cases);
        writtenMetrics = Set.copyOf(writtenMetrics);
        tableMetrics = Set.copyOf(tableMetrics);
        if (cases.isEmpty() || replicates < 1 || workers < 1) {
            throw new IllegalArgumentException("%d scenarios, %d replicates and %d workers; expected 1 or more of each"
                    .formatted(cases.size(), replicates, workers));
        }
        Set<String> ids = new TreeSet<>();
        for (ExperimentCase scenario : cases) {
            if (!ids.add(scenario.id())) {
                throw new IllegalArgumentException(
                        "scenario " + scenario.id() + " is named twice, expected different scenarios");
            }
        }
    }

    /** Returns the number of runs. */
    public int runs() {
        return Math.multiplyExact(cases.size(), replicates);
    }

    /** Returns whether some scenario has triggers. */
    boolean adaptive() {
        return cases.stream().anyMatch(ExperimentCase::adaptive);
    }

    /** Returns the file that replicates draw their parameters from, if they do. */
    private Optional<String> ensemble() {
        return cases.stream()
                .flatMap(scenario -> scenario.traits().ensemble().stream())
                .findFirst();
    }

    /** Returns the ids of all metrics that runs record. */
    Set<String> recordedMetrics() {
        Set<String> all = new TreeSet<>(writtenMetrics);
        all.addAll(tableMetrics);
        return all;
    }

    /**
     * Returns the name of a scenario's resolved file: {@code scenario.resolved.yaml} where there is one scenario, else
     * {@code scenario.ID.resolved.yaml}.
     */
    String resolvedName(ExperimentCase scenario) {
        return cases.size() == 1 ? FileNames.RESOLVED : "scenario." + scenario.id() + ".resolved.yaml";
    }

    /** Returns the names of all files that the experiment writes, charts left out. */
    public Set<String> fileNames() {
        return facts().fileNames();
    }

    PlanFacts facts() {
        SortedMap<String, String> inputs = new TreeMap<>();
        cases.forEach(scenario -> inputs.putAll(scenario.inputHashes()));
        return new PlanFacts(
                "experiment",
                cases.stream().map(ExperimentCase::id).toList(),
                seed,
                replicates,
                workers,
                ensemble(),
                List.copyOf(new TreeSet<>(writtenMetrics)),
                inputs,
                fileNamesBesideManifest());
    }

    private List<String> fileNamesBesideManifest() {
        List<String> names = new ArrayList<>();
        cases.forEach(scenario -> names.add(resolvedName(scenario)));
        names.add(FileNames.EVENTS);
        if (observedCsv.isPresent()) {
            names.add(FileNames.OBSERVED);
        }
        if (adaptive()) {
            names.add(FileNames.TRIGGERS);
        }
        names.addAll(List.of(FileNames.METRICS, FileNames.FAILURES, FileNames.SUMMARY, FileNames.WORDS));
        return names;
    }
}
