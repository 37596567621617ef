package org.yardstick.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that runs scenarios. */
final class RunOptions {

    private static final int MOST_REPLICATES = 100_000;
    private static final int MOST_WORKERS = 1024;
    private static final long LARGEST_SEED = 9_000_000_000_000_000_000L;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Optional<Long> seed = Optional.empty();
    private Optional<Integer> replicates = Optional.empty();
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "MONTH",
            converter = Month.class,
            description = "Last month simulated, such as 2030-12 (default: the scenario's).")
    private Optional<YearMonth> until = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace one value of the scenario; may be repeated. See: yardstick list parameters.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for results (default: output/NAME, NAME being the scenario or A-vs-B).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--overwrite",
            description = "Delete earlier results in that folder first; files of others are left alone.")
    private boolean overwrite;

    @Option(
            names = "--metrics",
            paramLabel = "IDS",
            description = "Metrics to write: ids with commas between, default or all. See: yardstick list metrics.")
    private String metrics = MetricChoice.DEFAULT;

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

    /** Reads months. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no month, expected one such as 2030-12");
            }
        }
    }

    /**
     * Returns settings for reading scenarios: those of {@code --set} in their order, then those that have options of
     * their own.
     */
    List<String> allSettings() {
        List<String> all = new ArrayList<>(settings);
        until.ifPresent(month -> all.add("until=" + month));
        replicates.ifPresent(number -> all.add("replicates=" + number));
        seed.ifPresent(number -> all.add("seed=" + number));
        return all;
    }

    Optional<Integer> workers() {
        return workers;
    }

    Optional<Path> out() {
        return out;
    }

    boolean overwrite() {
        return overwrite;
    }

    String metrics() {
        return metrics;
    }

    boolean quiet() {
        return quiet;
    }
}
