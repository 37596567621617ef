package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.experiment.ParquetFile;

/** Needs DuckDB, which only the profile parquet brings. */
@Tag("parquet")
final class ParquetTest {

    private static final String STUDY = """
            id: trial
            title: A trial
            question: Does it come back?
            scenario: history
            until: 2020-06
            replicates: 2
            design: {type: grid}
            factors:
              - {name: network, path: world.choice.networkWeight, levels: 3, low: 0, high: 0.4}
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

    /** Rows as text, the names of the columns and their types first. */
    private static List<String> rows(Path parquet) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM read_parquet('" + parquet + "')")) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            StringBuilder header = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
                header.append(result.getMetaData().getColumnName(i))
                        .append(' ')
                        .append(result.getMetaData().getColumnTypeName(i))
                        .append(';');
            }
            rows.add(header.toString());
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(result.getString(i)).append(';');
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    @Test
    void resultsComeBackToTheLastBitInTheirOrder() throws Exception {
        Files.writeString(folder.resolve("results.csv"), """
                point,replicate,outcome,value,unit
                0,0,share,0.1,fraction
                0,1,share,,fraction
                1,0,"a, b",4.9E-324,USD
                1,1,share,1.7976931348623157E308,
                2,0,share,0.30000000000000004,fraction
                """);
        ParquetFile.write(folder);
        assertThat(rows(folder.resolve("results.parquet")))
                .containsExactly(
                        "point INTEGER;replicate INTEGER;outcome VARCHAR;value DOUBLE;unit VARCHAR;",
                        "0;0;share;0.1;fraction;",
                        "0;1;share;null;fraction;",
                        "1;0;a, b;4.9E-324;USD;",
                        "1;1;share;1.7976931348623157E308;null;",
                        "2;0;share;0.30000000000000004;fraction;");
    }

    @Test
    void aSweepAndAMergeWriteItBesideTheCsvAndKnowItAsTheirs() throws Exception {
        assertThat(program.run("sweep", study, "--format", "parquet")).isEqualTo(1);
        Path whole = folder.resolve("output/trial/results.parquet");
        assertThat(rows(whole)).hasSize(1 + 6).contains("2;1;share;null;fraction;");
        assertThat(Files.readString(folder.resolve("output/trial/manifest.json")))
                .contains("results.parquet");
        Files.delete(whole);
        assertThat(program.run("sweep", study, "--resume", "--format", "parquet"))
                .isEqualTo(1);
        assertThat(whole).exists();
        assertThat(program.run("sweep", study, "--overwrite")).isEqualTo(1);
        assertThat(whole).doesNotExist();
        for (String shard : new String[] {"1/2", "2/2"}) {
            program.run("sweep", study, "--shard", shard);
        }
        assertThat(program.run("merge", study, "--out", "merged", "--format", "parquet"))
                .isEqualTo(1);
        assertThat(rows(folder.resolve("merged/results.parquet"))).hasSize(1 + 6);
    }
}
