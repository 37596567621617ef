package org.yardstick.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.experiment.Illustrator.Drawing;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExperimentTest {

    private static final Set<String> IDS = Set.of("vendor_share_12m", "domestic_share_12m", "vendor_units");

    @TempDir
    private Path tmp;

    private static final class ToldProgress implements Progress {
        private final List<String> told = new ArrayList<>();

        @Override
        public void runs(int done, int total, int failed) {
            told.add(done + "/" + total + "/" + failed);
        }

        @Override
        public void step(String what) {}

        @Override
        public void end() {
            told.add("end");
        }
    }

    private static ExperimentPlan plan(int replicates, int workers, ExperimentCase... cases) {
        return new ExperimentPlan(List.of(cases), 5, replicates, workers, IDS, Set.of(), Optional.of("target,value\n"));
    }

    private ExperimentResult run(String folder, ExperimentPlan plan) throws Exception {
        return run(folder, plan, TestEquipment.NO_CHARTS);
    }

    private ExperimentResult run(String folder, ExperimentPlan plan, Illustrator illustrator) throws Exception {
        ResultFolder results = ResultFolder.prepare(tmp.resolve(folder), false, plan.fileNames());
        return new Experiment(plan, TestEquipment.with(new SilentProgress(), illustrator)).run(results);
    }

    private JsonNode manifest(String folder) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(tmp.resolve(folder).resolve("manifest.json")));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(tmp.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void resultsDoNotDependOnTheNumberOfWorkers() throws Exception {
        ExperimentCase a = FakeModel.scenario("a", 5, 0);
        ExperimentCase b = FakeModel.scenario("b", 5, 0.2);
        run("one", plan(7, 1, a, b));
        run("five", plan(7, 5, a, b));
        for (String name : List.of("metrics.csv", "summary.csv", "failures.csv", "events.csv")) {
            assertThat(tmp.resolve("five").resolve(name))
                    .as(name)
                    .hasSameBinaryContentAs(tmp.resolve("one").resolve(name));
        }
    }

    @Test
    void rowsAreSortedByScenarioReplicateMonthAndKeyWithoutGaps() throws Exception {
        MetricKey units = new MetricKey("vendor_units", "units", "china", "nvidia", "chips");
        MetricKey price = new MetricKey("chip_price", "", "world", "A, \"B\"", "USD");
        ExperimentCase z = FakeModel.scenario(
                "z",
                (replicate, ids) -> new RunRecord(
                        YearMonth.of(2020, 12),
                        2,
                        new TreeMap<>(Map.of(
                                units, new double[] {Double.NaN, 0.1 + replicate}, price, new double[] {2e9, 1}))));
        ExperimentCase a = FakeModel.scenario(
                "a",
                (replicate, ids) ->
                        new RunRecord(YearMonth.of(2020, 12), 1, new TreeMap<>(Map.of(units, new double[] {3}))));
        ExperimentPlan plan = new ExperimentPlan(
                List.of(z, a), 5, 2, 2, Set.of("vendor_units", "chip_price"), Set.of(), Optional.empty());
        run("out", plan);
        assertThat(tmp.resolve("out/metrics.csv"))
                .hasContent("scenario,replicate,month,metric,basis,market,vendor,value,unit\n"
                        + "z,0,2020-12,chip_price,,world,\"A, \"\"B\"\"\",2000000000,USD\n"
                        + "z,0,2021-01,chip_price,,world,\"A, \"\"B\"\"\",1,USD\n"
                        + "z,0,2021-01,vendor_units,units,china,nvidia,0.1,chips\n"
                        + "z,1,2020-12,chip_price,,world,\"A, \"\"B\"\"\",2000000000,USD\n"
                        + "z,1,2021-01,chip_price,,world,\"A, \"\"B\"\"\",1,USD\n"
                        + "z,1,2021-01,vendor_units,units,china,nvidia,1.1,chips\n"
                        + "a,0,2020-12,vendor_units,units,china,nvidia,3,chips\n"
                        + "a,1,2020-12,vendor_units,units,china,nvidia,3,chips\n");
        assertThat(tmp.resolve("out/summary.csv"))
                .hasContent("scenario,month,metric,basis,market,vendor,unit,median,p05,p95,replicates\n"
                        + "z,2020-12,chip_price,,world,\"A, \"\"B\"\"\",USD,2000000000,2000000000,2000000000,2\n"
                        + "z,2021-01,chip_price,,world,\"A, \"\"B\"\"\",USD,1,1,1,2\n"
                        + "z,2021-01,vendor_units,units,china,nvidia,chips,0.6,0.15,1.05,2\n"
                        + "a,2020-12,vendor_units,units,china,nvidia,chips,3,3,3,2\n");
    }

    @Test
    void metricsForTheTableAreRecordedButNotWritten() throws Exception {
        ExperimentPlan plan = new ExperimentPlan(
                List.of(FakeModel.scenario("a", 5, 0)),
                5,
                1,
                1,
                Set.of("vendor_units"),
                Set.of("vendor_share_12m"),
                Optional.empty());
        ExperimentResult result = run("out", plan);
        assertThat(Files.readString(tmp.resolve("out/metrics.csv"))).doesNotContain("vendor_share_12m");
        assertThat(result.ensembles().get(0).keys())
                .anyMatch(key -> key.metric().equals("vendor_share_12m"));
    }

    @Test
    void theManifestSaysHowTheFolderCameToBe() throws Exception {
        run("out", plan(3, 2, FakeModel.scenario("a", 5, 0), FakeModel.scenario("b", 5, 0)));
        JsonNode manifest = manifest("out");
        assertThat(manifest.path("status").asString()).isEqualTo("finished");
        assertThat(manifest.path("version").asString()).isEqualTo("0.1.0");
        assertThat(manifest.path("commit").asString()).isEqualTo("abc");
        assertThat(manifest.path("commandLine").toString()).isEqualTo("[\"compare\",\"a\",\"b\"]");
        assertThat(manifest.path("started").asString()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(manifest.path("ended").asString()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(manifest.path("scenarios").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(manifest.path("runSeeds")).hasSize(3);
        assertThat(manifest.path("runSeeds").path(2).asString()).isEqualTo(Long.toString(Seeds.runSeed(5, 2)));
        assertThat(manifest.path("inputs").path("scenarios/b.yaml").asString()).isEqualTo("00ff");
        assertThat(manifest.path("machine").path("workers").asInt()).isEqualTo(2);
        List<String> listed = new ArrayList<>();
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("name").asString();
            listed.add(name);
            assertThat(WrittenFile.of(tmp.resolve("out"), tmp.resolve("out").resolve(name)))
                    .isEqualTo(new WrittenFile(
                            name,
                            file.path("bytes").asLong(),
                            file.path("sha256").asString()));
        }
        listed.add("manifest.json");
        assertThat(names("out")).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(listed).contains("scenario.a.resolved.yaml", "scenario.b.resolved.yaml", "observed.csv");
    }

    @Test
    void theManifestIsThereBeforeTheFirstRun() throws Exception {
        List<String> seen = new ArrayList<>();
        ExperimentCase watching = FakeModel.scenario("a", (replicate, ids) -> {
            try {
                seen.add(manifest("out").path("status").asString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return FakeModel.run(1, 2, 0, ids);
        });
        run("out", plan(1, 1, watching));
        assertThat(seen).containsExactly("running");
        assertThat(names("out")).contains("scenario.resolved.yaml");
    }

    @Test
    void aFailedRunIsARowAndTheRestGoesOn() throws Exception {
        ExperimentCase breaking = FakeModel.scenario("b", (replicate, ids) -> {
            if (replicate == 1) {
                throw new IllegalStateException("stock is -3,\nexpected 0 or more");
            }
            return FakeModel.run(replicate, 3, 0, ids);
        });
        ExperimentResult result = run("out", plan(3, 2, FakeModel.scenario("a", 5, 0), breaking));
        assertThat(result.failures()).hasSize(1);
        assertThat(tmp.resolve("out/failures.csv"))
                .hasContent("scenario,replicate,seed,cause\nb,1," + Seeds.runSeed(5, 1)
                        + ",\"IllegalStateException: stock is -3, expected 0 or more\"\n");
        assertThat(Files.readString(tmp.resolve("out/metrics.csv")))
                .contains("\nb,0,", "\nb,2,", "\na,1,")
                .doesNotContain("\nb,1,");
        assertThat(Files.readString(tmp.resolve("out/summary.csv"))).contains(",2\n");
        assertThat(manifest("out").path("failedRuns").asInt()).isEqualTo(1);
    }

    @Test
    void anInfiniteValueFailsItsRun() throws Exception {
        MetricKey key = new MetricKey("vendor_units", "units", "china", "nvidia", "chips");
        ExperimentResult result = run(
                "out",
                plan(
                        1,
                        1,
                        FakeModel.scenario(
                                "a",
                                (replicate, ids) ->
                                        new RunRecord(YearMonth.of(2020, 1), 1, new TreeMap<>(Map.of(key, new double[] {
                                            Double.POSITIVE_INFINITY
                                        }))))));
        assertThat(result.failures().get(0).reason()).contains("vendor_units").contains("infinite in 2020-01");
    }

    @Test
    void chartsAreListedToo() throws Exception {
        Illustrator illustrator = folder -> {
            Path chart = folder.resolve("charts/shares.png");
            try {
                Files.createDirectories(folder.resolve("charts"));
                Files.writeString(chart, "picture");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Drawing(List.of(chart), Optional.of("fonts are missing"));
        };
        ExperimentResult result = run("out", plan(1, 1, FakeModel.scenario("a", 5, 0)), illustrator);
        assertThat(result.chartProblem()).contains("fonts are missing");
        assertThat(manifest("out").path("files").toString()).contains("\"charts/shares.png\"");
    }

    /** A disk that is full after some bytes. */
    private static PartFile.Opener fullAfter(long bytes) {
        long[] left = {bytes};
        return file -> new FilterOutputStream(Files.newOutputStream(file)) {
            @Override
            public void write(byte[] content, int from, int length) throws IOException {
                left[0] -= length;
                if (left[0] < 0) {
                    throw new IOException("No space left on device");
                }
                out.write(content, from, length);
            }
        };
    }

    @Test
    void aFullDiskLeavesNoHalfFileAndIsTold() throws Exception {
        ExperimentPlan plan = plan(3, 2, FakeModel.scenario("a", 5, 0), FakeModel.scenario("b", 5, 0));
        // Enough for what is written before the runs, not for them.
        ResultFolder folder = ResultFolder.prepare(tmp.resolve("out"), false, plan.fileNames(), fullAfter(20_000));
        ToldProgress progress = new ToldProgress();
        assertThatThrownBy(
                        () -> new Experiment(plan, TestEquipment.with(progress, TestEquipment.NO_CHARTS)).run(folder))
                .isInstanceOf(WriteFailure.class)
                .hasMessageContaining("metrics.csv.part")
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("--out");
        assertThat(progress.told).endsWith("end");
        assertThat(names("out"))
                .containsExactlyInAnyOrder(
                        "manifest.json",
                        "events.csv",
                        "observed.csv",
                        "scenario.a.resolved.yaml",
                        "scenario.b.resolved.yaml");
    }

    @Test
    void stoppingRemovesPartsAndSaysSoInTheManifest() throws Exception {
        Thread working = Thread.currentThread();
        ExperimentCase stopped = FakeModel.scenario("a", (replicate, ids) -> {
            if (replicate == 2) {
                working.interrupt();
            }
            return FakeModel.run(replicate, 3, 0, ids);
        });
        assertThatThrownBy(() -> run("out", plan(500, 1, stopped))).isInstanceOf(InterruptedException.class);
        assertThat(names("out"))
                .containsExactlyInAnyOrder("manifest.json", "events.csv", "observed.csv", "scenario.resolved.yaml");
        assertThat(manifest("out").path("status").asString()).isEqualTo("failed");
        assertThat(manifest("out").path("problem").asString()).isEqualTo("stopped by the user");
    }

    @Test
    void tooLargeAnExperimentIsRefusedAfterItsFirstRun() {
        ExperimentPlan plan = plan(100_000, 1, FakeModel.scenario("a", 5, 0));
        assertThatThrownBy(() -> run("out", plan))
                .isInstanceOf(ExperimentTooLarge.class)
                .hasMessageContaining("--metrics");
    }

    @Test
    void progressCountsRunsAndFailures() throws Exception {
        ExperimentPlan plan = plan(2, 1, FakeModel.scenario("a", (replicate, ids) -> {
            throw new IllegalStateException("always");
        }));
        ToldProgress progress = new ToldProgress();
        new Experiment(plan, TestEquipment.with(progress, TestEquipment.NO_CHARTS))
                .run(ResultFolder.prepare(tmp.resolve("out"), false, plan.fileNames()));
        assertThat(progress.told).containsExactly("0/2/0", "1/2/1", "2/2/2", "end");
    }

    @Test
    void aScenarioWithoutRunsHasNoSummary() throws Exception {
        ByteArrayOutputStream summary = new ByteArrayOutputStream();
        SummaryCsv.write(summary, List.of(new Ensemble("empty", 1)), IDS);
        assertThat(summary.toString(UTF_8)).isEqualTo(String.join(",", SummaryCsv.COLUMNS) + "\n");
    }
}
