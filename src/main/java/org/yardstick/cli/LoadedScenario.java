package org.yardstick.cli;

import java.time.YearMonth;
import java.util.List;
import org.yardstick.experiment.ExperimentCase;

/**
 * A scenario that was read and checked.
 *
 * @param title one line for readers
 * @param start first month simulated
 * @param until last month simulated
 * @param replicates replicates asked for
 * @param seed experiment seed
 * @param policies what each issuer does, one line each
 * @param settings what {@code --set} can change in its policies, one {@code path = value} each
 * @param warnings doubts that do not keep it from running
 * @param experimentCase how it is run
 */
record LoadedScenario(
        String title,
        YearMonth start,
        YearMonth until,
        int replicates,
        long seed,
        List<String> policies,
        List<String> settings,
        List<String> warnings,
        ExperimentCase experimentCase) {
    LoadedScenario {
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
        warnings = List.copyOf(warnings);
    }

    /** Returns the same scenario run in another way. */
    LoadedScenario with(ExperimentCase other) {
        return new LoadedScenario(title, start, until, replicates, seed, policies, settings, warnings, other);
    }

    /** Returns the short name. */
    String id() {
        return experimentCase.id();
    }
}
