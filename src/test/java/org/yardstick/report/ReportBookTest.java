package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.report.ReportBook.Shipped;

final class ReportBookTest {

    private static final Path SCENARIOS = Path.of("scenarios").toAbsolutePath();
    private static final Shipped SHIPPED = new Shipped(
            "0.1.0", Optional.of(SCENARIOS.resolve("fit.csv")), Optional.of(SCENARIOS.resolve("calibration.csv")));

    @TempDir
    static Path shared;

    @TempDir
    private Path tmp;

    private static String comparison;

    @BeforeAll
    static void writeOnce() throws IOException {
        comparison = report(SampleRuns.write(shared.resolve("compare"), "small-yard", "market-control"));
    }

    private static String report(Path folder) throws IOException {
        return Files.readString(ReportBook.write(folder, folder.resolve("report.html"), SHIPPED));
    }

    private Path runs() throws IOException {
        return SampleRuns.write(tmp.resolve("runs"), "small-yard", "market-control");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .toList();
    }

    /** The text of a part of the page, without its tags. */
    private static String words(String page, String from, String to) {
        String part = page.substring(page.indexOf(from));
        return part.substring(0, part.indexOf(to)).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void headlinesStateDifferencesWithTheirBandsAndBothLevels() {
        // By hand: each replicate of the second scenario has 20 points more units, and 20 points less compute.
        assertThat(words(comparison, "<section id=\"short\"", "</section>"))
                .contains("The Chinese vendors' share of all AI cards in China is 20.0 points higher [20.0 to 20.0] in"
                        + " Dec 2025 (60.0% against 40.0%)")
                .contains("share of compute in China is 20.0 points lower [20.0 to 20.0] in Dec 2025")
                .contains("trails the best of the US bloc is not clearly different (-0.8 to +1.0 months");
    }

    @Test
    void basesThatDisagreeAreNamedFirst() {
        String words = words(comparison, "<section id=\"short\"", "</section>");
        assertThat(words)
                .contains(
                        "The bases disagree in Dec 2025: the domestic share is higher by value and by units, and lower by"
                                + " compute.");
        assertThat(words.indexOf("The bases disagree")).isLessThan(words.indexOf("points higher"));
    }

    @Test
    void sharesStandInATableForEachBasisAndDate() {
        assertThat(found("<caption>(Dec 20\\d\\d, by \\w+)", comparison))
                .containsExactly(
                        "Dec 2025, by units",
                        "Dec 2025, by value",
                        "Dec 2025, by compute",
                        "Dec 2030, by units",
                        "Dec 2030, by value",
                        "Dec 2030, by compute");
        assertThat(words(comparison, "<caption>Dec 2025, by units", "</table>"))
                .contains("All Chinese vendors 40.0 [38.2 to 41.8]", "60.0 [58.2 to 61.8]", "+20.0 [+20.0 to +20.0]");
    }

    @Test
    void policiesOfOneScenarioStandApartFromThoseOfAll() {
        String timeline = comparison.substring(comparison.indexOf("id=\"policies\""));
        assertThat(found(
                        "<li class=\"(?:apart|shared)\"[^>]*>\\s*<div class=\"when\"><time[^>]*>[^<]*</time></div>\\s*<div"
                                + " class=\"what\"><b>[^<]*",
                        timeline))
                .anyMatch(item -> item.contains("shared") && item.contains("Performance and interconnect thresholds"))
                .anyMatch(item -> item.contains("apart") && item.contains("H20 licensed for 15% of revenue"));
        assertThat(words(comparison, "Performance and interconnect thresholds</b>", "</li>"))
                .contains("until 2024-01-31")
                .contains("chip threshold destinations: china; tests: tppAtLeast: 4800; budgetUsd: 1,500,000");
    }

    @Test
    void parametersThatWereChangedComeFirstAndFittedOnesSayToWhat() {
        String part = words(comparison, "<section id=\"assumptions\"", "</section>");
        assertThat(part)
                .containsSubsequence(
                        "Changed for these runs",
                        "choice.switchingCost 1 0.3 to 2",
                        "Assumed, and not settled by published figures",
                        "beliefs.rise",
                        "Fitted to published figures",
                        "choice.homePreference",
                        "fitted to: domestic share by value in 2023",
                        "All other parameters",
                        "fabs.ownFundsUsd 750,000,000 400,000,000 to 1,200,000,000 USD/month SemiAnalysis 2025");
    }

    @Test
    void theWayToTheSameResultsIsTold() {
        assertThat(words(comparison, "<section id=\"again\"", "</section>"))
                .contains("./yardstick compare one --set 'world.x=a b'")
                .contains("Commit abc123", "Seed 42", "Replicates 3", "summary.csv sha256 aa11")
                .contains("scenarios/one.yaml sha256 00ff")
                .doesNotContain("charts/x.png");
    }

    @Test
    void everyChartHasRealTextATitleADescriptionAndItsValues() {
        List<String> charts =
                found("(?s)<svg id=[^>]*class=\"plot\".*?</svg>\\s*<script type=\"application/json\">", comparison);
        assertThat(charts)
                .hasSizeGreaterThan(20)
                .allSatisfy(chart -> assertThat(chart)
                        .contains("role=\"img\"", "tabindex=\"0\"", "<title id=", "<desc id=", "<text class=\"tick"));
    }

    @Test
    void idsAreUniqueAndReferencesLeadSomewhere() {
        List<String> ids = found("\\sid=\"([^\"]+)\"", comparison);
        assertThat(ids).doesNotHaveDuplicates();
        List<String> references = new ArrayList<>(found("href=\"#([^\"]+)\"", comparison));
        found("aria-labelledby=\"([^\"]+)\"", comparison).forEach(both -> references.addAll(List.of(both.split(" "))));
        assertThat(ids).containsAll(references);
    }

    @Test
    void nothingIsFetched() {
        assertThat(comparison).startsWith("<!doctype html>").contains("<html lang=\"en\">");
        assertThat(found("(?:src|href|action|data)=\"(?!#)([^\"]*)\"", comparison))
                .isEmpty();
        assertThat(comparison).doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest", "import(");
    }

    @Test
    void equalFilesGiveEqualReports() throws IOException {
        Path folder = runs();
        String first = report(folder);
        assertThat(report(folder)).isEqualTo(first);
    }

    @Test
    void namesAreTextWhateverIsInThem() throws IOException {
        String evil = "</script><img src=x onerror=alert(1)>";
        Path folder = runs();
        for (String name : List.of("summary.csv", "metrics.csv", "events.csv")) {
            Path file = folder.resolve(name);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("market-control", evil)
                            .replace("huawei", evil)
                            .replace("H20 licensed", evil));
        }
        Path resolved = folder.resolve("scenario.small-yard.resolved.yaml");
        Files.writeString(
                resolved,
                Files.readString(resolved)
                        .replace("Sample small-yard", evil)
                        .replace("assumption: prior range", evil)
                        .replace("\"chip-threshold\"", "\"" + evil + "\""));
        SampleRuns.manifest(folder, evil, "finished", "small-yard", evil);
        String page = report(folder);
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img src=x");
        assertThat(found("</script>", page)).hasSameSizeAs(found("<script\\b", page));
    }

    @Test
    void aFolderWithoutResultsIsRefused() throws IOException {
        Path empty = Files.createDirectory(tmp.resolve("empty"));
        assertThatThrownBy(() -> report(empty))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("holds no results: expected summary.csv")
                .hasMessageContaining("Maybe name the folder");
        assertThatThrownBy(() -> report(tmp.resolve("nowhere")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("is not a folder");
        SampleRuns.manifest(empty, "0.1.0", "running", "small-yard");
        assertThatThrownBy(() -> report(empty)).hasMessageContaining("run it again with --overwrite");
        assertThat(empty.resolve("report.html")).doesNotExist();
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path folder = runs();
        Path metrics = folder.resolve("metrics.csv");
        Files.writeString(metrics, Files.readString(metrics).replaceFirst("replicate", "run"));
        assertThatThrownBy(() -> report(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("metrics.csv, line 1: missing column replicate");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void halfResultsAreToldNotHidden() throws IOException {
        Path folder = runs();
        Files.delete(folder.resolve("metrics.csv"));
        Files.delete(folder.resolve("events.csv"));
        Files.delete(folder.resolve("scenario.market-control.resolved.yaml"));
        SampleRuns.manifest(folder, "0.1.0", "failed", "small-yard", "market-control");
        String notes = words(report(folder), "<div class=\"notes\"", "</div>");
        assertThat(notes)
                .contains("did not come to their end (status “failed”)")
                .contains("metrics.csv is missing or holds no headline metric")
                .contains("in force is missing for market-control");
    }

    @Test
    void resultsOfANewerVersionAreShownWithANote() throws IOException {
        Path folder = runs();
        SampleRuns.manifest(folder, "0.10.2", "finished", "small-yard", "market-control");
        assertThat(report(folder)).contains("were written by Yardstick 0.10.2, this report by 0.1.0, which is older");
        assertThat(comparison).doesNotContain("which is older");
    }

    @Test
    void aFolderWithoutAManifestIsShownWithANote() throws IOException {
        Path folder = runs();
        Files.delete(folder.resolve("manifest.json"));
        assertThat(report(folder)).contains("manifest.json is missing").doesNotContain("id=\"again\"");
    }

    @Test
    void aSingleScenarioHasLevelsAndNoDifferences() throws IOException {
        String page = report(SampleRuns.write(tmp.resolve("one"), "small-yard"));
        assertThat(words(page, "<section id=\"short\"", "</section>"))
                .contains("Under Small yard")
                .contains("share of all AI cards in China is 40.0% [38.2 to 41.8] in Dec 2025")
                .doesNotContain("higher", "lower");
        assertThat(page).doesNotContain("Difference, points", "id=\"apart\"");
    }

    @Test
    void aValidationShowsItsFiguresAndCountsThem() throws IOException {
        Path folder = Files.createDirectory(tmp.resolve("validate"));
        Files.writeString(folder.resolve("fit.csv"), """
                target,basis,market,vendor,start,end,weight,observed,low,high,median,p05,p95,inside,covered,null_constant,null_trend,beats_null
                vendor_units,units,china,nvidia,2022-01,2022-03,key,100,80,120,110,90,130,true,true,,,
                vendor_units,units,china,nvidia,2022-04,2022-06,key,100,80,120,150,140,160,false,false,120,,false
                capability_lag,,china,,2023-01,2023-12,med,10,8,12,9,8.5,9.5,true,false,20,,true
                """);
        String page = report(folder);
        assertThat(words(page, "<section id=\"fit\"", "</section>"))
                .contains("inside the published range of 2 of 3 published figures; 1 of them lie inside its 90% band")
                .contains("On 1 of the 2 figures for which a simple forecast exists")
                .contains(
                        "Farthest off: Flagship chips delivered, Nvidia, in China, Apr 2022 to Jun 2022: 150 for 100.")
                .contains("Flagship chips delivered, Nvidia, in China 2 1 30% +30%");
        assertThat(page).contains("class=\"box\"");
    }

    @Test
    void theShippedFitIsToldWithWhatItIsOf() {
        assertThat(words(comparison, "<section id=\"fit\"", "</section>"))
                .containsPattern("inside the published range of \\d+ of 120 published figures")
                .contains("under the policies of record (scenario history), not of the runs above");
    }

    @Test
    void aPathStaysShortAndComplete() {
        MatchResult line = Pattern.compile("class=\"line\" d=\"(M[^\"]+)\"")
                .matcher(comparison)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(line.group(1)).matches("M[\\d.]+,[\\d.]+l[-\\d. ]+");
    }
}
