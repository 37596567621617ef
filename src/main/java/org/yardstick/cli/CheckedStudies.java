package org.yardstick.cli;

import java.nio.file.Path;
import java.util.List;
import org.yardstick.experiment.Observables;
import org.yardstick.experiment.SweepModel;
import org.yardstick.experiment.SweepModelRuns;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.ClaimTests;
import org.yardstick.scenario.ScenarioProblems;
import org.yardstick.scenario.Study;
import org.yardstick.scenario.StudyOutcome;
import org.yardstick.scenario.StudyReader;

/**
 * Reads study files below the program's folder, or wherever the user points.
 *
 * @param home folder that holds {@code scenarios}
 */
record CheckedStudies(Path home) implements StudySource {

    @Override
    public Study read(String nameOrPath, List<String> settings) {
        try {
            return new StudyReader(LeverRegistry.types(), Observables.ofCatalogue()).read(nameOrPath, home, settings);
        } catch (ScenarioProblems e) {
            throw CheckedScenarios.badInput(e);
        }
    }

    @Override
    public ClaimTests claims() {
        try {
            return ClaimTests.read(home);
        } catch (ScenarioProblems e) {
            throw CheckedScenarios.badInput(e);
        }
    }

    @Override
    public SweepModel model(Study study) {
        return new SweepModelRuns(
                home,
                Path.of("").toAbsolutePath(),
                LeverRegistry.types(),
                study.inputHashes(),
                study.outcomes().stream().map(StudyOutcome::window).toList());
    }
}
