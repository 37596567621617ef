package org.yardstick.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.yardstick.experiment.ParameterEnsemble;
import org.yardstick.experiment.ParameterSet;
import org.yardstick.scenario.EnsembleFile;
import org.yardstick.scenario.FreeParameters;
import org.yardstick.scenario.ParameterCatalogue;
import org.yardstick.scenario.ScenarioProblems;

/** Reads files about parameters, which may name whatever the shipped history can set. */
final class CheckedParameters implements ParameterFiles {

    private final Path home;
    private final Path folder;
    private final CheckedScenarios scenarios;
    private final String version;

    /**
     * Makes a reader.
     *
     * @param home folder that holds {@code scenarios}
     * @param folder folder that relative paths start from
     * @param scenarios reads the scenario whose parameters are meant
     * @param version the program's version
     */
    CheckedParameters(Path home, Path folder, CheckedScenarios scenarios, String version) {
        this.home = home;
        this.folder = folder;
        this.scenarios = scenarios;
        this.version = version;
    }

    private ParameterCatalogue known() {
        return scenarios.resolve(ValidateCommand.SCENARIO, List.of()).parameters();
    }

    @Override
    public ReadEnsemble ensemble(Path file) {
        EnsembleFile read = checked(() -> EnsembleFile.read(folder.resolve(file), home, known(), version));
        return new ReadEnsemble(
                new ParameterEnsemble(
                        version,
                        read.paths(),
                        read.members().stream()
                                .map(member -> new ParameterSet(member.values(), member.weight(), member.score()))
                                .toList()),
                read.inputHashes());
    }

    @Override
    public FreeParameters free() {
        return checked(() -> FreeParameters.read(FreeParameters.shipped(home), home, known()));
    }

    private static <T> T checked(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ScenarioProblems e) {
            throw CheckedScenarios.badInput(e);
        }
    }
}
