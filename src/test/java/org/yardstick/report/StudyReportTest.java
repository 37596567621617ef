package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.experiment.AnalysisOptions;
import org.yardstick.experiment.SampleSweep;
import org.yardstick.experiment.SweepAnalysis;
import org.yardstick.report.ReportBook.Shipped;

final class StudyReportTest {

    private static final Shipped SHIPPED = new Shipped("0.1.0", Optional.empty(), Optional.empty());

    @TempDir
    private Path tmp;

    private Path folder;

    @BeforeEach
    void sweep() throws IOException {
        folder = SampleSweep.futures(tmp.resolve("futures"), 60);
        Files.writeString(folder.resolve("study.resolved.yaml"), """
                id: "made-up"
                title: "A study of <b>fences</b>"
                question: "Which fence is best?"
                scenario: "small-yard"
                design: {type: latin-hypercube, points: 60, trajectories: 0, cross: ["regime"], list: []}
                """);
    }

    private void analyse() throws IOException {
        new SweepAnalysis(folder, "0.1.0", AnalysisOptions.none()).run();
    }

    private String report() throws IOException {
        return Files.readString(ReportBook.write(folder, folder.resolve("report.html"), SHIPPED));
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void aStudyIsToldWithItsQuestionItsDesignItsFindingsAndItsCharts() throws IOException {
        analyse();
        String page = report();
        assertThat(words(page))
                .contains("Which fence is best?")
                .contains("Design: latin hypercube, 60 points, each under every level of regime")
                .contains("L Policies regime: fence, market, none")
                .contains("X Uncertainties world.choice.priceSensitivity from 1.00 to 5.00")
                .contains("Domestic share in 2030 (lower is better); of interest above 0.6")
                .contains("Least regret on average: market")
                .contains("Regret of each policy: Domestic share in 2030")
                .contains("How to reproduce");
        assertThat(page.length()).isLessThan(3_000_000);
    }

    @Test
    void markupInNamesIsShownAsItIsWritten() throws IOException {
        analyse();
        Files.writeString(
                folder.resolve("outcomes.csv"),
                Files.readString(folder.resolve("outcomes.csv"))
                        .replace("Domestic share in 2030", "<script>alert(1)</script>"));
        assertThat(report())
                .contains("A study of &lt;b&gt;fences&lt;/b&gt;")
                .doesNotContain("<script>alert(1)")
                .doesNotContain("<b>fences");
    }

    @Test
    void aSweepThatWasNotAnalysedIsToldWithANoteHow() throws IOException {
        assertThat(words(report()))
                .contains("analysis.txt is missing")
                .contains("Run: ./yardstick analyse futures")
                .contains("L Policies regime");
    }

    @Test
    void aMissingColumnIsToldWithFileAndLine() throws IOException {
        analyse();
        Files.writeString(folder.resolve("factors.csv"), "factor,unit\na,1\n");
        assertThatThrownBy(this::report)
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("factors.csv")
                .hasMessageContaining("kind");
    }

    @Test
    void verdictsOnClaimsStandInAPartOfTheirOwn() throws IOException {
        Path claims = Files.createDirectories(tmp.resolve("claims"));
        Files.writeString(claims.resolve("claims.csv"), """
                claim,test,verdict,claim_verdict,study,says,words,claim_says
                C1,1,supported,depends,a,It is lower.,Supported: -3 points.,Fences <i>hold</i>
                C1,2,rejected,depends,a,It is less.,Rejected: +1 points.,Fences <i>hold</i>
                C2,1,not tested,not tested,,Nobody can tell.,,Gates open
                """);
        folder = claims;
        assertThat(words(report()))
                .contains("C1 Fences &lt;i&gt;hold&lt;/i&gt; depends It is lower. Supported: -3 points. It is less.")
                .contains("C2 Gates open not tested Nobody can tell.");
    }

    @Test
    void sentencesThatWereBrokenIntoLinesAreWholeAgain() {
        List<ReportPage.Passage> passages = StudyText.passages(List.of(
                "Analysis of x",
                "",
                "Policies (L): regime",
                "",
                "What explains a share, each",
                "    factor alone:",
                "  one explains half of it, which",
                "      is much.",
                "  two explains the rest.",
                "",
                "No boxes."));
        assertThat(passages).hasSize(2);
        assertThat(passages.get(0).heading()).isEqualTo("What explains a share, each factor alone:");
        assertThat(passages.get(0).items())
                .containsExactly("one explains half of it, which is much.", "two explains the rest.");
        assertThat(passages.get(1).items()).isEmpty();
    }
}
