package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yardstick.experiment.Ensemble;
import org.yardstick.experiment.FakeModel;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

final class ShareTableTest {

    private static final MetricKey NVIDIA = new MetricKey("vendor_share", "units", "china", "nvidia", "fraction");
    private static final MetricKey CRUMB = new MetricKey("vendor_share", "units", "china", "crumb", "fraction");
    private static final MetricKey WORLD = new MetricKey("vendor_share", "units", "world", "nvidia", "fraction");

    private static Ensemble ensemble(String id, YearMonth month, double... shares) {
        return FakeModel.ensemble(
                id,
                Arrays.stream(shares)
                        .mapToObj(share -> new RunRecord(
                                month,
                                1,
                                new TreeMap<>(Map.of(
                                        NVIDIA, new double[] {share},
                                        CRUMB, new double[] {0.001},
                                        WORLD, new double[] {0.5}))))
                        .toList());
    }

    @Test
    void differencesArePairedAndUnsettledSignsMarked() {
        YearMonth month = YearMonth.of(2026, 1);
        List<String> lines =
                ShareTable.lines(List.of(ensemble("a", month, 0.6, 0.5, 0.4), ensemble("b", month, 0.5, 0.5, 0.5)), 3);
        // By hand: shares 40, 50, 60 have 5th and 95th percentiles 41 and 59; differences are -10, 0 and 10.
        assertThat(lines)
                .startsWith(
                        "Shares of the market for AI chips in China, single months: median [90% band] of 3 replicates",
                        "",
                        "          a                    b                    difference, points",
                        "2026-01, by units",
                        "  Nvidia   50.0% [41.0, 59.0]   50.0% [50.0, 50.0]     0.0 [ -9.0,  +9.0] ~",
                        "");
    }

    @Test
    void scenariosThatDoNotDifferAreCalledTheSame() {
        YearMonth month = YearMonth.of(2026, 1);
        List<String> lines =
                ShareTable.lines(List.of(ensemble("a", month, 0.6, 0.4), ensemble("b", month, 0.6, 0.4)), 2);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("  Nvidia") && line.endsWith("same"))
                .noneMatch(line -> line.endsWith(" ~"));
    }

    @Test
    void theShortWordsSayWhatIsSettledAndWhatIsLuck() {
        YearMonth month = YearMonth.of(2026, 1);
        Ensemble a = ensemble("a", month, 0.6, 0.5, 0.4);
        assertThat(ShareTable.lines(List.of(a, ensemble("b", month, 0.5, 0.5, 0.5)), 3))
                .endsWith(
                        "",
                        "In short, b against a:",
                        "  Nvidia's share of all AI cards in China is not clearly different (-9.0 to +9.0 points: replicates",
                        "    disagree on the sign) in 2026-01.");
        assertThat(ShareTable.lines(List.of(a, ensemble("b", month, 0.4, 0.3, 0.2)), 3))
                .endsWith(
                        "In short, b against a:",
                        "  Nvidia's share of all AI cards in China is 20.0 points lower [20.0 to 20.0] in 2026-01.");
        assertThat(ShareTable.lines(List.of(a), 3))
                .endsWith(
                        "In short, under a:",
                        "  Nvidia's share of all AI cards in China is 50.0% [41.0 to 59.0] in 2026-01.");
    }

    @Test
    void rowsStandInTheOrderOfTheChartsLegends() {
        YearMonth month = YearMonth.of(2026, 1);
        List<RunRecord> runs = List.of(new RunRecord(
                month,
                1,
                new TreeMap<>(Map.of(
                        NVIDIA,
                        new double[] {0.8},
                        new MetricKey("vendor_share", "units", "china", "huawei", "fraction"),
                        new double[] {0.1},
                        new MetricKey("vendor_share", "units", "china", "newcomer", "fraction"),
                        new double[] {0.1}))));
        assertThat(ShareTable.lines(List.of(FakeModel.ensemble("a", runs)), 1).stream()
                        .filter(line -> line.contains("%")))
                .extracting(line -> line.strip().split(" ", 2)[0])
                .startsWith("Shares", "Huawei", "Nvidia", "Newcomer");
    }

    @Test
    void aWorldWithoutCambriconHasNoRowOfHuaweiAndCambricon() {
        assertThat(String.join("\n", ShareTable.lines(List.of(byCompute("huawei")), 1)))
                .contains("  Huawei   40.0%")
                .doesNotContain("Cambricon");
        assertThat(String.join("\n", ShareTable.lines(List.of(byCompute("huawei", "cambricon")), 1)))
                .contains("  Huawei+Cambricon   40.0%", "Huawei's and Cambricon's share of compute in China is 40.0%");
    }

    private static Ensemble byCompute(String... vendors) {
        TreeMap<MetricKey, double[]> series = new TreeMap<>();
        series.put(new MetricKey("domestic_share", "compute", "china", "", "fraction"), new double[] {0.4});
        for (String vendor : vendors) {
            series.put(
                    new MetricKey("vendor_share", "compute", "china", vendor, "fraction"),
                    new double[] {0.4 / vendors.length});
        }
        return FakeModel.ensemble("a", List.of(new RunRecord(YearMonth.of(2026, 1), 1, series)));
    }

    @Test
    void aScenarioWithoutRunsIsLeftOut() {
        List<String> lines = ShareTable.lines(
                List.of(FakeModel.ensemble("none", List.of()), ensemble("b", YearMonth.of(2025, 12), 1, 1)), 2);
        assertThat(lines).contains("  Nvidia  100.0% [100.0, 100.0]").noneMatch(line -> line.contains("none"));
    }

    @Test
    void saysWhenThereIsNothingToShow() {
        assertThat(ShareTable.lines(List.of(), 3)).containsExactly("No run came to its end, so there is no table.");
    }
}
