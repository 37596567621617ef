package org.yardstick.experiment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the manifest says of a plan.
 *
 * @param kind kind of experiment, such as {@code sweep}
 * @param scenarios scenario ids, in order
 * @param seed the experiment's seed
 * @param replicates replicates of each scenario
 * @param workers threads that run them
 * @param ensemble file that replicates draw their parameters from; none where all have the same
 * @param metrics ids of the metrics written
 * @param inputs SHA-256 of the files read, by name
 * @param files files that will have been written at the end, the manifest and charts left out
 */
record PlanFacts(
        String kind,
        List<String> scenarios,
        long seed,
        int replicates,
        int workers,
        Optional<String> ensemble,
        List<String> metrics,
        SortedMap<String, String> inputs,
        List<String> files) {

    /** A plan in which all replicates have the same parameters. */
    PlanFacts(
            String kind,
            List<String> scenarios,
            long seed,
            int replicates,
            int workers,
            List<String> metrics,
            SortedMap<String, String> inputs,
            List<String> files) {
        this(kind, scenarios, seed, replicates, workers, Optional.empty(), metrics, inputs, files);
    }

    PlanFacts {
        scenarios = List.copyOf(scenarios);
        metrics = List.copyOf(metrics);
        inputs = new TreeMap<>(inputs);
        files = List.copyOf(files);
    }

    /** Returns the names of all files, charts left out. */
    Set<String> fileNames() {
        Set<String> names = new TreeSet<>(files);
        names.add(FileNames.MANIFEST);
        return names;
    }
}
