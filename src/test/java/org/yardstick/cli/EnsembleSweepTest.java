package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.experiment.ParameterEnsemble;
import picocli.CommandLine;

/** Sweeps the real model with parameters drawn from the shipped ensemble. */
final class EnsembleSweepTest {

    private static final long SEED = 5;
    private static final int REPLICATES = 3;
    private static final Path ENSEMBLE = Path.of("scenarios/ensemble.csv");
    private static final String STUDY = """
            id: drawn
            title: Drawn parameters
            question: Does each replicate take its own set?
            scenario: history
            until: 2020-04
            replicates: 3
            design: {type: list, points: [{china: china-measures}, {china: china-open}]}
            factors:
              - {name: china, path: policy.china, values: [china-measures, china-open]}
            outcomes:
              - {name: units, metric: vendor_units, market: world, vendor: nvidia, month: 2020-04}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyReplicateRunsAllPointsWithTheSetThatItDraws() throws IOException {
        ParameterEnsemble ensemble =
                Wiring.services().parameters().ensemble(ENSEMBLE).ensemble();
        List<String> drawn = rows("drawn", "--ensemble", ENSEMBLE.toString());
        assertThat(drawn).hasSize(2 * REPLICATES);
        assertThat(Files.readString(folder.resolve("drawn/manifest.json"))).contains("\"ensemble\" :");
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            List<String> settings = new ArrayList<>();
            for (String setting : ensemble.settings(ensemble.drawn(SEED, replicate))) {
                settings.add("--set");
                settings.add(setting);
            }
            String own = "," + replicate + ",units,";
            assertThat(rows("set-" + replicate, settings.toArray(String[]::new)).stream()
                            .filter(row -> row.contains(own)))
                    .hasSize(2)
                    .isSubsetOf(drawn);
        }
        assertThat(rows("plain")).isNotEqualTo(drawn);
    }

    private List<String> rows(String out, String... options) throws IOException {
        Path study = Files.writeString(folder.resolve("drawn.yaml"), STUDY);
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                study.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--seed",
                Long.toString(SEED),
                "--quiet"));
        words.addAll(List.of(options));
        StringWriter err = new StringWriter();
        CommandLine program = Main.commandLine(Wiring::services).setErr(new PrintWriter(err));
        assertThat(program.execute(words.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        List<String> rows = Files.readAllLines(folder.resolve(out).resolve("results.csv"));
        return rows.subList(1, rows.size());
    }
}
