package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalibrateCommandTest {

    private final Path tmp;
    private final TestProgram program;

    CalibrateCommandTest(@TempDir Path tmp) throws IOException {
        this.tmp = tmp;
        this.program = new TestProgram(tmp);
        Files.writeString(tmp.resolve("mine.csv"), """
                target,basis,market,vendor,start,end,value,low,high,unit,weight,source,url,note
                vendor_share_12m,units,china,nvidia,2022-12,2022-12,0.5,0.45,0.55,fraction,key,s,,
                vendor_share_12m,units,china,nvidia,2025-12,2025-12,0.9,0.85,0.95,fraction,key,s,,
                """);
    }

    @Test
    void writesAnEnsembleThatOtherCommandsTake() throws Exception {
        assertThat(program.run("calibrate", "--targets", "mine.csv", "--runs", "800"))
                .as(program.err())
                .isZero();
        assertThat(program.out())
                .contains("What published figures say about parameters")
                .contains("--set shift=");
        assertThat(Files.readAllLines(tmp.resolve("output/calibrate/ensemble.csv")))
                .hasSizeGreaterThan(200);
        assertThat(Files.readAllLines(tmp.resolve("output/calibrate/fit.csv"))).hasSize(2);
        assertThat(program.run("calibrate", "--targets", "mine.csv", "--runs", "800", "--resume"))
                .isZero();
        assertThat(program.run("calibrate", "--targets", "mine.csv", "--runs", "900", "--resume"))
                .isEqualTo(2);
        assertThat(program.err()).contains("was runs=800; is runs=900");
    }

    @Test
    void laterFiguresAndTooFewRunsAreRefused() {
        assertThat(program.run("calibrate", "--fit-until", "2025-07")).isEqualTo(2);
        assertThat(program.err()).contains("expected a month up to 2025-06");
        assertThat(program.run("calibrate", "--runs", "300")).isEqualTo(2);
        assertThat(program.err()).contains("300, expected 800 or more");
        assertThat(program.run("calibrate", "--targets", "mine.csv", "--fit-until", "2022-06"))
                .isEqualTo(2);
        assertThat(program.err()).contains("by which no published figure's window ends");
    }

    /** All weight of the test's ensemble lies on a shift of 0.25. */
    @Test
    void comparedScenariosDrawTheirParametersFromAnEnsemble() throws Exception {
        program.run("compare", "calm", "breeze", "--ensemble", "sets.csv", "--out", "drawn");
        program.run("compare", "calm", "breeze", "--set", "shift=0.25", "--out", "set");
        assertThat(tmp.resolve("drawn/metrics.csv")).hasSameBinaryContentAs(tmp.resolve("set/metrics.csv"));
        assertThat(Files.readString(tmp.resolve("drawn/manifest.json")))
                .contains("\"sets.csv\" : \"abcd\"", "\"ensemble\" : \"sets.csv\"");
        program.run("run", "calm", "--ensemble", "sets.csv", "--set", "shift=0", "--out", "over");
        program.run("run", "calm", "--out", "plain");
        assertThat(tmp.resolve("over/metrics.csv")).hasSameBinaryContentAs(tmp.resolve("plain/metrics.csv"));
    }
}
