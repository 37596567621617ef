package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supply stepped from 2020-01 to 2025-06 under what history left open meets the evidence, within its bands. */
final class UpstreamAnchorsTest {
    private static final int LAST = UpstreamHistory.month(2025, 6);
    private UpstreamHistory history = new UpstreamHistory(1, true);

    @BeforeEach
    void run() {
        history = new UpstreamHistory(7, true).run(LAST);
    }

    @ParameterizedTest
    @CsvSource({"2020, 100, 1000", "2021, 700, 2000", "2022, 2200, 4200", "2023, 5000, 9500", "2024, 10500, 18000"})
    void fabCapacityPassesThroughTheYearEnds(int year, double low, double high) {
        assertThat(at(year, 12).fab().capacityWafers()).isBetween(low, high);
    }

    @ParameterizedTest
    @CsvSource({"2021, 7, 0.05, 0.3", "2023, 6, 0.15, 0.45", "2024, 3, 0.25, 0.5", "2024, 11, 0.35, 0.55"})
    void dieYieldPassesThroughTheReports(int year, int month, double low, double high) {
        assertThat(at(year, month).yield910b()).isBetween(low, high);
    }

    @Test
    void twoDieCardStartsPoorAndDoublesItsYieldWithinMonths() {
        assertThat(at(2024, 11).yield910c()).isBetween(0.15, 0.38);
        assertThat(at(2025, 2).yield910c()).isBetween(0.28, 0.45);
        assertThat(at(2025, 2).yield910c() / at(2024, 11).yield910c()).isGreaterThan(1.4);
    }

    @Test
    void dieBankIsFilledBeforeTheCutAndAgainThroughIntermediaries() {
        assertThat(at(2020, 9).bankStock())
                .isBetween(50e3, 400e3)
                .isGreaterThan(3 * at(2020, 4).bankStock());
        assertThat(history.bank.leakedDies()).isBetween(2.7e6, 3.1e6);
        assertThat(at(2022, 9).bankStock()).isLessThan(at(2020, 12).bankStock());
    }

    @Test
    void memoryIsHoardedInTheMonthOfTheAnnouncement() {
        assertThat(at(2021, 12).chineseMemory().stockStacks()).isBetween(100e3, 1e6);
        assertThat(at(2024, 12).boughtStacks()).isBetween(11e6, 15e6);
        assertThat(at(2024, 12).chineseMemory().boughtStacks()).isBetween(5.5e6, 8e6);
        assertThat(at(2025, 6).boughtStacks() - at(2024, 12).boughtStacks()).isLessThan(0.2e6);
    }

    @ParameterizedTest
    @CsvSource({
        "asml, 2022, 0.12, 0.16",
        "asml, 2023, 0.26, 0.30",
        "asml, 2024, 0.36, 0.41",
        "tokyo-electron, 2022, 0.22, 0.28",
        "tokyo-electron, 2024, 0.40, 0.48",
        "applied-materials, 2024, 0.34, 0.38",
        "lam-research, 2024, 0.38, 0.44",
        "kla, 2024, 0.37, 0.44"
    })
    void chinaShareOfToolSalesFollowsTheReports(String maker, int year, double low, double high) {
        double china = sum(year, 1, 12, month -> month.tools().maker(maker).chinaUsd());
        double elsewhere = sum(year, 1, 12, month -> month.tools().maker(maker).restOfWorldUsd());
        assertThat(china / (china + elsewhere)).isBetween(low, high);
    }

    @Test
    void fiveToolmakersSellChinaTwoThirdsMoreIn2024ThanIn2022() {
        double in2022 = sum(2022, 1, 12, month -> month.tools().importsUsd());
        double in2024 = sum(2024, 1, 12, month -> month.tools().importsUsd());
        assertThat(in2022).isBetween(20e9, 26e9);
        assertThat(in2024).isBetween(34e9, 42e9);
        assertThat(in2024 / in2022).isBetween(1.5, 2.0);
    }

    @ParameterizedTest
    @CsvSource({"2020, 1.26e9, 2.52e9", "2022, 2.94e9, 5.88e9", "2024, 5.6e9, 11.2e9"})
    void chineseToolmakersGrowAsReported(int year, double low, double high) {
        assertThat(sum(year, 1, 12, month -> month.tools().domesticSalesUsd())).isBetween(low, high);
    }

    @Test
    void assemblyLetsHuaweiAndCambriconShipWhatTheyShipped() {
        ToDoubleFunction<UpstreamHistory.Month> huawei =
                month -> month.assembly().units("huawei-910a")
                        + month.assembly().units("huawei-910b")
                        + month.assembly().units("huawei-910c");
        ToDoubleFunction<UpstreamHistory.Month> cambricon =
                month -> month.assembly().units("cambricon-590");
        assertThat(sum(2023, 7, 12, huawei)).isBetween(20e3, 80e3);
        assertThat(sum(2024, 1, 12, huawei)).isBetween(450e3, 507e3);
        assertThat(sum(2024, 1, 12, cambricon)).isBetween(15e3, 35e3);
        assertThat(sum(2024, 10, 12, cambricon)).isBetween(15e3, 27e3);
    }

    @Test
    void packagingMeetsWhatWasBookedIn2023And2024() {
        double outsiders = 1.1;
        assertThat(sum(2023, 1, 12, month -> month.packaging().capacityWafers()))
                .isBetween(95e3, 125e3);
        assertThat(outsiders * sum(2024, 1, 12, month -> month.packaging().capacityWafers()))
                .isBetween(305e3, 380e3);
    }

    @Test
    void diesAndStacksAreNeitherMadeNorLost() {
        double home = history.assembly.dieStock("huawei") + history.assembly.dieStock("cambricon");
        double placed = history.assembly.diesInCards() + history.assembly.diesScrapped();
        assertThat(placed + home).isCloseTo(history.assembly.diesReceived() + history.bank.usedDies(), within(1e-3));
        double banked = 30000 + history.bank.directDies() + history.bank.leakedDies();
        assertThat(history.bank.usedDies() + history.bank.stockDies()).isCloseTo(banked, within(1e-3));
        double stacks = 100000 + history.chineseMemory.boughtStacks() + history.chineseMemory.madeStacks();
        assertThat(history.chineseMemory.usedStacks() + history.chineseMemory.stockStacks())
                .isCloseTo(stacks, within(1e-3));
        assertThat(history.assembly.stacksInCards() + history.assembly.stacksScrapped())
                .isCloseTo(history.chineseMemory.usedStacks(), within(1e-3));
    }

    @Test
    void withoutControlsChinaNeitherHoardsNorRushes() {
        UpstreamHistory free = new UpstreamHistory(7, false).run(LAST);
        int december = UpstreamHistory.month(2024, 12);
        assertThat(free.months.get(december).boughtStacks())
                .isLessThan(0.4 * at(2024, 12).boughtStacks());
        assertThat(free.bank.leakedDies()).isZero();
        assertThat(free.months.get(december).fab().capacityWafers())
                .isLessThan(0.5 * at(2024, 12).fab().capacityWafers());
        assertThat(free.months.get(december).tools().importsUsd())
                .isLessThan(0.8 * at(2024, 12).tools().importsUsd());
    }

    @Test
    void laterCapacityIsInTheRangeOfTheForecasts() {
        UpstreamHistory later = new UpstreamHistory(7, true).run(UpstreamHistory.month(2026, 12));
        assertThat(later.months.get(UpstreamHistory.month(2025, 12)).fab().capacityWafers())
                .isBetween(18e3, 45e3);
        assertThat(later.months.get(UpstreamHistory.month(2026, 12)).fab().capacityWafers())
                .isBetween(20e3, 62e3);
    }

    @Test
    void oneSeedGivesOneHistory() {
        List<UpstreamHistory.Month> again = new UpstreamHistory(7, true).run(LAST).months;
        assertThat(again).isEqualTo(history.months);
        assertThat(new UpstreamHistory(8, true).run(LAST).months).isNotEqualTo(history.months);
    }

    private UpstreamHistory.Month at(int year, int month) {
        return history.months.get(UpstreamHistory.month(year, month));
    }

    private double sum(int year, int from, int to, ToDoubleFunction<UpstreamHistory.Month> value) {
        double sum = 0;
        for (int month = from; month <= to; month++) {
            sum += value.applyAsDouble(at(year, month));
        }
        return sum;
    }
}
