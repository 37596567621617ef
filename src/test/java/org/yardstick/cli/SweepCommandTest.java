package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepCommandTest {

    private static final String STUDY = """
            id: trial
            title: A trial
            question: Does it run?
            scenario: history
            until: 2020-06
            replicates: 2
            design: {type: grid}
            factors:
              - {name: network, path: world.choice.networkWeight, levels: 3, low: 0, high: 0.3}
            outcomes:
              - {name: share, metric: domestic_share, basis: compute, market: china, month: 2020-06}
            """;

    @TempDir
    private Path folder;

    private TestProgram program;
    private String study;

    @BeforeEach
    void write() throws IOException {
        program = new TestProgram(folder);
        Files.createDirectories(folder.resolve("output"));
        study = Files.writeString(folder.resolve("trial.yaml"), STUDY).toString();
    }

    @Test
    void runsAStudyIntoAFolderOfItsNameAndTellsWhereResultsLie() throws IOException {
        assertThat(program.run("sweep", study)).as(program.err()).isZero();
        assertThat(program.out())
                .contains("A trial: 3 points of 1 factor, 2 replicates, 6 runs.")
                .contains("Results: output/trial (results.csv, design.csv");
        assertThat(Files.readAllLines(folder.resolve("output/trial/results.csv")))
                .hasSize(7);
    }

    @Test
    void aFailedRunIsToldAndEndsWithOneWhileTheRestGoesOn() throws IOException {
        Files.writeString(folder.resolve("trial.yaml"), STUDY.replace("high: 0.3", "high: 0.4"));
        assertThat(program.run("sweep", study)).isEqualTo(1);
        assertThat(program.err())
                .contains("2 of 6 runs failed; see output/trial/failures.csv. The first: point 2, replicate 0, seed ")
                .contains("IllegalStateException: stock is -3");
        assertThat(Files.readAllLines(folder.resolve("output/trial/failures.csv")))
                .hasSize(3);
        assertThat(Files.readAllLines(folder.resolve("output/trial/results.csv")))
                .hasSize(7);
    }

    @Test
    void aFinishedSweepIsKeptUnlessToldOtherwise() {
        program.run("sweep", study);
        assertThat(program.run("sweep", study)).isEqualTo(2);
        assertThat(program.err()).contains("is not empty", "--overwrite");
        assertThat(program.run("sweep", study, "--resume")).isZero();
        assertThat(program.out()).contains("6 runs were finished before and not made again.");
        assertThat(program.run("sweep", study, "--overwrite")).isZero();
        assertThat(program.out()).doesNotContain("finished before");
    }

    @Test
    void goingOnWithAnotherStudyIsRefusedWithWhatChanged() {
        program.run("sweep", study);
        assertThat(program.run("sweep", study, "--resume", "--replicates", "3")).isEqualTo(2);
        assertThat(program.err()).contains("was replicates: 2", "is replicates: 3");
    }

    @Test
    void optionsGoOverTheStudy() throws IOException {
        assertThat(program.run("sweep", study, "--replicates", "4", "--seed", "9", "--out", "here", "--quiet"))
                .isZero();
        assertThat(program.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("here/study.resolved.yaml"))).contains("seed: 9\nreplicates: 4\n");
    }

    @Test
    void problemsOfAStudyAreToldAllAtOnceAndNothingIsWritten() throws IOException {
        Files.writeString(
                folder.resolve("trial.yaml"),
                STUDY.replace("networkWeight", "networkWeigh").replace("domestic_share", "domestic_shar"));
        assertThat(program.run("sweep", study)).isEqualTo(2);
        assertThat(program.err())
                .contains("Maybe you mean \"networkWeight\".", "Maybe you mean \"domestic_share\".")
                .contains("2 problems; nothing was written.");
        assertThat(Files.exists(folder.resolve("output/trial"))).isFalse();
    }

    @Test
    void shardsAreRunApartAndMergedByTheSameStudyAndOptions() throws IOException {
        assertThat(program.run("sweep", study)).isZero();
        for (String shard : new String[] {"1/2", "2/2"}) {
            assertThat(program.run("sweep", study, "--shard", shard)).isZero();
        }
        assertThat(program.out()).contains("6 runs; 3 runs in shard 2/2.", "Results: output/trial.shards/2-of-2");
        assertThat(program.run("merge", study, "--out", "merged"))
                .as(program.err())
                .isZero();
        assertThat(Files.readString(folder.resolve("merged/results.csv")))
                .isEqualTo(Files.readString(folder.resolve("output/trial/results.csv")));
        assertThat(program.run("merge", study, "--replicates", "5", "--out", "other"))
                .isEqualTo(2);
        assertThat(program.err()).contains("was replicates: 2", "is replicates: 5");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void aShardThatIsNoneIsRefused() {
        assertThat(program.run("sweep", study, "--shard", "5/4")).isEqualTo(2);
        assertThat(program.err()).contains("5/4 is no shard, expected one from 1/4 to 4/4");
        assertThat(program.run("sweep", study, "--shard", "half")).isEqualTo(2);
        assertThat(program.err()).contains("'half' is no shard, expected one such as 2/8");
    }

    @Test
    void mergingWhereShardsAreMissingNamesThem() {
        program.run("sweep", study, "--shard", "2/3");
        assertThat(program.run("merge", study)).isEqualTo(2);
        assertThat(program.err()).contains("missing: 1/3, 3/3");
        assertThat(folder.resolve("output/trial")).doesNotExist();
    }

    @Test
    void whoStopsASweepIsToldHowToGoOn() throws IOException {
        Files.writeString(folder.resolve("trial.yaml"), STUDY.replace("A trial", "Stopped"));
        assertThat(program.run("sweep", study, "--workers", "1")).isEqualTo(130);
        assertThat(program.err())
                .contains("Stopped. Finished runs are kept in output/trial: the same command with --resume goes on");
        assertThat(Files.readAllLines(folder.resolve("output/trial/runs.log"))).hasSize(1 + 3);
        assertThat(Files.readAllLines(folder.resolve("output/trial/results.csv")))
                .hasSize(1 + 3);
    }

    @Test
    void anEngineThatIsNotBuiltIsToldWithTheCommandThatBuildsIt() {
        assertThat(program.run("sweep", study, "--engine", "spark", "--master", "spark://127.0.0.1:1"))
                .isEqualTo(2);
        assertThat(program.err())
                .contains("--engine spark is not built", "mvn -P spark -Dmaven.test.skip=true package");
        assertThat(folder.resolve("output/trial")).doesNotExist();
    }

    @Test
    void aFormatThatIsNotBuiltIsToldWithTheCommandThatBuildsIt() {
        for (String command : new String[] {"sweep", "merge"}) {
            assertThat(program.run(command, study, "--format", "parquet")).isEqualTo(2);
            assertThat(program.err())
                    .contains("--format parquet is not built", "mvn -P parquet -Dmaven.test.skip=true package");
        }
        assertThat(folder.resolve("output/trial")).doesNotExist();
    }

    @Test
    void anEngineAndItsMasterGoTogether() {
        assertThat(program.run("sweep", study, "--engine", "spark")).isEqualTo(2);
        assertThat(program.err()).contains("--engine spark needs --master");
        assertThat(program.run("sweep", study, "--master", "spark://host:7077")).isEqualTo(2);
        assertThat(program.err()).contains("--master is for --engine spark");
    }

    @Test
    void aDryRunTellsRunsTimeAndDiskAndWritesNothing() {
        assertThat(program.run("sweep", study, "--dry-run", "--workers", "2")).isZero();
        assertThat(program.out())
                .contains("A trial: 3 points of 1 factor, 2 replicates, 6 runs.", "Time: about", "Disk: about")
                .contains("Nothing was written.");
        assertThat(folder.resolve("output/trial")).doesNotExist();
    }

    @Test
    void replicatesDrawTheirParametersFromAnEnsembleUnderThoseOfThePoints() throws IOException {
        assertThat(program.run("sweep", study, "--ensemble", "sets.csv")).isEqualTo(2);
        assertThat(program.err()).contains("sets.csv: set 2:", "shift");
    }
}
