package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.report.ResultTable.MonthRange;

class ReplicatesTest {

    private static final SeriesKey KEY = new SeriesKey("a", "welfare", "value", "us", "");

    @TempDir
    Path folder;

    private Replicates runs;

    @BeforeEach
    void readTwoRunsOfFourteenMonths() throws IOException {
        StringBuilder csv = new StringBuilder("scenario,replicate,month,metric,basis,market,vendor,value,unit\n");
        for (int month = 0; month < 14; month++) {
            String date = String.format(Locale.ROOT, "20%02d-%02d", 20 + month / 12, month % 12 + 1);
            csv.append("a,0," + date + ",welfare,value,us,," + (month + 1) + ",USD\n");
            csv.append("a,1," + date + ",welfare,value,us,,10,USD\n");
            csv.append("a,0," + date + ",hhi,value,us,,1,index\n");
        }
        Files.writeString(folder.resolve("metrics.csv"), csv);
        runs = Replicates.read(folder, months(), Set.of("welfare"));
    }

    private static MonthRange months() {
        return new MonthRange(Months.of(2020, 1), Months.of(2021, 2));
    }

    @Test
    void onlyWhatIsAskedForIsRead() {
        assertThat(runs.has(KEY)).isTrue();
        assertThat(runs.has(new SeriesKey("a", "hhi", "value", "us", ""))).isFalse();
        assertThat(runs.runs(KEY)[0]).hasSize(14).startsWith(1.0, 2.0).endsWith(13.0, 14.0);
    }

    @Test
    void sumsAreTakenRunByRunBeforeTheMedian() {
        // By hand: 1 + ... + 12 = 78 and 12 times 10 = 120, so the median of December is 99.
        assertThat(runs.points(Replicates.trailingSums(runs.runs(KEY))))
                .extracting(Point::month, Point::median)
                .startsWith(tuple(Months.of(2020, 12), 99.0))
                .hasSize(3);
        assertThat(runs.sums(runs.runs(KEY), Months.of(2020, 2), Months.of(2020, 3)))
                .containsExactly(5, 20);
    }

    @Test
    void growthAndRatiosAreTakenRunByRun() {
        double[][] growth = Replicates.yearlyGrowth(runs.runs(KEY));
        assertThat(growth[0]).endsWith(12.0, 12.0);
        assertThat(growth[1]).endsWith(0.0, 0.0);
        double[][] ratio = Replicates.both(runs.runs(KEY), runs.runs(KEY), (a, b) -> a / b);
        assertThat(ratio[0]).containsOnly(1.0);
    }

    @Test
    void aMonthThatFewerThanHalfOfTheRunsHaveIsLeftOut() {
        double[][] sparse = {{1, Double.NaN}, {Double.NaN, Double.NaN}, {3, 4}};
        assertThat(runs.points(sparse)).extracting(Point::median).containsExactly(2.0);
    }

    @Test
    void aFolderWithoutRunsHasNone() throws IOException {
        Replicates none = Replicates.read(folder.resolve("nowhere"), months(), Set.of("welfare"));
        assertThat(none.runs(KEY)).isEmpty();
        assertThat(none.points(none.runs(KEY))).isEmpty();
    }

    @Test
    void aWrongReplicateIsNamedWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("metrics.csv"),
                "scenario,replicate,month,metric,basis,market,vendor,value\na,first,2020-01,welfare,value,us,,1\n");
        assertThatThrownBy(() -> Replicates.read(folder, months(), Set.of("welfare")))
                .hasMessageContaining("line 2: column replicate holds \"first\"");
    }
}
