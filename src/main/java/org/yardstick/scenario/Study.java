package org.yardstick.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A study that was read and checked: which factors vary, how, and what is looked at.
 *
 * @param id short name
 * @param title one line for readers
 * @param question what it is to answer, in a sentence or two
 * @param claims ids of the claims that it tests
 * @param scenario short name or file of the scenario that factors change
 * @param settings settings {@code path=value} that hold for all runs, in their order
 * @param seed experiment seed
 * @param replicates replicates of each point
 * @param design how points are chosen
 * @param factors what varies, at least one
 * @param outcomes what is looked at, at least one
 * @param scenarios every scenario in use by the name that the study gives it, with the settings of all runs
 * @param inputHashes SHA-256 of every file that runs depend on, in hexadecimal, by file name
 * @param ownHash SHA-256 of the study's file, by its name
 * @param warnings doubts that do not keep the study from running
 */
public record Study(
        String id,
        String title,
        String question,
        List<String> claims,
        String scenario,
        List<String> settings,
        long seed,
        int replicates,
        Design design,
        List<StudyFactor> factors,
        List<StudyOutcome> outcomes,
        SortedMap<String, ParsedScenario> scenarios,
        SortedMap<String, String> inputHashes,
        SortedMap<String, String> ownHash,
        List<Problem> warnings) {

    /** Kinds of designs, as files write them in lower case. */
    public enum DesignType {
        GRID,
        LIST,
        LATIN_HYPERCUBE,
        SOBOL,
        MORRIS,
        SALTELLI;

        /** Returns the name that files use. */
        public String label() {
            return Scalars.name(this);
        }
    }

    /**
     * How points are chosen.
     *
     * @param type kind
     * @param points points, or base samples of a Saltelli design; 0 where the kind has no such number
     * @param trajectories trajectories of a Morris design, else 0
     * @param levels levels of a Morris design, else 0
     * @param secondOrder whether a Saltelli design serves for indices of the second order
     * @param cross names of categories for each of which every point of the design is repeated
     * @param list points of a list: for each the values of all factors, in their order
     */
    public record Design(
            DesignType type,
            int points,
            int trajectories,
            int levels,
            boolean secondOrder,
            List<String> cross,
            List<List<String>> list) {
        public Design {
            cross = List.copyOf(cross);
            list = list.stream().map(List::copyOf).toList();
        }
    }

    public Study {
        claims = List.copyOf(claims);
        settings = List.copyOf(settings);
        factors = List.copyOf(factors);
        outcomes = List.copyOf(outcomes);
        scenarios = Collections.unmodifiableSortedMap(new TreeMap<>(scenarios));
        inputHashes = Collections.unmodifiableSortedMap(new TreeMap<>(inputHashes));
        ownHash = Collections.unmodifiableSortedMap(new TreeMap<>(ownHash));
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns everything that runs depend on as YAML text; equal studies give the same text.
     *
     * @param version the program's version
     * @param inputs SHA-256 of every file read, by name
     */
    public String toYaml(String version, SortedMap<String, String> inputs) {
        return StudyYaml.text(this, version, inputs);
    }
}
