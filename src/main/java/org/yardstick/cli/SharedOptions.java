package org.yardstick.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that runs the model. */
class SharedOptions {

    private static final int MOST_REPLICATES = 100_000;
    private static final int MOST_WORKERS = 1024;
    private static final long LARGEST_SEED = 9_000_000_000_000_000_000L;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Optional<Long> seed = Optional.empty();
    private Optional<Integer> replicates = Optional.empty();
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace one value of the scenario; may be repeated. See: yardstick list parameters.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for results (default: one below output/, named after what is run).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--overwrite",
            description = "Delete earlier results in that folder first; files of others are left alone.")
    private boolean overwrite;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Experiment seed, 0 or more; equal seeds give equal results (default: the scenario's).")
    void setSeed(long value) {
        seed = Optional.of(inRange("--seed", value, 0, LARGEST_SEED));
    }

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Runs of each scenario with different luck, 1 to 100000 (default: the scenario's).")
    void setReplicates(int value) {
        replicates = Optional.of((int) inRange("--replicates", value, 1, MOST_REPLICATES));
    }

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Threads, 1 to 1024; results do not depend on it (default: one a core).")
    void setWorkers(int value) {
        workers = Optional.of((int) inRange("--workers", value, 1, MOST_WORKERS));
    }

    private long inRange(String option, long value, long min, long max) {
        if (value < min || value > max) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '%s': %d, expected %d to %d.".formatted(option, value, min, max));
        }
        return value;
    }

    /**
     * Returns settings for reading scenarios: those of {@code --set} in their order, then those that have options of
     * their own.
     */
    List<String> allSettings() {
        List<String> all = new ArrayList<>(settings);
        replicates.ifPresent(number -> all.add("replicates=" + number));
        seed.ifPresent(number -> all.add("seed=" + number));
        return all;
    }

    final Optional<Integer> replicates() {
        return replicates;
    }

    final Optional<Integer> workers() {
        return workers;
    }

    final Optional<Path> out() {
        return out;
    }

    final boolean overwrite() {
        return overwrite;
    }

    final boolean quiet() {
        return quiet;
    }
}
