package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {

    private final Path tmp;
    private final TestProgram program;

    CommandsTest(@TempDir Path tmp) {
        this.tmp = tmp;
        this.program = new TestProgram(tmp);
    }

    /** Compares with a stored text; {@code mvn test -Dgolden.write=true} stores it anew, to be looked at. */
    private static void assertGolden(String name, String text) throws IOException {
        Path file = Path.of("src/test/resources/org/yardstick/cli").resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void compareWritesResultsAndPrintsTheTable() throws Exception {
        assertThat(program.run("compare", "calm", "storm")).as(program.err()).isZero();
        assertGolden("compare.txt", program.out());
        assertThat(program.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(tmp.resolve("output/calm-vs-storm"))
                .isDirectoryContaining("glob:**/{metrics.csv,summary.csv,manifest.json,charts}")
                .isDirectoryContaining("glob:**/scenario.calm.resolved.yaml");
    }

    @Test
    void comparedScenariosShareTheFirstOnesSeed() throws Exception {
        program.run("compare", "calm", "storm", "--replicates", "2");
        assertThat(program.err()).contains("the seed and the replicates of calm: 7 and 2");
        assertThat(Files.readString(tmp.resolve("output/calm-vs-storm/manifest.json")))
                .contains("\"seed\" : 7");
    }

    @Test
    void moreScenariosAreEachComparedWithTheFirst() {
        assertThat(program.run("compare", "calm", "storm", "breeze", "--seed", "7"))
                .isZero();
        assertThat(program.out().lines().filter(line -> line.contains("difference, points")))
                .hasSize(2)
                .allMatch(line -> line.contains("calm"));
        assertThat(program.err()).contains("sources disagree");
        assertThat(tmp.resolve("output/calm-vs-storm-vs-breeze")).isDirectory();
    }

    @Test
    void runPrintsOneScenario() throws Exception {
        assertThat(program.run("run", "calm", "--out", "mine", "--workers", "2"))
                .isZero();
        assertThat(program.out()).contains("2026-06, by compute").doesNotContain("difference");
        assertThat(tmp.resolve("mine/scenario.resolved.yaml")).hasContent("id: calm");
        assertThat(Files.readString(tmp.resolve("mine/manifest.json"))).contains("\"--workers\", \"2\"");
    }

    @Test
    void workersDoNotChangeResults() {
        program.run("compare", "calm", "storm", "--seed", "3", "--out", "one", "--workers", "1");
        program.run("compare", "calm", "storm", "--seed", "3", "--out", "three", "--workers", "3");
        assertThat(tmp.resolve("three/metrics.csv")).hasSameBinaryContentAs(tmp.resolve("one/metrics.csv"));
    }

    @Test
    void withoutAnOutputFolderHereResultsGoToTheProgramsOwn() throws Exception {
        Files.delete(tmp.resolve("output"));
        program.run("run", "calm");
        assertThat(tmp.resolve("home/output/calm/metrics.csv")).exists();
    }

    @Test
    void quietPrintsNothing() {
        assertThat(program.run("run", "breeze", "-q")).isZero();
        assertThat(program.out() + program.err()).isEmpty();
    }

    @Test
    void aSecondRunIsRefusedUnlessItMayOverwrite() {
        assertThat(program.run("run", "calm")).isZero();
        assertThat(program.run("run", "calm")).isEqualTo(2);
        assertThat(program.err()).contains("calm is not empty").contains("--overwrite");
        assertThat(program.run("run", "calm", "--overwrite")).isZero();
    }

    @Test
    void aFailedRunIsToldAndEndsWithOne() {
        assertThat(program.run("run", "failing")).isEqualTo(1);
        assertThat(program.err())
                .contains("1 of 4 runs failed")
                .contains("failures.csv")
                .contains("failing, replicate 1")
                .contains("stock is -3")
                .doesNotContain("\tat ");
        assertThat(program.run("run", "failing", "--overwrite", "--debug")).isEqualTo(1);
        assertThat(program.err()).contains("\tat ");
    }

    @Test
    void badInputIsToldAllAtOnceAndNothingIsWritten() {
        assertThat(program.run("compare", "broken", "calm")).isEqualTo(2);
        assertThat(program.err())
                .contains("broken.yaml:3: untl")
                .contains("and more")
                .contains("2 problems; nothing was written.")
                .doesNotContain("\tat ");
        assertThat(tmp.resolve("output")).isEmptyDirectory();
    }

    @Test
    void oneScenarioCannotBeComparedWithItself() {
        assertThat(program.run("compare", "calm", "calm")).isEqualTo(2);
        assertThat(program.err()).contains("calm is named twice");
    }

    @Test
    void anUnknownMetricIsNamedWithTheNearest() {
        assertThat(program.run("run", "calm", "--metrics", "vendor_unit,default"))
                .isEqualTo(2);
        assertThat(program.err()).contains("\"vendor_unit\" is no metric").contains("\"vendor_units\"");
    }

    @Test
    void chosenMetricsAloneAreWrittenAndTheTableStays() throws Exception {
        assertThat(program.run("run", "calm", "--metrics", "vendor_units")).isZero();
        assertThat(Files.readString(tmp.resolve("output/calm/metrics.csv"))).doesNotContain("vendor_share");
        assertThat(program.out()).contains("Nvidia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare calm",
                "run calm --replicates 0",
                "run calm --replicates many",
                "run calm --workers 0",
                "run calm --seed -1",
                "run calm --until 2030-13",
                "list",
                "list things",
                "fly",
                "chart",
                "check"
            })
    void badUsageEndsWithTwoAndSaysWhereToLook(String words) {
        assertThat(program.run(words.split(" "))).isEqualTo(2);
        assertThat(program.err()).contains("--help").doesNotContain("\tat ");
        assertThat(program.out()).isEmpty();
    }

    @Test
    void aMisspeltOptionIsSuggested() {
        assertThat(program.run("run", "calm", "--replicate", "3")).isEqualTo(2);
        assertThat(program.err()).contains("--replicate").contains("--replicates");
    }

    @Test
    void aWrongMonthIsExplained() {
        program.run("run", "calm", "--until", "soon");
        assertThat(program.err()).contains("'soon' is no month, expected one such as 2030-12");
    }

    @Test
    void wrongOptionsOfChartsAreAllToldAtOnce() {
        assertThat(program.run("chart", "output", "--lang", "cn", "--format", "jpg,svg", "--width", "100"))
                .isEqualTo(2);
        assertThat(program.err())
                .contains(
                        "--lang: \"cn\" is no language of charts, expected one of en, zh.",
                        "--format: \"jpg\" is no format of charts, expected one of png, svg, pdf.",
                        "--width, --height: size must be 400x250 to 20000x20000 pixels but is 100x1000");
    }

    @Test
    void whatCannotBeListedIsAnsweredWithWhatCan() {
        assertThat(program.run("list", "regime")).isEqualTo(2);
        assertThat(program.err())
                .contains(
                        "'regime' cannot be listed, expected one of scenarios, studies, regimes, levers, parameters, triggers, metrics, charts.")
                .contains("Maybe you mean \"regimes\".");
    }

    @Test
    void checkTellsWhatAScenarioIs() {
        assertThat(program.run("check", "calm")).isZero();
        assertThat(program.out()).isEqualTo("""
                        calm is fine: The scenario calm
                          2020-01 to 2025-12, 4 replicates, seed 7
                          us: small yard
                        """);
        assertThat(program.run("check", "calm", "--paths")).isZero();
        assertThat(program.out()).endsWith("  us: small yard\npolicy.us.calm-2022-10.revenueShareRate = 0.15\n");
        assertThat(program.run("check", "calm", "--resolved")).isZero();
        assertThat(program.out()).isEqualTo("id: calm\n");
        assertThat(program.run("check", "broken")).isEqualTo(2);
        assertThat(tmp.resolve("output")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios", "regimes", "levers", "parameters", "metrics"})
    void listPrintsColumns(String subject) {
        assertThat(program.run("list", subject)).isZero();
        assertThat(program.out().lines()).containsExactly(padded("id", subject) + "title", subject + "-1  The first");
    }

    @Test
    void aScenarioMayBeNamedWithoutItsOption() {
        assertThat(program.run("list", "triggers", "calm")).isZero();
        assertThat(program.out()).contains("triggers-1").contains("of calm");
        assertThat(program.run("list", "metrics", "calm")).isEqualTo(2);
        assertThat(program.err()).contains("'calm' is one name too many: metrics are the same in every scenario.");
    }

    @Test
    void theWordsSayWhetherBandsHoldDoubtAboutParameters() throws Exception {
        program.run("run", "calm");
        assertThat(program.out()).contains("bands hold luck alone, not doubt about parameters:");
        program.run("run", "calm", "--ensemble", "sets.csv", "--out", "drawn");
        assertThat(program.out())
                .contains("Ensemble run: each replicate drew its parameters from sets.csv,")
                .doesNotContain("luck alone");
        assertThat(Files.readString(tmp.resolve("drawn/summary.txt"))).contains("Ensemble run:");
    }

    private static String padded(String head, String subject) {
        return head + " ".repeat((subject + "-1").length() - head.length() + 2);
    }

    @Test
    void chartDrawsAgainAndTheManifestKnows() throws Exception {
        program.run("run", "calm");
        assertThat(program.run("chart", "output/calm", "--chart", "shares")).isZero();
        assertThat(program.charted()).containsExactly("shares");
        assertThat(program.out()).contains("Files written to output/calm/charts: 1");
        assertThat(program.err()).contains("revenue: no such metric");
        assertThat(program.run("run", "calm", "--overwrite")).isZero();
    }

    @Test
    void reportWritesOnePageAndTheManifestKnows() throws Exception {
        program.run("compare", "calm", "storm");
        // The figures of this test's program are only a stand-in.
        Files.delete(tmp.resolve("output/calm-vs-storm/observed.csv"));
        assertThat(program.run("report", "output/calm-vs-storm"))
                .as(program.err())
                .isZero();
        assertThat(program.out()).contains("Report: output/calm-vs-storm/report.html");
        assertThat(tmp.resolve("output/calm-vs-storm/report.html"))
                .content()
                .contains("is 30.0 points higher [30.0 to 30.0] in Dec 2025 (53.7% against 23.7%)");
        assertThat(Files.readString(tmp.resolve("output/calm-vs-storm/manifest.json")))
                .contains("\"name\" : \"report.html\"");
        assertThat(program.run("compare", "calm", "storm", "--overwrite")).isZero();
        assertThat(tmp.resolve("output/calm-vs-storm/report.html")).doesNotExist();
    }

    @Test
    void reportOfAFolderWithoutResultsIsBadInput() {
        assertThat(program.run("report", "output")).isEqualTo(2);
        assertThat(program.err()).contains("output holds no results").doesNotContain("at org.yardstick");
    }

    @Test
    void chartOfAFolderWithoutResultsIsBadInput() {
        assertThat(program.run("chart", "output")).isEqualTo(2);
        assertThat(program.err()).contains("is not a finished result folder");
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        assertThat(program.run("completion")).isZero();
        assertThat(program.out()).contains("compare").contains("--replicates").contains("parameters");
    }

    @Test
    void versionTellsTheCommit() {
        assertThat(program.run("--version")).isZero();
        assertThat(program.out()).startsWith("yardstick ").contains("commit ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "compare",
                "check",
                "list",
                "chart",
                "report",
                "completion",
                "sweep",
                "merge",
                "claims"
            })
    void helpIsAsDocumented(String command) throws Exception {
        assertThat(program.run((command + " --help").strip().split(" "))).isZero();
        assertGolden("help" + (command.isEmpty() ? "" : "-" + command) + ".txt", program.out());
        assertThat(program.out().lines()).allMatch(line -> line.length() <= 100);
    }
}
