package org.yardstick.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yardstick.experiment.ModelRun;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.RunRecord;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.ScenarioReader;

/**
 * One run of the scenario {@code history} in a warm virtual machine, with the default metrics on record. Every run is
 * another replicate, as in an experiment.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 40)
@Measurement(iterations = 40)
@State(Scope.Benchmark)
public class RunBenchmark {
    /** What is changed in the scenario: first nothing, then the buyers, then half and one and a half times the months. */
    @Param({
        "world.buyerCount=2000",
        "world.buyerCount=200",
        "world.buyerCount=20000",
        "world.buyerCount=200000",
        "until=2025-06",
        "until=2036-06"
    })
    public String setting = "";

    private final Set<String> metrics = MetricSelection.defaults().ids();
    private ReplicateRuns runs = replicate -> {
        throw new IllegalStateException("no scenario was read; JMH calls read() first");
    };
    private int replicate;

    /** Runs of one scenario. */
    private interface ReplicateRuns {
        RunRecord run(int replicate);
    }

    /** Reads the scenario from the working directory. */
    @Setup
    public void read() {
        ModelRun model =
                new ModelRun(new ScenarioReader(LeverRegistry.types()).read("history", Path.of(""), List.of(setting)));
        runs = next -> model.run(next, metrics);
    }

    /** Runs the next replicate. */
    @Benchmark
    public RunRecord run() {
        return runs.run(replicate++);
    }
}
