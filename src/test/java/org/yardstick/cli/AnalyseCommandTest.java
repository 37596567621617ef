package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.experiment.SampleSweep;

final class AnalyseCommandTest {

    @TempDir
    private Path tmp;

    private TestProgram program;

    @BeforeEach
    void start() {
        program = new TestProgram(tmp);
    }

    private void analyse(String... words) {
        String[] all = Stream.concat(Stream.of("analyse"), Stream.of(words)).toArray(String[]::new);
        assertThat(program.run(all)).as(program.err()).isZero();
    }

    private void refuse(String expected, String... words) {
        String[] all = Stream.concat(Stream.of("analyse"), Stream.of(words)).toArray(String[]::new);
        assertThat(program.run(all)).isEqualTo(2);
        assertThat(program.err()).contains(expected);
    }

    private String file(String name) throws IOException {
        return Files.readString(tmp.resolve(name));
    }

    /** The first factor alone decides; luck moves all points of a replicate alike. */
    @Test
    void sobolIndicesAreToldInSentencesAndRows() throws IOException {
        SampleSweep.saltelli(tmp.resolve("s"), 64, (place, replicate) -> 3 * place[0] + replicate);
        analyse("s");
        assertThat(program.out())
                .contains("320 points of 3 factors, 2 replicates each")
                .contains("x explains")
                .contains("Next to no influence, alone or together with others (under 1% of the variance): y, z.");
        assertThat(file("s/sensitivity.csv"))
                .startsWith("outcome,within,factor,method,index,value,low,high,sample,unit\n")
                .contains("ishigami,,y,sobol,total,0,0,0,64,fraction");
        assertThat(file("s/main_effects.csv")).contains("ishigami,x,,0.");
        assertThat(Files.exists(tmp.resolve("s/paired.csv"))).isFalse();
        assertThat(file("s/analysis.txt")).contains("False alarms: of what does nothing, about one in 20");
        assertThat(file("s/manifest.json")).contains("sensitivity.csv").contains("analysis.txt");
    }

    @Test
    void equalFoldersGiveEqualFiles() throws IOException {
        for (String name : List.of("one/s", "two/s")) {
            SampleSweep.futures(tmp.resolve(name), 60);
            analyse(name);
        }
        for (String name : List.of("sensitivity.csv", "main_effects.csv", "paired.csv", "prim.csv", "regret.csv")) {
            assertThat(tmp.resolve("one/s/" + name)).hasSameBinaryContentAs(tmp.resolve("two/s/" + name));
        }
        assertThat(file("one/s/analysis.txt")).isEqualTo(file("two/s/analysis.txt"));
    }

    @Test
    void elementaryEffectsAreTakenUnderEachRegimeThatTheDesignIsRepeatedFor() throws IOException {
        SampleSweep.morris(tmp.resolve("m"), 12);
        analyse("m");
        assertThat(file("m/sensitivity.csv"))
                .contains("share,regime = fence,linear,morris,mu,0.2,0.2,0.2,12,fraction")
                .contains("share,regime = market,idle,morris,mu_star,0,0,0,12,fraction")
                .contains("share,regime = fence,mixed,morris,mu_star,0.15,0.15,0.15,12,fraction");
        assertThat(program.out())
                .contains("linear moves it by 20.0 points [20.0, 20.0] over its range: upwards, much the same")
                .contains("No effect at all in any trajectory: idle.")
                .contains("market: +5.00 points [+5.00, +5.00] on average");
    }

    @Test
    void regretPairsAndBoxesAreToldOfRegimesOverFutures() throws IOException {
        SampleSweep.futures(tmp.resolve("f"), 120);
        analyse("f");
        String out = program.out().replaceAll("\\s+", " ");
        assertThat(out)
                .contains("Policies (L): regime = fence, market, none; held against fence")
                .contains("Uncertainties (X): world.choice.priceSensitivity, world.fabs.yieldGrowth, world.idle")
                .contains("Least regret on average: market; least at worst (minimax): fence.")
                .contains("which cannot be told from none; higher in")
                .contains("market loses (higher Domestic share in 2030) against fence in")
                .contains("mainly when world.choice.priceSensitivity is 3.")
                .contains("Cannot be told from none: ");
        assertThat(file("f/regret.csv")).contains("share,lower,regime,market,120,");
        assertThat(file("f/regret_futures.csv").lines()).hasSize(1 + 2 * 3 * 120);
        assertThat(file("f/paired.csv")).contains("share,regime,fence,market,,240,-0.0");
        assertThat(file("f/prim.csv")).contains("share,market above fence,1,world.fabs.yieldGrowth,,0.");
    }

    @Test
    void theReaderMayChooseBaseDirectionAndThreshold() throws IOException {
        SampleSweep.futures(tmp.resolve("f"), 60);
        analyse("f", "--base", "none", "--better", "share=higher", "--interest", "revenue=below 8e9");
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("held against none")
                .contains("Domestic share in 2030 (higher is better)")
                .contains("Nvidia's revenue from China in 2030 is below 8.00 billion USD in");
        refuse("There is no outcome \"shares\"", "f", "--better", "shares=higher", "--base", "nobody");
        assertThat(program.err())
                .contains("The policy has no level \"nobody\", expected one of fence, market, none.")
                .contains("2 problems; nothing was written.");
        refuse("is no side of a threshold", "f", "--interest", "share=over 3");
    }

    @Test
    void controlsAddedOneByOneAreSaidToDiminish() throws IOException {
        SampleSweep.controls(tmp.resolve("c"));
        analyse("c", "--cumulative", "controls");
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("chips: adds -4.01 million H100e")
                .contains("people: adds")
                .contains("which cannot be told from none; 2.01 million H100e with all so far.")
                .contains("Returns diminish: the size of a step changes by");
        assertThat(file("c/diminishing.csv")).contains("compute,controls,trend,");
        refuse("There is no category \"control\"", "c", "--cumulative", "control");
    }

    @Test
    void aListThatSwitchesOneMoreControlOnAtEachPointIsRecognised() throws IOException {
        SampleSweep.staircase(tmp.resolve("l"));
        analyse("l");
        assertThat(file("l/diminishing.csv")).contains("lag,,1,chips = true,7.15,2.15,");
        assertThat(Files.exists(tmp.resolve("l/sensitivity.csv"))).isFalse();
        assertThat(Files.exists(tmp.resolve("l/paired.csv"))).isFalse();
    }

    @Test
    void failedRunsAndTheBlocksThatLackThemAreTold() throws IOException {
        Path folder = SampleSweep.saltelli(tmp.resolve("s"), 32, (place, replicate) -> place[0] + place[1]);
        String results = file("s/results.csv");
        Files.writeString(folder.resolve("results.csv"), results.replaceAll("(?m)^(16|17),.*\n", ""));
        Files.writeString(folder.resolve("failures.csv"), "point,replicate,seed,cause\n16,0,1,a\n16,1,1,b\n");
        analyse("s");
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("Note: 2 runs failed and are left out; failures.csv tells why.")
                .contains("Note: ishigami: 4 of 320 runs have no value")
                .contains("Base sample 3 of 32 is incomplete: what lacks a run is left out.");
        assertThat(file("s/sensitivity.csv")).contains(",31,fraction");
    }

    @Test
    void stoppedSweepsAndOtherVersionsAreToldButAnalysed() throws IOException {
        Path folder = SampleSweep.staircase(tmp.resolve("l"));
        String manifest = file("l/manifest.json");
        Files.writeString(
                folder.resolve("manifest.json"),
                manifest.replace("finished", "failed").replace("\"version\":\"0.1.0\"", "\"version\":\"0.0.9\""));
        analyse("l");
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("The sweep did not end (its manifest says failed)")
                .contains("The runs were made by version 0.0.9");
    }

    @Test
    void whatCannotBeReadIsToldWithFileLineAndColumn() throws IOException {
        refuse("is no folder", "nowhere");
        Path folder = SampleSweep.staircase(tmp.resolve("l"));
        Files.writeString(folder.resolve("outcomes.csv"), "outcome,title\nlag,Lag\n");
        refuse("outcomes.csv, line 1: missing column unit; found outcome, title", "l");
        Files.writeString(folder.resolve("outcomes.csv"), "outcome,unit,better\nlag,months,more\n");
        refuse("outcomes.csv, line 2: column better holds \"more\", expected higher, lower or nothing", "l");
        Files.writeString(folder.resolve("outcomes.csv"), "outcome,unit\nlag,months\n");
        Files.writeString(
                folder.resolve("results.csv"), "point,replicate,outcome,value,unit\n0,0,lag,x,\n9,0,lag,1,\n0,1,la");
        refuse("results.csv, line 2: column value holds \"x\", expected a number", "l");
        assertThat(program.err())
                .contains("line 3: column point holds \"9\", expected a point of design.csv")
                .contains("line 4: the row has 3 fields where the header has 5")
                .contains("3 problems; nothing was written.");
        Files.delete(folder.resolve("results.csv"));
        Files.delete(folder.resolve("design.csv"));
        refuse("design.csv is missing", "l");
        assertThat(program.err()).contains("results.csv is missing").contains("sweep --resume");
        Files.writeString(folder.resolve("manifest.json"), "{\"version\":\"0.1.0\"}");
        refuse("kind is \"\", expected \"sweep\"", "l");
    }

    @Test
    void helpIsAsDocumented() throws IOException {
        assertThat(program.run("analyse", "--help")).isZero();
        assertThat(program.out())
                .isEqualTo(Files.readString(Path.of("src/test/resources/org/yardstick/cli/help-analyse.txt")));
        assertThat(program.out().lines()).allMatch(line -> line.length() <= 100);
    }
}
