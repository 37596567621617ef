package org.yardstick.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.yardstick.experiment.FakeModel;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ParameterEnsemble;
import org.yardstick.experiment.ParameterSet;
import org.yardstick.experiment.SweepModel;
import org.yardstick.experiment.SweepResult;
import org.yardstick.experiment.ValidationPlan;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.metrics.MetricDefinition.Kind;
import org.yardstick.report.ChartOptions;
import org.yardstick.scenario.ClaimTests;
import org.yardstick.scenario.FreeParameters;
import org.yardstick.scenario.ObservedNames;
import org.yardstick.scenario.ObservedPoints;
import org.yardstick.scenario.ScenarioProblems;
import org.yardstick.scenario.Study;
import picocli.CommandLine;

/** The whole command line with a fake model, in a folder of its own; remembers what it printed. */
final class TestProgram {

    private static final Map<String, Double> SHIFTS = Map.of("calm", 0.0, "storm", 0.3, "breeze", 0.001);

    private final Path folder;
    private final List<String> charted = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Makes a program that works in this folder, below which results go to {@code output}. */
    TestProgram(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("output"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one command. */
    int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine = Main.commandLine(this::services);
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return commandLine.execute(words);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    List<String> charted() {
        return charted;
    }

    private Services services() {
        return new Services(
                TestProgram::load,
                new Studies(),
                () -> List.of(
                        metric("vendor_share_12m", true),
                        metric("domestic_share_12m", true),
                        metric("vendor_units", false)),
                this::draw,
                (subject, scenario) -> new Listing(
                        List.of("id", "title"),
                        List.of(List.of(
                                subject + "-1",
                                "The first"
                                        + scenario.map(name -> " of " + name).orElse("")))),
                this::targets,
                new Parameters(),
                () -> Optional.of("target,value\n"),
                new BuildInfo(),
                () -> new Machine(2, 1000, 400_000_000, "Linux", "JVM"),
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                folder,
                folder.resolve("home"),
                false);
    }

    /**
     * Studies of the shipped scenarios, with runs that take no time; a network weight above 0.3 fails. In the second
     * replicate of one that is called so, the user stops the program.
     */
    private final class Studies implements StudySource {
        @Override
        public ClaimTests claims() {
            return new CheckedStudies(folder.resolve("home")).claims();
        }

        @Override
        public Study read(String nameOrPath, List<String> settings) {
            return new CheckedStudies(Path.of("").toAbsolutePath()).read(nameOrPath, settings);
        }

        @Override
        public SweepModel model(Study study) {
            int outcomes = study.outcomes().size();
            Thread user = Thread.currentThread();
            return task -> {
                if (study.title().equals("Stopped") && task.replicate() == 1) {
                    stop(user);
                }
                return real(task.own(), "world.choice.networkWeight=") > 0.3
                        ? SweepResult.failed(task, new IllegalStateException("stock is -3"))
                        : SweepResult.of(task, Collections.nCopies(outcomes, task.point() + 0.5));
            };
        }

        private static void stop(Thread user) {
            user.interrupt();
            try {
                // This run never ends by itself.
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Two parameters, and an ensemble of two sets of one of which all draws come. */
    private static final class Parameters implements ParameterFiles {
        @Override
        public ReadEnsemble ensemble(Path file) {
            return new ReadEnsemble(
                    new ParameterEnsemble(
                            "0.1.0",
                            List.of("shift"),
                            List.of(new ParameterSet(List.of("0.5"), 0, 1), new ParameterSet(List.of("0.25"), 1, 1))),
                    new TreeMap<>(Map.of(file.toString(), "abcd")));
        }

        @Override
        public FreeParameters free() {
            return new FreeParameters(
                    List.of(new FreeParameters.Free("shift", 0.1, 0, 0.4, false)),
                    new TreeMap<>(Map.of("calibration.csv", "ef")));
        }
    }

    private ObservedPoints targets(Optional<Path> file) {
        try {
            return ObservedPoints.read(
                    file.map(folder::resolve).orElse(ObservedPoints.shipped(folder.resolve("home"))),
                    folder,
                    new ObservedNames(
                            ValidationPlan.units(), Set.of("china", "world"), Set.of("nvidia", "huawei", "amd")),
                    YearMonth.of(2020, 1),
                    YearMonth.of(2030, 12));
        } catch (ScenarioProblems e) {
            throw CheckedScenarios.badInput(e);
        }
    }

    private static MetricDefinition metric(String id, boolean byDefault) {
        return new MetricDefinition(id, id, "fraction", Kind.SHARE, List.of(), "vendor", id, byDefault);
    }

    /** Scenarios of the fake model; {@code broken} cannot be read, {@code failing} fails in its second replicate. */
    private static LoadedScenario load(String name, List<String> settings) {
        if (name.equals("broken")) {
            throw new BadInput(List.of("broken.yaml:3: untl: is no setting. Maybe you mean \"until\".", "and more"));
        }
        long seed = setting(settings, "seed=", name.equals("storm") ? 8 : 7);
        int replicates = (int) setting(settings, "replicates=", 4);
        return new LoadedScenario(
                "The scenario " + name,
                YearMonth.of(2020, 1),
                YearMonth.of(2025, 12),
                replicates,
                seed,
                List.of("us: small yard"),
                List.of("policy.us.calm-2022-10.revenueShareRate = 0.15"),
                name.equals("breeze") ? List.of("breeze.yaml: sources disagree") : List.of(),
                FakeModel.scenario(name, (replicate, ids) -> {
                    if (name.equals("failing") && replicate == 1) {
                        throw new IllegalStateException("stock is -3");
                    }
                    double shift = SHIFTS.getOrDefault(name, 0.0) + real(settings, "shift=");
                    return FakeModel.run(seed * 1000 + replicate, 78, shift, ids);
                }));
    }

    private static double real(List<String> settings, String key) {
        double value = 0;
        for (String setting : settings) {
            value = setting.startsWith(key) ? Double.parseDouble(setting.substring(key.length())) : value;
        }
        return value;
    }

    private static long setting(List<String> settings, String key, long otherwise) {
        long value = otherwise;
        for (String setting : settings) {
            value = setting.startsWith(key) ? Long.parseLong(setting.substring(key.length())) : value;
        }
        return value;
    }

    private Charts.Drawn draw(Path results, Path charts, ChartOptions options) throws IOException {
        if (Stream.of("summary.csv", "fit.csv", "analysis.txt")
                .noneMatch(name -> Files.exists(results.resolve(name)))) {
            throw new IOException(results + " is not a finished result folder.");
        }
        charted.addAll(options.charts());
        Files.createDirectories(charts);
        Path file = charts.resolve("shares.png");
        Files.writeString(file, "picture");
        return new Charts.Drawn(List.of(file), List.of("revenue: no such metric"));
    }
}
