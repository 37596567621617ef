package org.yardstick.cli;

import java.util.List;

/** Reads scenarios. */
@FunctionalInterface
interface ScenarioSource {
    /**
     * Reads one scenario.
     *
     * @param nameOrPath short name or file
     * @param settings settings {@code path=value}, applied in their order
     * @throws BadInput with every problem of its files and settings
     */
    LoadedScenario load(String nameOrPath, List<String> settings);
}
