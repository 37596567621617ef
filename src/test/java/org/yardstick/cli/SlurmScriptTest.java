package org.yardstick.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script that submits a sweep to Slurm, where sbatch and the program are small scripts that leave a trace. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Slurm runs on Unix")
final class SlurmScriptTest {

    private static final String FAKE_SBATCH = """
            #!/bin/sh
            echo "$*" >> submitted
            wc -l < submitted | tr -d ' '
            """;

    @TempDir
    private Path tmp;

    private Path home;
    private Path script;

    private record Result(int exitCode, String out) {}

    @BeforeEach
    void copyTheScript() throws IOException {
        home = tmp.toRealPath();
        script = Files.createDirectories(home.resolve("src/cluster")).resolve("slurm-sweep.sh");
        Files.copy(Path.of("src/cluster/slurm-sweep.sh"), script, StandardCopyOption.COPY_ATTRIBUTES);
        executable(Files.createDirectories(home.resolve("bin")).resolve("sbatch"), FAKE_SBATCH);
        executable(home.resolve("yardstick"), "#!/bin/sh\necho \"ran $*\"\n");
    }

    @Test
    void submitsAnArrayAndAMergeThatWaitsForAllOfIt() throws Exception {
        Result result = run(Map.of(), "3", "trial", "--replicates", "2");
        assertThat(result.exitCode()).as(result.out()).isZero();
        assertThat(result.out()).isEqualTo("array 1\nmerge 2\n");
        assertThat(Files.readAllLines(home.resolve("submitted")))
                .satisfiesExactly(
                        array -> assertThat(array)
                                .contains("--array=1-3 ")
                                .endsWith(" --shard " + home.resolve("yardstick") + " trial --replicates 2"),
                        merge -> assertThat(merge)
                                .contains("--dependency=afterok:1 ")
                                .endsWith(" --merge " + home.resolve("yardstick") + " trial --replicates 2"));
    }

    @Test
    void aTaskRunsItsShardAndGoesOnWhereItWasStopped() throws Exception {
        Map<String, String> task =
                Map.of("SLURM_ARRAY_TASK_ID", "2", "SLURM_ARRAY_TASK_COUNT", "3", "SLURM_CPUS_PER_TASK", "4");
        assertThat(run(task, "--shard", home.resolve("yardstick").toString(), "trial")
                        .out())
                .isEqualTo("ran sweep trial --workers 4 --resume --shard 2/3\n");
        assertThat(run(task, "--merge", home.resolve("yardstick").toString(), "trial")
                        .out())
                .isEqualTo("ran merge trial\n");
    }

    @Test
    void wordsThatMakeNoSenseAreAnsweredWithAnExample() throws Exception {
        for (String[] words : new String[][] {{}, {"0", "trial"}, {"trial"}, {"3"}}) {
            Result result = run(Map.of(), words);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).contains("such as: slurm-sweep.sh");
        }
        assertThat(home.resolve("submitted")).doesNotExist();
    }

    private Result run(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", home.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the script ends").isTrue();
        return new Result(process.exitValue(), out);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
