package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateCommandTest {

    private static final String HEADER =
            "target,basis,market,vendor,start,end,value,low,high,unit,weight,source,url,note\n";

    private final Path tmp;
    private final TestProgram program;

    ValidateCommandTest(@TempDir Path tmp) {
        this.tmp = tmp;
        this.program = new TestProgram(tmp);
    }

    private void targets(String rows) throws IOException {
        Files.writeString(tmp.resolve("mine.csv"), HEADER + rows);
    }

    @Test
    void writesOneRowForEachFigureAndPrintsTheScores() throws Exception {
        targets("""
                vendor_share_12m,units,china,nvidia,2022-12,2022-12,0.5,0,1,fraction,key,s,,
                vendor_share_12m,units,china,nvidia,2023-12,2023-12,5,4,6,fraction,high,s,,
                vendor_share_12m,units,china,amd,2025-12,2025-12,0.5,0,1,fraction,high,s,,
                """);
        assertThat(program.run("validate", "--targets", "mine.csv", "--replicates", "3"))
                .as(program.err())
                .isZero();
        List<String> rows = Files.readAllLines(tmp.resolve("output/validate/fit.csv"));
        assertThat(rows)
                .hasSize(4)
                .first()
                .isEqualTo(
                        "target,basis,market,vendor,start,end,weight,observed,low,high,median,p05,p95,inside,covered,"
                                + "null_constant,null_trend,beats_null");
        assertThat(rows.get(1))
                .startsWith("vendor_share_12m,units,china,nvidia,2022-12,2022-12,key,0.5,0,1,0.")
                .endsWith(",true,false,,,");
        assertThat(rows.get(2)).endsWith(",false,false,0.5,,true");
        assertThat(rows.get(3))
                .isEqualTo("vendor_share_12m,units,china,amd,2025-12,2025-12,high,0.5,0,1,,,,false,false,,,");
        assertThat(program.out())
                .containsPattern("windows to 2025-06 \\(calibration\\) +2 +75.0%")
                .containsPattern("later windows \\(not fitted\\) +1 +0.0% +200.0% +0.0%")
                .contains("No value in the run, counted as a miss: line 4, vendor_share_12m/units/china/amd");
        program.run("validate", "--targets", "mine.csv", "--fitted-until", "2022-12", "--overwrite");
        assertThat(program.out()).containsPattern("windows to 2022-12 \\(calibration\\) +1 +100.0%");
        assertThat(tmp.resolve("output/validate"))
                .isDirectoryContaining("glob:**/manifest.json")
                .isDirectoryContaining("glob:**/observed.csv")
                .isDirectoryContaining("glob:**/charts");
    }

    @Test
    void workersDoNotChangeTheFit() throws Exception {
        targets("vendor_units,units,china,nvidia,2022-12,2023-12,5,,,chips,key,s,,\n");
        program.run("validate", "--targets", "mine.csv", "--out", "one", "--workers", "1");
        program.run("validate", "--targets", "mine.csv", "--out", "three", "--workers", "3");
        assertThat(tmp.resolve("three/fit.csv")).hasSameBinaryContentAs(tmp.resolve("one/fit.csv"));
    }

    @Test
    void badFiguresAndBadSettingsAreToldAtOnce() throws Exception {
        targets("vendor_shar,units,china,nvidia,2022-12,2022-12,0.5,0,1,fraction,key,s,,\n");
        assertThat(program.run("validate", "--targets", "mine.csv", "--replicates", "0"))
                .isEqualTo(2);
        assertThat(program.run("validate", "--targets", "mine.csv")).isEqualTo(2);
        assertThat(program.err()).contains("mine.csv:2: target: names the unknown metric \"vendor_shar\"");
        assertThat(program.run("validate", "--targets", "none.csv")).isEqualTo(2);
        assertThat(program.err()).contains("none.csv: does not exist");
        assertThat(tmp.resolve("output")).isEmptyDirectory();
    }
}
