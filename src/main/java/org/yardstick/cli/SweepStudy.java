package org.yardstick.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.cli.ParameterFiles.ReadEnsemble;
import org.yardstick.experiment.Shard;
import org.yardstick.experiment.SweepPlan;
import org.yardstick.experiment.SweepPoints;
import org.yardstick.scenario.ParsedScenario;
import org.yardstick.scenario.ScenarioProblems;
import org.yardstick.scenario.Study;

/** Reads what a sweep runs, for those who run it and those who merge its shards. */
final class SweepStudy {

    private SweepStudy() {}

    /**
     * Reads all, so that the problems of study, settings and ensemble are told at once.
     *
     * @param used reads files
     * @param name short name or file of the study
     * @param options settings, seed, replicates and ensemble
     * @param workers threads
     * @param shard part that is run
     * @throws BadInput with every problem
     */
    static SweepPlan plan(Services used, String name, ModelOptions options, int workers, Shard shard) {
        Problems problems = new Problems();
        Optional<Study> read = problems.reading(() -> used.studies().read(name, options.allSettings()));
        Optional<ReadEnsemble> ensemble = options.ensemble()
                .flatMap(file -> problems.reading(() -> used.parameters().ensemble(file)));
        problems.throwIfAny();
        Study study = read.orElseThrow();
        ensemble.ifPresent(
                sets -> checkSets(study, sets, options.ensemble().orElseThrow().toString()));
        SortedMap<String, String> hashes = new TreeMap<>(study.inputHashes());
        ensemble.ifPresent(sets -> hashes.putAll(sets.inputHashes()));
        return new SweepPlan(
                study,
                new SweepPoints(study),
                ensemble.map(ReadEnsemble::ensemble),
                hashes,
                used.build().version(),
                workers,
                shard);
    }

    /** Tries every set that will be drawn, so that a bad one is told before the first run. */
    private static void checkSets(Study study, ReadEnsemble sets, String file) {
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int replicate = 0; replicate < study.replicates(); replicate++) {
            drawn.add(sets.ensemble().drawn(study.seed(), replicate));
        }
        List<String> problems = new ArrayList<>();
        for (int set : drawn) {
            for (ParsedScenario scenario : study.scenarios().values()) {
                try {
                    scenario.with(sets.ensemble().settings(set));
                } catch (ScenarioProblems e) {
                    e.problems().forEach(problem -> problems.add(file + ": set " + (set + 1) + ": " + problem));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream().distinct().toList());
        }
    }

    /** Returns what is run, in words. */
    static String words(SweepPlan plan) {
        return "%s: %s of %s, %s, %s%s."
                .formatted(
                        plan.study().title(),
                        counted(plan.points().size(), "point"),
                        counted(plan.study().factors().size(), "factor"),
                        counted(plan.study().replicates(), "replicate"),
                        counted(plan.runs(), "run"),
                        plan.shard().equals(Shard.WHOLE)
                                ? ""
                                : "; %s in shard %s".formatted(counted(plan.ownRuns(), "run"), plan.shard()));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
