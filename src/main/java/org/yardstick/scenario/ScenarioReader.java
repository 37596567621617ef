package org.yardstick.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads scenarios strictly: every problem of every file and option at once, before anything runs.
 *
 * <p>The same input gives the same scenario, byte for byte of its resolved text, in whatever order rows and keys
 * stand in their files.
 */
public final class ScenarioReader {

    private final Map<String, Class<?>> leverTypes;
    private final List<ObservableMetric> metrics;

    /**
     * Makes a reader.
     *
     * @param leverTypes lever record classes by type id; each a record that implements
     *     {@link org.yardstick.policy.Lever}
     * @param metrics what triggers may observe
     */
    public ScenarioReader(Map<String, ? extends Class<?>> leverTypes, List<ObservableMetric> metrics) {
        this.leverTypes = new TreeMap<>(leverTypes);
        this.metrics = List.copyOf(metrics);
    }

    /** Makes a reader for scenarios without triggers. */
    public ScenarioReader(Map<String, ? extends Class<?>> leverTypes) {
        this(leverTypes, List.of());
    }

    /**
     * Reads a scenario.
     *
     * @param nameOrPath short name of a file in {@code scenarios/}, or a path
     * @param home folder that holds {@code scenarios/}
     * @param overrides settings {@code path=value}, applied in their order
     * @throws ScenarioProblems with every problem found
     */
    public Scenario read(String nameOrPath, Path home, List<String> overrides) {
        return resolve(nameOrPath, home, overrides).scenario();
    }

    /**
     * Reads a scenario with everything that tells what is in force and where it comes from.
     *
     * @param nameOrPath short name of a file in {@code scenarios/}, or a path
     * @param home folder that holds {@code scenarios/}
     * @param overrides settings {@code path=value}, applied in their order
     * @throws ScenarioProblems with every problem found
     */
    public ResolvedScenario resolve(String nameOrPath, Path home, List<String> overrides) {
        return parse(nameOrPath, home, overrides).resolved();
    }

    /**
     * Reads a scenario that variants are to be made of.
     *
     * @param nameOrPath short name of a file in {@code scenarios/}, or a path
     * @param home folder that holds {@code scenarios/}
     * @param overrides settings {@code path=value}, applied in their order
     * @throws ScenarioProblems with every problem found
     */
    public ParsedScenario parse(String nameOrPath, Path home, List<String> overrides) {
        return ParsedScenario.read(nameOrPath, home, overrides, leverTypes, metrics);
    }
}
