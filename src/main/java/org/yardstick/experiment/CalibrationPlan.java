package org.yardstick.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.analysis.FreeParameter;
import org.yardstick.scenario.ObservedPoint;
import org.yardstick.scenario.ObservedPoints;

/**
 * What a calibration fits, and to what.
 *
 * @param parameters parameters that may move, at least one
 * @param start their values in the world's files, from which replicates tell what luck does
 * @param model makes the runs of one set of values
 * @param observed published figures; those whose window ends after {@code fitUntil} play no part
 * @param fitUntil last month of any window used, 2025-06 at the latest
 * @param seed the experiment's seed
 * @param runs model runs to make, all in all
 * @param replicates replicates of each set, which share their seeds with those of every other set
 * @param workers threads
 * @param discrepancy the model's own error as a part of a figure
 * @param inputHashes SHA-256 of every file read, by name
 */
public record CalibrationPlan(
        List<FreeParameter> parameters,
        List<Double> start,
        SetModel model,
        ObservedPoints observed,
        YearMonth fitUntil,
        long seed,
        int runs,
        int replicates,
        int workers,
        double discrepancy,
        SortedMap<String, String> inputHashes) {

    private static final int LEAST_REFERENCE_REPLICATES = 4;

    /** Makes the runs of a scenario with some values replaced. */
    @FunctionalInterface
    public interface SetModel {
        /**
         * Returns the runs.
         *
         * @param settings settings {@code path=value}
         */
        ExperimentCase.ReplicateFunction with(List<String> settings);
    }

    /** Checks counts. */
    public CalibrationPlan {
        parameters = List.copyOf(parameters);
        start = List.copyOf(start);
        inputHashes = new TreeMap<>(inputHashes);
        if (parameters.isEmpty() || start.size() != parameters.size()) {
            throw new IllegalArgumentException("%d parameters with %d values, expected at least one and as many of both"
                    .formatted(parameters.size(), start.size()));
        }
        if (replicates < 1 || workers < 1 || runs < replicates * Stages.LEAST_POINTS) {
            throw new IllegalArgumentException("%d runs of %d replicates on %d threads, expected at least %d sets"
                    .formatted(runs, replicates, workers, Stages.LEAST_POINTS));
        }
    }

    /**
     * How many sets of values each stage tries.
     *
     * @param first points of the space-filling design
     * @param second points near those that are not implausible
     * @param search points of the search for the best one
     * @param third points drawn around the search's path
     * @param fourth points drawn around the posterior so far
     */
    record Stages(int first, int second, int search, int third, int fourth) {
        static final int LEAST_POINTS = 20;

        int total() {
            return first + second + search + third + fourth;
        }
    }

    /** Points that make up the ensemble, as a part of all: the search's own are drawn from no known distribution. */
    public static final double PART_OF_ENSEMBLE = 0.5;

    /** Returns how often the values of the world's files are run, to learn what luck does. */
    int referenceReplicates() {
        return Math.max(LEAST_REFERENCE_REPLICATES, replicates);
    }

    /** Returns the number of all runs. */
    int totalRuns() {
        return referenceReplicates() + stages().total() * replicates;
    }

    Stages stages() {
        int points = runs / replicates;
        int tenth = points / 10;
        int search = 5 * tenth;
        return new Stages(points - search - 3 * tenth, tenth, search, tenth, tenth);
    }

    /** Returns the figures used. */
    List<ObservedPoint> points() {
        return observed.points().stream()
                .filter(point -> !point.end().isAfter(fitUntil))
                .toList();
    }

    /** Returns everything that the runs depend on, one thing a line, so that a calibration goes on only with its own. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("fit-until=" + fitUntil);
        lines.add("seed=" + seed);
        lines.add("runs=" + runs);
        lines.add("replicates=" + replicates);
        lines.add("discrepancy=" + NumberText.of(discrepancy));
        for (int i = 0; i < parameters.size(); i++) {
            FreeParameter parameter = parameters.get(i);
            lines.add("%s=%s..%s %s from %s"
                    .formatted(
                            parameter.name(),
                            NumberText.of(parameter.low()),
                            NumberText.of(parameter.high()),
                            parameter.logarithmic() ? "log" : "linear",
                            NumberText.of(start.get(i))));
        }
        inputHashes.forEach((file, hash) -> lines.add(file + "=" + hash));
        return String.join("\n", lines) + "\n";
    }

    PlanFacts facts() {
        return new PlanFacts(
                "calibration",
                List.of("history"),
                seed,
                replicates,
                workers,
                List.copyOf(FitReader.metrics(points())),
                inputHashes,
                List.of(
                        FileNames.PLAN,
                        FileNames.RUNS,
                        FileNames.OBSERVED,
                        FileNames.FAILURES,
                        FileNames.WAVES,
                        FileNames.ROWS,
                        FileNames.PARAMETERS,
                        FileNames.BEST,
                        FileNames.ENSEMBLE,
                        FileNames.FIT));
    }

    /** Returns the names of all files that the calibration writes, charts left out. */
    public Set<String> fileNames() {
        return facts().fileNames();
    }
}
