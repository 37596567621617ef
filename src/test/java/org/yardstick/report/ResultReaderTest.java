package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultReaderTest {

    private static final String HEADER = "scenario,month,metric,basis,market,vendor,unit,median,p05,p95\n";

    @TempDir
    Path folder;

    @Test
    void aFolderWithoutSummaryIsNamed() {
        assertThatThrownBy(() -> ResultReader.read(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(folder.resolve("summary.csv").toString())
                .hasMessageContaining("missing");
    }

    @Test
    void aFileIsNotAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "");
        assertThatThrownBy(() -> ResultReader.read(file)).hasMessageContaining("is not a folder");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,2025-13,hhi,,world,,index,1,1,1', month, 2025-13",
        "'a,202512,hhi,,world,,index,1,1,1', month, 202512",
        "'a,2025-12,hhi,,world,,index,high,1,1', median, high",
        "'a,2025-12,hhi,,world,,index,1,1,1e', p95, 1e",
        "',2025-12,hhi,,world,,index,1,1,1', scenario, ''"
    })
    void aWrongCellIsNamedWithItsLineAndColumn(String row, String column, String text) throws IOException {
        summary("a,2025-11,hhi,,world,,index,1,1,1\n" + row + "\n");
        assertThatThrownBy(() -> ResultReader.read(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("summary.csv, line 3: column " + column + " holds \"" + text + "\"");
    }

    @Test
    void aRowCutShortIsNamedWithItsLine() throws IOException {
        summary("a,2025-11,hhi,,wor");
        assertThatThrownBy(() -> ResultReader.read(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("5 fields");
    }

    @Test
    void missingColumnsAreListed() throws IOException {
        Files.writeString(folder.resolve("summary.csv"), "scenario,month,metric,basis,market,vendor,unit,median\n");
        assertThatThrownBy(() -> ResultReader.read(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("line 1: missing columns p05, p95");
    }

    @Test
    void aMedianOfFewerThanHalfOfTheReplicatesIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("summary.csv"), """
                scenario,month,metric,basis,market,vendor,unit,median,p05,p95,replicates
                a,2024-01,lead_time,,world,nvidia-a100,weeks,5,4,6,20
                a,2024-02,lead_time,,world,nvidia-a100,weeks,6,4,7,10
                a,2024-03,lead_time,,world,nvidia-a100,weeks,40,30,50,9
                """);
        assertThat(ResultReader.read(folder).points(new SeriesKey("a", "lead_time", "", "world", "nvidia-a100")))
                .extracting(Point::median)
                .containsExactly(5.0, 6.0);
    }

    @Test
    void anEmptyFileIsNotAResult() throws IOException {
        Files.writeString(folder.resolve("summary.csv"), "");
        assertThatThrownBy(() -> ResultReader.read(folder)).hasMessageContaining("the file is empty");
    }

    @Test
    void aSummaryWithoutRowsHasNothingToDraw() throws IOException {
        summary("");
        assertThatThrownBy(() -> ResultReader.read(folder)).hasMessageContaining("nothing to draw");
    }

    @Test
    void bytesThatAreNotTextAreRefused() throws IOException {
        Files.write(folder.resolve("summary.csv"), new byte[] {'a', (byte) 0xff, (byte) 0xfe, '\n'});
        assertThatThrownBy(() -> ResultReader.read(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aMonthTwiceIsRefused() throws IOException {
        summary("a,2025-11,hhi,,world,,index,1,1,1\na,2025-11,hhi,,world,,index,2,2,2\n");
        assertThatThrownBy(() -> ResultReader.read(folder))
                .hasMessageContaining("two rows")
                .hasMessageContaining("Nov 2025");
    }

    @Test
    void aBrokenManifestIsNamedWithItsLine() throws IOException {
        summary("a,2025-11,hhi,,world,,index,1,1,1\n");
        Files.writeString(folder.resolve("manifest.json"), "{\n\"seed\": }");
        assertThatThrownBy(() -> ResultReader.read(folder)).hasMessageContaining("manifest.json, line 2");
    }

    @Test
    void aWindowThatEndsBeforeItStartsIsRefused() throws IOException {
        summary("a,2025-11,hhi,,world,,index,1,1,1\n");
        Files.writeString(
                folder.resolve("observed.csv"),
                "target,basis,market,vendor,start,end,value,low,high\nhhi,,world,,2024-02,2024-01,1,1,1\n");
        assertThatThrownBy(() -> ResultReader.read(folder)).hasMessageContaining("observed.csv, line 2: column end");
    }

    @Test
    void rowsWithoutAValueAreLeftOutAndOrderDoesNotMatter() throws IOException {
        summary("""
                a,2025-12,hhi,,world,,index,3,,
                a,2025-11,hhi,,world,,index,NaN,1,1
                a,2025-10,hhi,,world,,index,1,0.5,2
                """);
        ResultTable table = ResultReader.read(folder);
        assertThat(table.points(new SeriesKey("a", "hhi", "", "world", "")))
                .extracting(Point::month)
                .containsExactly(Months.of(2025, 10), Months.of(2025, 12));
        assertThat(table.points(new SeriesKey("a", "hhi", "", "world", ""))
                        .get(1)
                        .hasBand())
                .isFalse();
    }

    @Test
    void aFigureWithoutRangeGetsTwentyPerCent() throws IOException {
        summary("a,2025-11,hhi,,world,,index,1,1,1\n");
        Files.writeString(
                folder.resolve("observed.csv"),
                "target,basis,market,vendor,start,end,value,low,high\nhhi,,world,,2024-01,2024-01,10,,\n");
        assertThat(ResultReader.read(folder).observations("hhi", "", "world", ""))
                .containsExactly(new Observation(Months.of(2024, 1), Months.of(2024, 1), 10, 8, 12));
    }

    @Test
    void scenariosKeepTheOrderOfTheManifest() throws IOException {
        summary("a,2025-11,hhi,,world,,index,1,1,1\nb,2025-11,hhi,,world,,index,1,1,1\n");
        Files.writeString(folder.resolve("manifest.json"), "{\"scenarios\": [\"b\", \"unrun\", \"a\"]}");
        assertThat(ResultReader.read(folder).scenarios()).containsExactly("b", "a");
    }

    @Test
    void aPolicyOfAnotherStateNamesIt() throws IOException {
        summary("a,2025-11,hhi,,world,,index,1,1,1\n");
        Files.writeString(folder.resolve("events.csv"), """
                scenario,issuer,from,label
                a,china,2025-11-05,State ban
                a,us,2025-04-09,Licence
                a,us,2025-05-01,
                """);
        assertThat(ResultReader.read(folder).policyDates(List.of("a")))
                .filteredOn(PolicyDate::marked)
                .extracting(date -> date.label(Words.of(Language.EN)))
                .containsExactly("Licence", "China: State ban");
    }

    private void summary(String rows) throws IOException {
        Files.writeString(folder.resolve("summary.csv"), HEADER + rows);
    }
}
