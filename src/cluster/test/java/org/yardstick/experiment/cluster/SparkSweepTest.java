package org.yardstick.experiment.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program on a Spark master and two workers of this machine, all of them processes of their own. */
final class SparkSweepTest {

    private static final String STUDY = """
            id: trial
            title: A trial
            question: Is it the same on a cluster?
            scenario: history
            until: 2021-12
            replicates: 10
            design: {type: latin-hypercube, points: 20}
            factors:
              - {path: world.choice.networkWeight}
              - {path: world.choice.priceSensitivity}
              - {name: china, path: policy.china, values: [china-measures, china-open]}
            outcomes:
              - {name: share, metric: domestic_share, basis: compute, market: china, month: 2021-12}
              - {name: units, metric: vendor_units, market: china, vendor: nvidia, month: 2021-12}
            """;
    private static final int RUNS = 200;
    private static final Path HOME = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private WatchedProcess master;
    private final List<WatchedProcess> workers = new ArrayList<>();
    private String url;

    @BeforeEach
    void startTheClusterAndSweepWithoutIt() throws Exception {
        Files.writeString(folder.resolve("trial.yaml"), STUDY);
        Files.createSymbolicLink(folder.resolve("jars"), HOME.resolve("target/spark"));
        master = daemon("master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        url = "spark://127.0.0.1:"
                + master.await("'sparkMaster' on port (\\d+)").group(1);
        master.await("elected leader");
        for (int i = 1; i <= 2; i++) {
            workers.add(daemon(
                    "worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "512m",
                    "--webui-port",
                    "0",
                    url));
        }
        master.await("Registering worker");
        master.await("Registering worker");
        try (WatchedProcess local = sweep("local")) {
            assertThat(local.exitCode()).as(local.text()).isZero();
        }
    }

    @AfterEach
    void stopTheCluster() {
        workers.forEach(WatchedProcess::close);
        master.close();
    }

    private WatchedProcess daemon(String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-Dspark.master.rest.enabled=false",
                "-cp",
                folder.resolve("jars") + "/*",
                "org.apache.spark.deploy." + name));
        command.addAll(List.of(options));
        return new WatchedProcess(
                folder,
                Map.of(
                        "SPARK_HOME",
                        folder.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_WORKER_DIR",
                        folder.resolve("work").toString()),
                command);
    }

    /** Sweeps into a folder. */
    private WatchedProcess sweep(String out, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(HOME.resolve("yardstick").toString(), "sweep", "trial.yaml", "--workers", "2", "--out", out));
        command.addAll(List.of(options));
        return new WatchedProcess(folder, Map.of("YARDSTICK_JAVA_OPTS", "-Dspark.executor.memory=512m"), command);
    }

    private WatchedProcess sweepOnSpark(String out, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--engine", "spark", "--master", url));
        all.addAll(List.of(options));
        return sweep(out, all.toArray(String[]::new));
    }

    private List<String> log(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("runs.log"));
    }

    private void assertSameAsLocal(String out) throws IOException {
        for (String file : List.of(
                "results.csv", "failures.csv", "design.csv", "factors.csv", "outcomes.csv", "study.resolved.yaml")) {
            assertThat(folder.resolve(out).resolve(file)).hasSameBinaryContentAs(folder.resolve("local/" + file));
        }
        assertThat(log(out)).hasSize(1 + RUNS).containsExactlyInAnyOrderElementsOf(log("local"));
    }

    @Test
    void aWorkerThatDiesInMidSweepLosesNothing() throws Exception {
        try (WatchedProcess sweep = sweepOnSpark("spark")) {
            sweep.await("\\d+ of " + RUNS + " runs done");
            WatchedProcess dying = workers.get(1);
            assertThat(workers).allMatch(worker -> worker.children() > 0);
            dying.close();
            assertThat(sweep.isAlive()).isTrue();
            assertThat(log("spark")).hasSizeLessThan(RUNS);
            master.await("[Rr]emoving worker");
            assertThat(sweep.exitCode()).as(sweep.text()).isZero();
            assertThat(sweep.text()).doesNotContain("WARN", "ERROR", "SLF4J", "Exception");
        }
        assertSameAsLocal("spark");
    }

    @Test
    void aStoppedSweepGoesOnOnTheCluster() throws Exception {
        try (WatchedProcess sweep = sweepOnSpark("stopped")) {
            sweep.await("\\d+ of " + RUNS + " runs done");
            sweep.stop();
            assertThat(sweep.exitCode()).as(sweep.text()).isNotZero();
            assertThat(sweep.text()).contains("--resume").doesNotContain("Exception");
        }
        int finished = log("stopped").size() - 1;
        assertThat(finished).isBetween(RUNS / 4, RUNS - 1);
        assertThat(Files.readString(folder.resolve("stopped/manifest.json"))).contains("stopped by the user");
        try (WatchedProcess sweep = sweepOnSpark("stopped", "--resume")) {
            assertThat(sweep.exitCode()).as(sweep.text()).isZero();
            assertThat(sweep.text()).contains(finished + " runs were finished before");
        }
        assertSameAsLocal("stopped");
    }
}
