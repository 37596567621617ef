package org.yardstick.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.policy.Samples.CHINA;
import static org.yardstick.policy.Samples.UAE;
import static org.yardstick.policy.Samples.to;
import static org.yardstick.policy.Samples.trade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yardstick.market.Product;
import org.yardstick.market.Region;

/** Each trade rule alone, by hand. */
final class ChipRulesTest {
    private static final List<PerformanceTest> OCTOBER_2022 = List.of(new PerformanceTest(4800, 0, 600, 0));
    private static final List<PerformanceTest> OCTOBER_2023 = List.of(
            new PerformanceTest(4800, 0, 0, 0),
            new PerformanceTest(1600, 5.92, 0, 0),
            new PerformanceTest(2400, 1.6, 0, 0),
            new PerformanceTest(1600, 3.2, 0, 0));
    private static final List<PerformanceTest> APRIL_2025 =
            List.of(new PerformanceTest(0, 0, 0, 1.4), new PerformanceTest(0, 0, 1100, 0));

    record Row(Product product, boolean october2022, boolean october2023, boolean april2025) {}

    static List<Row> rows() {
        return List.of(
                new Row(Samples.A100, true, true, true),
                new Row(Samples.A800, false, true, true),
                new Row(Samples.H100, true, true, true),
                new Row(Samples.H800, false, true, true),
                new Row(Samples.H20, false, false, true),
                new Row(Samples.L4, false, true, false),
                new Row(Samples.L20, false, false, false),
                new Row(Samples.RTX4090, false, true, false),
                new Row(Samples.RTX4090D, false, false, false),
                new Row(Samples.MI308X, false, false, true),
                new Row(Samples.RTX_PRO_6000D, false, false, false));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRulesOfRecordCatchTheChipsThatTheyCaught(Row row) {
        assertThat(PerformanceTest.anyCatches(OCTOBER_2022, row.product())).isEqualTo(row.october2022());
        assertThat(PerformanceTest.anyCatches(OCTOBER_2023, row.product())).isEqualTo(row.october2023());
        assertThat(PerformanceTest.anyCatches(APRIL_2025, row.product())).isEqualTo(row.april2025());
    }

    @Test
    void aThresholdDeniesEmbargoedPlacesReviewsGroupsAndLeavesTheRest() {
        ChipThreshold rule =
                new ChipThreshold(Set.of("china"), true, Set.of("D:1", "D:4"), 0.6, Set.of("us"), OCTOBER_2023);
        assertThat(rule.judge(to(CHINA, Samples.H100))).isEqualTo(Ruling.DENIED);
        assertThat(rule.judge(to(CHINA, Samples.H20))).isEqualTo(Ruling.SILENT);
        assertThat(rule.judge(to(UAE, Samples.H100)))
                .isEqualTo(new Ruling(Ruling.Verdict.LICENSED, 0, 0.6, Optional.empty()));
        assertThat(rule.judge(to(Samples.MALAYSIA, Samples.H100))).isEqualTo(Ruling.SILENT);
        assertThat(rule.judge(trade(Samples.MALAYSIA, Samples.H100, "china", false, 0)))
                .isEqualTo(Ruling.DENIED);
        assertThat(rule.judge(to(CHINA, Samples.ASCEND))).isEqualTo(Ruling.SILENT);
        assertThat(rule.judge(trade(Samples.US, Samples.H100, "china", false, 0)))
                .isEqualTo(Ruling.SILENT);
    }

    @Test
    void tiersCapTierTwoDenyTierThreeAndLeaveAlliesFree() {
        CountryTiers tiers = new CountryTiers(
                OCTOBER_2023,
                Set.of("us"),
                Set.of("china"),
                16634,
                Map.of("uae", 2.0),
                Set.of("uae"),
                2,
                Map.of("uae", 1.0),
                100,
                1699,
                3,
                0.5,
                0.75,
                0.07);
        assertThat(tiers.judge(to(Samples.JAPAN, Samples.H100))).isEqualTo(Ruling.SILENT);
        assertThat(tiers.judge(to(CHINA, Samples.H100))).isEqualTo(Ruling.DENIED);
        assertThat(tiers.judge(trade(UAE, Samples.H100, "china", false, 0))).isEqualTo(Ruling.DENIED);
        assertThat(tiers.judge(to(UAE, Samples.L20))).isEqualTo(Ruling.SILENT);
        assertThat(tiers.judge(to(UAE, Samples.H100)).quota().orElseThrow().h100ePerYear())
                .isEqualTo(16634 * 2 * 2 + 100 + 1699 * 3 * 2);
        assertThat(homeRatio(tiers, UAE)).isEqualTo(0.07 * 2 / 0.5);
        assertThat(homeRatio(tiers, Samples.JAPAN)).isEqualTo((1 - 0.5) / 0.5);
        Region mixed = new Region("rest-of-world", 2, Set.of(), 0.75, 0, 0, 0, 0, 0, 0, 0, Map.of());
        assertThat(tiers.capH100ePerYear(mixed)).isEqualTo((16634 + 1699 * 3) * 4);
    }

    /** Cap on what a US firm may take to a market, as a share of what is sold at home. */
    private static double homeRatio(CountryTiers tiers, Region market) {
        return tiers.judge(trade(market, Samples.H100, "us", false, 0))
                .quota()
                .orElseThrow()
                .shareOfHomeUnits();
    }

    @Test
    void aLicenceNamesItsLimitsAndItsCaps() {
        LicensedSales licence = new LicensedSales(
                Set.of("china"),
                Set.of(),
                Optional.of(21000.0),
                Optional.of(6.5),
                1,
                0.25,
                Optional.of(0.5),
                10,
                75000,
                0.9);
        assertThat(licence.judge(to(CHINA, Samples.H200)))
                .isEqualTo(new Ruling(
                        Ruling.Verdict.LICENSED,
                        0.25,
                        0.9,
                        Optional.of(new Ruling.Quota("licensed-sales:china", 750000, Double.POSITIVE_INFINITY, 0.5))));
        assertThat(licence.judge(to(CHINA, Samples.B200))).isEqualTo(Ruling.SILENT);
        assertThat(licence.judge(trade(CHINA, Samples.H200, "china", false, 0))).isEqualTo(Ruling.SILENT);
        assertThat(licence.judge(to(UAE, Samples.H200))).isEqualTo(Ruling.SILENT);
    }

    @Test
    void aLicenceMayNameProductsByTheirStart() {
        LicensedSales licence = new LicensedSales(
                Set.of("china"),
                Set.of("nvidia-h20*"),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                0,
                0,
                1);
        assertThat(licence.judge(to(CHINA, Samples.H200)).verdict()).isEqualTo(Ruling.Verdict.LICENSED);
        assertThat(licence.judge(to(CHINA, Samples.MI308X))).isEqualTo(Ruling.SILENT);
    }

    @Test
    void aTransitTariffTakesItsRateFromStrongChipsOnly() {
        TransitTariff tariff = new TransitTariff(Set.of("china"), Set.of("us"), 14000, 0.25);
        assertThat(tariff.judge(to(CHINA, Samples.H200)).levyRate()).isEqualTo(0.25);
        assertThat(tariff.judge(to(CHINA, Samples.H20))).isEqualTo(Ruling.SILENT);
        assertThat(tariff.judge(to(UAE, Samples.H200))).isEqualTo(Ruling.SILENT);
    }

    @Test
    void acceptanceGoesByTheLongestNameAndElseByClass() {
        ImportAcceptance rule = new ImportAcceptance("china", 0.3, 1, Map.of("nvidia-*", 0.5, "nvidia-h20", 0.0));
        assertThat(rule.judge(to(CHINA, Samples.H20))).isEqualTo(Ruling.DENIED);
        assertThat(rule.judge(to(CHINA, Samples.H200)).grantedShare()).isEqualTo(0.5);
        assertThat(rule.judge(to(CHINA, Samples.MI308X)).grantedShare()).isEqualTo(0.3);
        assertThat(rule.judge(to(CHINA, Samples.ASCEND))).isEqualTo(Ruling.SILENT);
        assertThat(rule.judge(to(UAE, Samples.H20))).isEqualTo(Ruling.SILENT);
    }

    @Test
    void aStateDataCentreBanReachesStateMoneyOnly() {
        StateDataCentreBan ban = new StateDataCentreBan("china", 1);
        assertThat(ban.judge(trade(CHINA, Samples.H20, "china", true, 0))).isEqualTo(Ruling.DENIED);
        assertThat(ban.judge(trade(CHINA, Samples.H20, "china", false, 0))).isEqualTo(Ruling.SILENT);
        assertThat(ban.judge(trade(CHINA, Samples.ASCEND, "china", true, 0))).isEqualTo(Ruling.SILENT);
        assertThat(new StateDataCentreBan("china", 0.75)
                        .judge(trade(CHINA, Samples.H20, "china", true, 0))
                        .grantedShare())
                .isEqualTo(0.25);
    }

    @Test
    void aPledgeKeepsAVendorOut() {
        SupplierExclusion pledge = new SupplierExclusion(Set.of("uae"), Set.of("huawei"), 0.75);
        assertThat(pledge.judge(to(UAE, Samples.ASCEND)).grantedShare()).isEqualTo(0.25);
        assertThat(pledge.judge(to(UAE, Samples.H100))).isEqualTo(Ruling.SILENT);
    }

    @Test
    void aDeterrentThreatensOutsideChinaOnly() {
        AscendDeterrent deterrent = new AscendDeterrent(Set.of("huawei"), Set.of("china"), 0.3);
        assertThat(deterrent.expectedPenaltyShare(to(UAE, Samples.ASCEND))).isEqualTo(0.3);
        assertThat(deterrent.expectedPenaltyShare(to(CHINA, Samples.ASCEND))).isZero();
        assertThat(deterrent.expectedPenaltyShare(to(UAE, Samples.H100))).isZero();
    }
}
