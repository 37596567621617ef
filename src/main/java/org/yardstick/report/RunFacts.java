package org.yardstick.report;

import java.util.List;
import java.util.Optional;

/**
 * What the source line of a chart says about the runs; each part is empty where the manifest does not tell.
 *
 * @param version the program's version
 * @param replicates replicates per scenario
 * @param seed the experiment's seed
 * @param ensemble the file that replicates drew their parameters from; empty where all had the same
 * @param failedRuns runs that ended in an error and are not in the results
 * @param scenarios scenario names in the order they were asked for
 */
record RunFacts(
        Optional<String> version,
        Optional<String> replicates,
        Optional<String> seed,
        Optional<String> ensemble,
        int failedRuns,
        List<String> scenarios) {

    RunFacts {
        scenarios = List.copyOf(scenarios);
    }

    /** Returns the facts of a folder without a manifest. */
    static RunFacts unknown() {
        return new RunFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of());
    }

    /** Returns what bands hold: luck alone, or doubt about parameters too. */
    String bandNote(Words words) {
        if (replicates.equals(Optional.of("1"))) {
            return words.text("bands.one");
        }
        return words.text(ensemble.isPresent() ? "bands.doubt" : "bands.luck");
    }

    /**
     * Returns the start of a source line.
     *
     * @param words the language
     * @param scenarios the part that names the scenarios
     */
    String source(Words words, String scenarios) {
        StringBuilder line = new StringBuilder(
                words.text("source", version.map(number -> " " + number).orElse("")));
        line.append(scenarios);
        replicates.ifPresent(count ->
                line.append(words.text(count.equals("1") ? "source.replicates.one" : "source.replicates.many", count)));
        seed.ifPresent(number -> line.append(words.text("source.seed", number)));
        ensemble.ifPresent(file -> line.append(words.text("source.ensemble", file)));
        if (failedRuns > 0) {
            line.append(words.text("source.failed", failedRuns));
        }
        return line.toString();
    }
}
