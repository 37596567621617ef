package org.yardstick.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.experiment.ExperimentCase;
import org.yardstick.experiment.ExperimentCase.ReplicateFunction;
import org.yardstick.experiment.ParameterEnsemble;

/** Scenarios whose replicates each use a parameter set drawn from an ensemble. */
final class EnsembleRuns {

    private final ScenarioSource scenarios;
    private final ParameterFiles.ReadEnsemble read;
    private final Path file;

    /**
     * Makes the runs ready.
     *
     * @param scenarios reads scenarios
     * @param read the ensemble
     * @param file its file, for messages
     */
    EnsembleRuns(ScenarioSource scenarios, ParameterFiles.ReadEnsemble read, Path file) {
        this.scenarios = scenarios;
        this.read = read;
        this.file = file;
    }

    /**
     * Returns a scenario that draws from the ensemble. Every set that will be drawn is read now, so that a bad one is
     * told before the first run.
     *
     * @param plain the scenario with its own values
     * @param name short name or file that it was read from
     * @param settings settings that go over those of the ensemble
     * @param seed the experiment's seed
     * @param replicates replicates to run
     * @throws BadInput if a set cannot be used
     */
    LoadedScenario over(LoadedScenario plain, String name, List<String> settings, long seed, int replicates) {
        ParameterEnsemble ensemble = read.ensemble();
        SortedMap<Integer, ReplicateFunction> models = new TreeMap<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            models.computeIfAbsent(ensemble.drawn(seed, replicate), set -> model(name, set, settings));
        }
        SortedMap<String, String> hashes = new TreeMap<>(plain.experimentCase().inputHashes());
        hashes.putAll(read.inputHashes());
        ReplicateFunction drawn = (replicate, ids) -> {
            ReplicateFunction model = models.get(ensemble.drawn(seed, replicate));
            if (model == null) {
                throw new IllegalArgumentException("replicate " + replicate + " was not planned");
            }
            return model.run(replicate, ids);
        };
        return plain.with(new ExperimentCase(
                plain.id(),
                plain.experimentCase().resolvedYaml(),
                hashes,
                plain.experimentCase().events(),
                plain.experimentCase().traits().drawnFrom(file.toString()),
                drawn));
    }

    private ReplicateFunction model(String name, int set, List<String> settings) {
        List<String> all = new ArrayList<>(read.ensemble().settings(set));
        all.addAll(settings);
        try {
            return scenarios.load(name, all).experimentCase().model();
        } catch (BadInput e) {
            BadInput told = new BadInput(e.problems().stream()
                    .map(problem -> file + ": set " + (set + 1) + ": " + problem)
                    .toList());
            told.initCause(e);
            throw told;
        }
    }
}
