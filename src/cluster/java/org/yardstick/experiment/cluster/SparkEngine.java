package org.yardstick.experiment.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.yardstick.experiment.SweepEngine;
import org.yardstick.experiment.SweepModel;
import org.yardstick.experiment.SweepTask;

/**
 * Makes runs on the machines of a Spark cluster. Spark spreads them, and gives those of a machine that is lost to others;
 * results come in as they are ready.
 */
final class SparkEngine implements SweepEngine {

    private static final String HOST_SETTING = "spark.driver.host";

    private final String master;
    private final Consumer<String> notes;

    /**
     * Makes an engine.
     *
     * @param master URL of a master that answers
     * @param notes takes what the user should know meanwhile
     */
    SparkEngine(String master, Consumer<String> notes) {
        this.master = master;
        this.notes = notes;
    }

    @Override
    public void run(Iterator<SweepTask> tasks, int count, SweepModel model, Sink sink)
            throws IOException, InterruptedException {
        if (count == 0) {
            return;
        }
        try (JavaSparkContext context = new JavaSparkContext(settings())) {
            new SparkWaves(context, model, count, notes).run(tasks, sink);
        } catch (SparkException | IllegalStateException e) {
            throw failure(e);
        }
    }

    /** Where nothing else is set, by {@code -Dspark.…} in YARDSTICK_JAVA_OPTS for instance. */
    private SparkConf settings() {
        SparkConf settings = new SparkConf()
                .setMaster(master)
                .setAppName("yardstick sweep")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.executor.memory", "1g");
        if (!SparkConnector.isThisProcess(master)) {
            // A cluster's own copies of our libraries may be others, and results must be the same to the last bit.
            settings.setIfMissing("spark.executor.userClassPathFirst", "true")
                    .set("spark.jars", String.join(",", programJars().toList()));
        }
        if (isLoopback()) {
            settings.setIfMissing(HOST_SETTING, "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return settings;
    }

    private boolean isLoopback() {
        try {
            return SparkConnector.isThisProcess(master)
                    || InetAddress.getByName(new URI(master.split(",", -1)[0]).getHost())
                            .isLoopbackAddress();
        } catch (URISyntaxException | UnknownHostException e) {
            return false;
        }
    }

    /** Sent to the machines of the cluster, which need nothing of ours but the scenario files. */
    private static Stream<String> programJars() {
        return Stream.of(SweepEngine.class, SparkEngine.class)
                .map(SparkEngine::place)
                .filter(Files::isRegularFile)
                .map(path -> path.toUri().toString())
                .distinct();
    }

    private static Path place(Class<?> part) {
        try {
            return Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own jar cannot be found", e);
        }
    }

    private IOException failure(Exception cause) throws InterruptedException {
        if (isEnding()) {
            throw new InterruptedException();
        }
        return new IOException(
                "Spark at " + master + " gave up: " + SparkWaves.firstLine(cause)
                        + ". Finished runs are kept: go on with --resume.",
                cause);
    }

    /** Spark stops itself when the user presses Ctrl-C, at times before we are told. */
    private static boolean isEnding() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
