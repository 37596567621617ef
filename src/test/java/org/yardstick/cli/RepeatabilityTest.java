package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes give the same bytes: orders that the JDK salts afresh in each process reach no number. */
class RepeatabilityTest {

    @TempDir
    Path folder;

    @Test
    void twoProcessesWithOtherWorkersWriteTheSameResults() throws IOException, InterruptedException {
        Path one = results("one", "1");
        Path two = results("two", "2");
        for (String file : List.of(
                "metrics.csv",
                "summary.csv",
                "events.csv",
                "scenario.small-yard.resolved.yaml",
                "scenario.market-control.resolved.yaml",
                "charts/domestic-substitution.png",
                "charts/domestic-substitution.svg")) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(two.resolve(file));
        }
    }

    private Path results(String name, String workers) throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dyardstick.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of("compare", "small-yard", "market-control", "--until", "2022-12"));
        command.addAll(List.of("--replicates", "2", "--set", "world.buyerCount=200", "--metrics", "all"));
        command.addAll(List.of("--workers", workers, "--out", out.toString()));
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        return out;
    }
}
