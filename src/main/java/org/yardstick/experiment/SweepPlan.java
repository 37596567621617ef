package org.yardstick.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.scenario.Study;
import org.yardstick.scenario.StudyOutcome;
import org.yardstick.scenario.StudyPoint;

/**
 * What a sweep runs. Runs are ordered replicate by replicate, so that a sweep that stops has all points equally far.
 *
 * @param study the study
 * @param points its points
 * @param ensemble where each replicate draws parameters from, if it does
 * @param inputHashes SHA-256 of every file that runs depend on, by name
 * @param version the program's version
 * @param workers threads that run it, for the manifest
 * @param shard which part of it is run
 */
public record SweepPlan(
        Study study,
        SweepPoints points,
        Optional<ParameterEnsemble> ensemble,
        SortedMap<String, String> inputHashes,
        String version,
        int workers,
        Shard shard) {

    /** What manifests call a sweep. */
    public static final String KIND = "sweep";

    /** Length of a run's key in the log, in hexadecimal digits. */
    private static final int KEY_DIGITS = 24;

    public SweepPlan {
        inputHashes = new TreeMap<>(inputHashes);
    }

    /** Returns the number of all runs, those of other shards included. */
    public int runs() {
        return points.runs();
    }

    /** Returns the number of runs of the shard. */
    public int ownRuns() {
        return shard.size(runs());
    }

    /** Returns the number of a run. */
    int number(int point, int replicate) {
        return replicate * points.size() + point;
    }

    /**
     * Returns a run.
     *
     * @param number 0 up to but not {@link #runs}
     */
    SweepTask task(int number) {
        int replicate = number / points.size();
        int point = number % points.size();
        StudyPoint sets = points.point(point);
        return new SweepTask(
                point,
                replicate,
                Seeds.runSeed(study.seed(), replicate),
                sets.scenario().orElse(study.scenario()),
                shared(replicate),
                sets.settings());
    }

    /** Returns in words which run failed, and why. */
    String failure(int number, String cause) {
        int replicate = number / points.size();
        return "point %d, replicate %d, seed %d: %s"
                .formatted(number % points.size(), replicate, Seeds.runSeed(study.seed(), replicate), cause);
    }

    /** Settings of the study go over those that are drawn, and those of a point over both. */
    private List<String> shared(int replicate) {
        List<String> shared = new ArrayList<>();
        ensemble.ifPresent(sets -> shared.addAll(sets.settings(sets.drawn(study.seed(), replicate))));
        shared.addAll(study.settings());
        shared.add("seed=" + study.seed());
        return shared;
    }

    /** Returns what a run's result depends on, the scenario files apart, as a hash. */
    String key(SweepTask task) {
        MessageDigest digest = WrittenFile.newDigest();
        List<String> parts = new ArrayList<>(List.of(version, task.scenario(), Integer.toString(task.replicate())));
        parts.addAll(task.shared());
        parts.addAll(task.own());
        digest.update(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
    }

    PlanFacts facts() {
        Set<String> metrics = new TreeSet<>();
        study.outcomes().stream().map(StudyOutcome::window).forEach(window -> metrics.add(window.metric()));
        List<String> files = new ArrayList<>(List.of(
                FileNames.STUDY,
                FileNames.FACTORS,
                FileNames.DESIGN,
                FileNames.OUTCOMES,
                FileNames.SWEEP_LOG,
                FileNames.RESULTS,
                FileNames.FAILURES));
        study.scenarios().forEach((name, scenario) -> files.add(SweepFiles.resolvedName(scenario)));
        SortedMap<String, String> inputs = new TreeMap<>(inputHashes);
        inputs.putAll(study.ownHash());
        return new PlanFacts(
                KIND,
                List.copyOf(study.scenarios().keySet()),
                study.seed(),
                study.replicates(),
                workers,
                inputHashes.keySet().stream()
                        .filter(file -> !study.inputHashes().containsKey(file))
                        .findFirst(),
                List.copyOf(metrics),
                inputs,
                files);
    }

    /** Returns the names of all files that the sweep writes. */
    public Set<String> fileNames() {
        return facts().fileNames();
    }
}
