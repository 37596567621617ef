package org.yardstick.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A scenario with all that a later reader needs to know what was run.
 *
 * @param scenario the scenario
 * @param parameters every value in force
 * @param ownWorld whether the scenario file changes who and what is in the world
 * @param inputHashes SHA-256 of every file read, in hexadecimal, by file name
 * @param overrides options that were applied, as given
 * @param warnings doubts that do not keep the scenario from running
 */
public record ResolvedScenario(
        Scenario scenario,
        ParameterCatalogue parameters,
        boolean ownWorld,
        SortedMap<String, String> inputHashes,
        List<String> overrides,
        List<Problem> warnings) {
    public ResolvedScenario {
        inputHashes = Collections.unmodifiableSortedMap(new TreeMap<>(inputHashes));
        overrides = List.copyOf(overrides);
        warnings = List.copyOf(warnings);
    }

    /** Everything in force as YAML text; the same scenario gives the same text. */
    public String toYaml() {
        return new ResolvedYaml(this).text();
    }
}
