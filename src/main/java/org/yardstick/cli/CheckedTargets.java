package org.yardstick.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.yardstick.experiment.ValidationPlan;
import org.yardstick.scenario.ObservedNames;
import org.yardstick.scenario.ObservedPoints;
import org.yardstick.scenario.Scenario;
import org.yardstick.scenario.ScenarioProblems;

/** Reads published figures, which may name whatever the shipped world and the metric catalogue know. */
final class CheckedTargets implements TargetSource {

    /** Nobody has published figures of later months. */
    private static final YearMonth LATEST = YearMonth.of(2030, 12);

    private final Path home;
    private final Path folder;
    private final CheckedScenarios scenarios;

    /**
     * Makes a source.
     *
     * @param home folder that holds {@code scenarios}
     * @param folder folder that relative paths start from
     * @param scenarios reads the world whose names rows may use
     */
    CheckedTargets(Path home, Path folder, CheckedScenarios scenarios) {
        this.home = home;
        this.folder = folder;
        this.scenarios = scenarios;
    }

    @Override
    public ObservedPoints read(Optional<Path> file) {
        Scenario history =
                scenarios.resolve(ValidateCommand.SCENARIO, List.of()).scenario();
        try {
            return ObservedPoints.read(
                    file.map(folder::resolve).orElse(ObservedPoints.shipped(home)),
                    home,
                    ObservedNames.of(history.world(), ValidationPlan.units()),
                    history.start(),
                    LATEST);
        } catch (ScenarioProblems e) {
            throw CheckedScenarios.badInput(e);
        }
    }
}
