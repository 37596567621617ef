package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.Scenario;
import org.yardstick.scenario.ScenarioReader;
import org.yardstick.scenario.SeriesWindow;
import org.yardstick.scenario.Study;
import org.yardstick.scenario.StudyOutcome;
import org.yardstick.scenario.StudyReader;

final class SweepTest {

    private static final Path HOME = Path.of("").toAbsolutePath();

    private static final List<String> FILES = List.of(
            FileNames.STUDY,
            FileNames.FACTORS,
            FileNames.DESIGN,
            FileNames.OUTCOMES,
            FileNames.RESULTS,
            FileNames.FAILURES);

    private static final String STUDY = """
            id: trial
            title: A trial
            question: Does it run?
            scenario: history
            until: 2020-06
            replicates: 3
            design: {type: latin-hypercube, points: 7, cross: [china]}
            factors:
              - {name: network, path: world.choice.networkWeight}
              - {name: china, path: policy.china, values: [china-measures, china-open]}
            outcomes:
              - {name: share, metric: domestic_share, basis: compute, market: china, window: 2020-01..2020-06}
              - {name: units, metric: vendor_units, market: china, vendor: nvidia, month: 2020-06}
            """;

    @TempDir
    private Path folder;

    /** Values that tell their task apart; the fourth point of the second replicate fails. */
    private static final SweepModel MODEL = task -> task.point() == 3 && task.replicate() == 1
            ? SweepResult.failed(task, new IllegalStateException("stock is -3,\nor so"))
            : SweepResult.of(
                    task,
                    List.of(
                            Math.abs(task.own().hashCode() % 1000) / 7.0 + task.replicate(),
                            task.point() == 5 ? Double.NaN : 2.5));

    private SweepPlan plan(String text, String version, int workers) {
        return plan(text, version, workers, Shard.WHOLE);
    }

    private SweepPlan plan(String text, String version, int workers, Shard shard) {
        try {
            Path file = Files.writeString(folder.resolve("trial.yaml"), text);
            Study study = new StudyReader(LeverRegistry.types(), Observables.ofCatalogue())
                    .read(file.toString(), HOME, List.of());
            return new SweepPlan(
                    study, new SweepPoints(study), Optional.empty(), study.inputHashes(), version, workers, shard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Equipment equipment() {
        Machine machine = new Machine(2, 1000, 400_000_000, "Linux", "JVM");
        return new Equipment(
                new Program("1", "abc", List.of("sweep"), machine),
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                new SilentProgress(),
                none -> new Illustrator.Drawing(List.of(), Optional.empty()));
    }

    private SweepSummary run(String name, SweepPlan plan, SweepEngine engine, SweepModel model)
            throws IOException, InterruptedException {
        ResultFolder results = ResultFolder.resume(folder.resolve(name), SweepPlan.KIND);
        return new Sweep(plan, engine, model, equipment()).run(results);
    }

    private String read(String name, String file) throws IOException {
        return Files.readString(folder.resolve(name).resolve(file));
    }

    private void assertSame(String one, String other) throws IOException {
        for (String file : FILES) {
            assertThat(read(other, file)).as(file).isEqualTo(read(one, file));
        }
    }

    @Test
    void writesTidyResultsByPointReplicateAndOutcome() throws Exception {
        SweepSummary summary = run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        assertThat(summary.runs()).isEqualTo(7 * 2 * 3);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.firstFailure())
                .hasValueSatisfying(told -> assertThat(told)
                        .startsWith("point 3, replicate 1, seed ")
                        .endsWith(": IllegalStateException: stock is -3, or so"));
        List<String> results = read("out", FileNames.RESULTS).lines().toList();
        assertThat(results.get(0)).isEqualTo("point,replicate,outcome,value,unit");
        assertThat(results).hasSize(1 + 7 * 2 * 3 * 2);
        assertThat(results.get(1)).matches("0,0,share,[0-9.]+,fraction");
        assertThat(results.get(2)).isEqualTo("0,0,units,2.5,chips");
        assertThat(results).contains("5,0,units,,chips", "3,1,share,,fraction", "3,1,units,,chips");
        assertThat(read("out", FileNames.FAILURES))
                .isEqualTo("point,replicate,seed,cause\n3,1,%d,\"IllegalStateException: stock is -3, or so\"\n"
                        .formatted(Seeds.runSeed(20200101, 1)));
        List<String> design = read("out", FileNames.DESIGN).lines().toList();
        assertThat(design.get(0)).isEqualTo("point,block,part,moved,step,network,china");
        assertThat(design.get(1)).matches("0,0,,,,0\\.[0-9]+,china-measures");
        assertThat(design.get(2))
                .isEqualTo(design.get(1).replace("0,0,", "1,0,").replace("measures", "open"));
        assertThat(read("out", FileNames.FACTORS).lines())
                .anyMatch(
                        line -> line.startsWith("network,world.choice.networkWeight,number,1,0,0.4,uniform,,,,,false,"))
                .contains("china,policy.china,category,,,,,,,,china-measures|china-open,false,");
        assertThat(read("out", FileNames.OUTCOMES).lines())
                .contains("units,vendor_units,units,china,nvidia,2020-06,2020-06,chips,units,,,");
        assertThat(read("out", FileNames.MANIFEST)).contains("\"kind\" : \"sweep\"", "\"status\" : \"finished\"");
    }

    @Test
    void resultsDoNotDependOnWorkersOrOnTheOrderInWhichRunsEnd() throws Exception {
        run("one", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        run("four", plan(STUDY, "1", 4), new LocalEngine(4), MODEL);
        run("backwards", plan(STUDY, "1", 1), SweepTest::backwards, MODEL);
        assertSame("one", "four");
        assertSame("one", "backwards");
        assertThat(read("four", FileNames.SWEEP_LOG)).isEqualTo(read("one", FileNames.SWEEP_LOG));
    }

    private static final SweepModel NO_RUN = task -> {
        throw new AssertionError("a run was made");
    };

    private static void backwards(Iterator<SweepTask> tasks, int count, SweepModel model, SweepEngine.Sink sink)
            throws IOException {
        List<SweepTask> all = new ArrayList<>();
        tasks.forEachRemaining(all::add);
        assertThat(all).hasSize(count);
        Collections.reverse(all);
        for (SweepTask task : all) {
            sink.take(model.evaluate(task));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 41})
    void aStoppedSweepGoesOnWhereItWasAndEndsAsIfItHadNotStopped(int finished) throws Exception {
        run("whole", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        assertThatThrownBy(() -> run("stopped", plan(STUDY, "1", 1), stopsAfter(finished), MODEL))
                .isInstanceOf(InterruptedException.class);
        assertThat(read("stopped", FileNames.MANIFEST)).contains("stopped by the user");
        assertThat(read("stopped", FileNames.RESULTS).lines()).hasSize(1 + 2 * finished);
        // As if the program had been killed while it wrote.
        Files.writeString(
                folder.resolve("stopped").resolve(FileNames.SWEEP_LOG), "7,2,half a li", StandardOpenOption.APPEND);
        AtomicInteger made = new AtomicInteger();
        SweepSummary summary = run("stopped", plan(STUDY, "1", 1), new LocalEngine(2), task -> {
            made.incrementAndGet();
            return MODEL.evaluate(task);
        });
        assertThat(made).hasValue(42 - finished);
        assertThat(summary.before()).isEqualTo(finished);
        assertSame("whole", "stopped");
        assertThat(read("stopped", FileNames.SWEEP_LOG)).isEqualTo(read("whole", FileNames.SWEEP_LOG));
    }

    private static SweepEngine stopsAfter(int runs) {
        return (tasks, count, model, sink) -> {
            for (int i = 0; i < runs; i++) {
                sink.take(model.evaluate(tasks.next()));
            }
            throw new InterruptedException();
        };
    }

    @Test
    void aStoppedSweepHasAllPointsEquallyFar() throws Exception {
        assertThatThrownBy(() -> run("stopped", plan(STUDY, "1", 1), stopsAfter(14), MODEL))
                .isInstanceOf(InterruptedException.class);
        assertThat(read("stopped", FileNames.SWEEP_LOG).lines().skip(1))
                .hasSize(14)
                .allMatch(line -> line.split(",", -1)[1].equals("0"));
    }

    @Test
    void aFinishedSweepIsResumedWithoutARun() throws Exception {
        run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        Map<String, String> before = contents();
        SweepSummary first = run("out", plan(STUDY, "1", 1), new LocalEngine(1), NO_RUN);
        assertThat(first.before()).isEqualTo(42).isEqualTo(first.runs());
        assertThat(first.failed()).isEqualTo(1);
        assertThat(first.firstFailure())
                .hasValueSatisfying(told -> assertThat(told).startsWith("point 3, replicate 1, seed "));
        assertThat(contents()).as("nothing is written again").isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"results.csv", "design.csv", "failures.csv"})
    void aFileOfAFinishedSweepThatWasLostOrSpoiltIsWrittenAgainWithoutARun(String file) throws Exception {
        run("whole", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        run("spoilt", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        run("lost", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        Files.writeString(folder.resolve("spoilt").resolve(file), "x", StandardOpenOption.APPEND);
        Files.delete(folder.resolve("lost").resolve(file));
        for (String folder : List.of("spoilt", "lost")) {
            run(folder, plan(STUDY, "1", 1), new LocalEngine(1), NO_RUN);
            assertSame("whole", folder);
        }
    }

    @Test
    void aFinishedShardIsNotTakenForAnother() throws Exception {
        run("part", plan(STUDY, "1", 1, new Shard(1, 2)), new LocalEngine(1), MODEL);
        assertThat(run("part", plan(STUDY, "1", 1, new Shard(1, 2)), new LocalEngine(1), NO_RUN)
                        .before())
                .isEqualTo(21);
        AtomicInteger made = new AtomicInteger();
        run("part", plan(STUDY, "1", 1, new Shard(2, 2)), new LocalEngine(1), task -> {
            made.incrementAndGet();
            return MODEL.evaluate(task);
        });
        assertThat(made).hasValue(21);
    }

    @Test
    void aFolderThatAnotherProgramWritesIsRefused() throws Exception {
        run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        Files.delete(folder.resolve("out").resolve(FileNames.RESULTS));
        Map<String, String> before = contents();
        try (SweepLog other = new SweepLog(folder.resolve("out").resolve(FileNames.SWEEP_LOG), plan(STUDY, "1", 1))) {
            assertThat(other.size()).isEqualTo(42);
            assertThatThrownBy(() -> run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL))
                    .isInstanceOf(OutputRefused.class)
                    .hasMessageContaining("runs.log is being written by another program");
        }
        assertThat(contents()).isEqualTo(before);
        run("out", plan(STUDY, "1", 1), new LocalEngine(1), NO_RUN);
        assertThat(folder.resolve("out").resolve(FileNames.RESULTS)).exists();
    }

    @Test
    void aSweepWhoseStudyChangedIsRefusedWithWhatChangedAndLosesNothing() throws Exception {
        run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        Map<String, String> before = contents();
        assertThatThrownBy(() ->
                        run("out", plan(STUDY.replace("points: 7", "points: 8"), "1", 1), new LocalEngine(1), MODEL))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("this study has changed since it was begun")
                .hasMessageContaining("was design: {type: latin-hypercube, points: 7")
                .hasMessageContaining("is design: {type: latin-hypercube, points: 8")
                .hasMessageContaining("--out");
        assertThatThrownBy(() -> run("out", plan(STUDY, "2", 1), new LocalEngine(1), MODEL))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("was version: \"1\"; is version: \"2\"");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aCommentInTheStudyChangesNothing() throws Exception {
        run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        SweepSummary again = run("out", plan("# A remark.\n" + STUDY, "1", 1), new LocalEngine(1), MODEL);
        assertThat(again.before()).isEqualTo(42);
    }

    @Test
    void aLogOfOtherRunsIsRefusedAndLeftAsItIs() throws Exception {
        run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        Path log = folder.resolve("out").resolve(FileNames.SWEEP_LOG);
        Files.writeString(log, Files.readString(log).replaceFirst("\n0,0,....", "\n0,0,abcd"));
        Map<String, String> before = contents();
        assertThatThrownBy(() -> run("out", plan(STUDY, "1", 1), new LocalEngine(1), MODEL))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining(
                        "holds a run that is none of this sweep, or was made by another version: 0,0,abcd");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFolderOfOtherResultsIsNoSweepToGoOnWith() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve(FileNames.MANIFEST), "{\"kind\": \"experiment\"}");
        assertThatThrownBy(() -> run("other", plan(STUDY, "1", 1), new LocalEngine(1), MODEL))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("holds results of another kind of work (experiment), expected those of a sweep");
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void outcomesAreThoseOfTheSameRunsMadeAlone() throws Exception {
        SweepPlan plan = plan(STUDY, "1", 2);
        SweepModel model = sent(new SweepModelRuns(
                HOME,
                HOME,
                LeverRegistry.types(),
                plan.study().inputHashes(),
                plan.study().outcomes().stream().map(StudyOutcome::window).toList()));
        for (int number : new int[] {1, 14, 33}) {
            SweepTask task = sent(plan.task(number));
            List<String> settings = new ArrayList<>(task.shared());
            settings.addAll(task.own());
            Scenario scenario = new ScenarioReader(LeverRegistry.types(), Observables.ofCatalogue())
                    .read("history", HOME, settings);
            var alone = new ModelRun(scenario).run(task.replicate(), Set.of("vendor_units", "domestic_share"));
            SweepResult result = model.evaluate(task);
            assertThat(result.cause()).isEmpty();
            double units = alone.series().entrySet().stream()
                    .filter(entry -> entry.getKey().metric().equals("vendor_units")
                            && entry.getKey().market().equals("china")
                            && entry.getKey().vendor().equals("nvidia"))
                    .map(entry -> entry.getValue()[5])
                    .findFirst()
                    .orElseThrow();
            assertThat(result.values().get(1)).isEqualTo(units).isPositive();
        }
    }

    @Test
    void aRunThatCannotBeMadeIsAResultButOtherScenarioFilesEndTheSweep() throws Exception {
        SweepPlan plan = plan(STUDY, "1", 1);
        List<SeriesWindow> windows =
                plan.study().outcomes().stream().map(StudyOutcome::window).toList();
        SweepModel model = new SweepModelRuns(
                HOME, HOME, LeverRegistry.types(), plan.study().inputHashes(), windows);
        SweepTask task = plan.task(0);
        SweepResult bad = model.evaluate(
                new SweepTask(0, 0, task.seed(), "history", task.shared(), List.of("world.choice.networkWeight=-1")));
        assertThat(bad.isFailed()).isTrue();
        assertThat(bad.cause()).contains("world.choice.networkWeight: is -1");
        var hashes = new TreeMap<>(plan.study().inputHashes());
        hashes.put("scenarios/history.yaml", "another");
        SweepModel elsewhere = new SweepModelRuns(HOME, HOME, LeverRegistry.types(), hashes, windows);
        assertThatThrownBy(() -> elsewhere.evaluate(task))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scenarios/history.yaml is not the file that the sweep was planned with");
    }

    private void merge(String shards, String into) throws IOException, InterruptedException {
        SweepPlan whole = plan(STUDY, "1", 1);
        try (ShardEngine engine = new ShardEngine(folder.resolve(shards), whole)) {
            run(into, whole, engine, task -> {
                throw new AssertionError("a run was made");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5})
    void mergedShardsAreTheSweepInOnePiece(int of) throws Exception {
        run("whole", plan(STUDY, "1", 1), new LocalEngine(1), MODEL);
        int runs = 0;
        for (int number = of; number >= 1; number--) {
            Shard shard = new Shard(number, of);
            runs += run("shards/" + shard.folderName(), plan(STUDY, "1", 2, shard), new LocalEngine(2), MODEL)
                    .runs();
        }
        assertThat(runs).isEqualTo(42);
        merge("shards", "merged");
        assertSame("whole", "merged");
        assertThat(read("merged", FileNames.SWEEP_LOG)).isEqualTo(read("whole", FileNames.SWEEP_LOG));
    }

    @Test
    void missingAndUnfinishedShardsAreNamedAndNothingIsMerged() throws Exception {
        run("shards/1-of-4", plan(STUDY, "1", 1, new Shard(1, 4)), new LocalEngine(1), MODEL);
        assertThatThrownBy(() -> run("shards/3-of-4", plan(STUDY, "1", 1, new Shard(3, 4)), stopsAfter(2), MODEL))
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> merge("shards", "merged"))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("missing: 2/4, 4/4; not finished: 3/4")
                .hasMessageContaining("--shard 2/4");
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    @Test
    void shardsOfAnotherStudyOrOfSeveralSweepsAreNotMerged() throws Exception {
        assertThatThrownBy(() -> merge("nowhere", "merged")).hasMessageContaining("holds no shards");
        run("shards/1-of-1", plan(STUDY.replace("points: 7", "points: 3"), "1", 1), new LocalEngine(1), MODEL);
        assertThatThrownBy(() -> merge("shards", "merged"))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("was design: {type: latin-hypercube, points: 3");
        Files.createDirectories(folder.resolve("shards/1-of-2"));
        assertThatThrownBy(() -> merge("shards", "merged")).hasMessageContaining("shards of several sweeps: 1/1, 1/2");
    }

    @Test
    void aForecastMultipliesWhatAFewRunsTake() {
        SweepPlan plan = plan(STUDY, "1", 2);
        AtomicInteger time = new AtomicInteger();
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(time.get());
            }
        };
        // The first runs of a program are slow.
        SweepForecast forecast = SweepForecast.of(
                plan,
                task -> {
                    time.addAndGet(time.get() < 3000 ? 1000 : 200);
                    return MODEL.evaluate(task);
                },
                clock);
        assertThat(forecast.secondsPerRun()).isCloseTo(0.2, within(1e-9));
        assertThat(forecast.runs()).isEqualTo(42);
        assertThat(forecast.lines().get(0))
                .isEqualTo("Time: about 5 s on 2 threads (200 ms a run, measured on 24 runs).");
        assertThat(forecast.lines()).last().isEqualTo("Nothing was written.");
    }

    @Test
    void aForecastKnowsTheSizeOfTheFiles() throws Exception {
        SweepPlan plan = plan(STUDY, "1", 1);
        run("out", plan, new LocalEngine(1), MODEL);
        long bytes = 0;
        for (String file : List.of(FileNames.RESULTS, FileNames.SWEEP_LOG, FileNames.DESIGN)) {
            bytes += Files.size(folder.resolve("out").resolve(file));
        }
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        assertThat(SweepForecast.of(plan, MODEL, still).bytes()).isBetween(0.85 * bytes, 1.15 * bytes);
    }

    /** What arrives when something is sent to another machine. */
    @SuppressWarnings("unchecked")
    private static <T> T sent(T thing) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
