package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

/** Signs that a credible run must show, on fixed seeds (MODEL section 7); each run has 200 buyers. */
class PatternsTest {
    private static final RunRecord HISTORY = Trial.run(Trial.small("history"), 0);
    private static final RunRecord NO_CONTROLS = Trial.run(Trial.small("no-controls"), 0);

    @TempDir
    Path folder;

    @Test
    void aPerformanceCapWithFreeQuantityRaisesUnitsAndHoldsComputeFlat() {
        double units = flow(HISTORY, "vendor_units", "units", "china", "nvidia", 2024)
                / flow(HISTORY, "vendor_units", "units", "china", "nvidia", 2023);
        double compute = flow(HISTORY, "vendor_compute", "compute", "china", "nvidia", 2024)
                / flow(HISTORY, "vendor_compute", "compute", "china", "nvidia", 2023);
        assertThat(units).isGreaterThan(1.5);
        assertThat(compute).isLessThan(units * 0.6);
    }

    @Test
    void aSupplyLimitedVendorLosesAMarketWithoutLosingItsRevenueInTheHalfYearOfTheRule() {
        double market = window(HISTORY, "vendor_compute", "compute", "china", "nvidia", 2023, 7, 12)
                / window(NO_CONTROLS, "vendor_compute", "compute", "china", "nvidia", 2023, 7, 12);
        double revenue = window(HISTORY, "vendor_revenue", "value", "world", "nvidia", 2023, 7, 12)
                / window(NO_CONTROLS, "vendor_revenue", "value", "world", "nvidia", 2023, 7, 12);
        assertThat(market).isLessThan(0.9);
        assertThat(revenue).isBetween(0.95, 1.05);
    }

    @Test
    void buyersWaitLongInTheBoomAndNotBefore() {
        assertThat(value(HISTORY, "lead_time", "", "world", "nvidia-a100", 2022, 3))
                .isLessThan(16);
        assertThat(value(HISTORY, "lead_time", "", "world", "nvidia-h100", 2023, 12))
                .isGreaterThan(20);
        assertThat(value(HISTORY, "lead_time", "", "world", "nvidia-h100", 2024, 12))
                .isLessThan(16);
    }

    @Test
    void aSurgeOfOrdersMeetsOnlyTheChipsWhoseDiesWereOrderedBeforeIt() {
        double before = flow(HISTORY, "vendor_units", "units", "world", "nvidia", 2022);
        double firstHalf = window(HISTORY, "vendor_units", "units", "world", "nvidia", 2023, 1, 6);
        double secondHalf = window(HISTORY, "vendor_units", "units", "world", "nvidia", 2023, 7, 12);
        assertThat(firstHalf).isLessThan(before);
        assertThat(secondHalf).isGreaterThan(firstHalf * 1.15);
    }

    @Test
    void theLastProductThatMayBeSoldToAMarketStaysInProduction() {
        Workshop workshop = new Workshop(folder);
        workshop.edit("market-control-2022.yaml", text -> text.replace("        volumeShareOfHome: 0.5\n", ""));
        RunRecord licensed = Trial.run(Trial.small(folder, "market-control", List.of("until=2024-12")), 0);
        assertThat(flow(licensed, "product_units", "units", "china", "nvidia-a100", 2024))
                .isGreaterThan(10_000);
        assertThat(flow(HISTORY, "product_units", "units", "world", "nvidia-a100", 2024))
                .isLessThan(1000);
    }

    @Test
    void aCapOnTheSalesAtHomeOfAnOldProductClosesTheMarketOnceNobodyBuysItAtHome() {
        RunRecord capped = Trial.run(Trial.small("market-control", "until=2024-12"), 0);
        assertThat(flow(capped, "product_units", "units", "china", "nvidia-a100", 2023))
                .isGreaterThan(10_000);
        assertThat(window(capped, "product_units", "units", "china", "nvidia-a100", 2024, 7, 12))
                .isLessThan(5000);
        assertThat(flow(capped, "vendor_units", "units", "china", "huawei", 2024))
                .isGreaterThan(flow(HISTORY, "vendor_units", "units", "china", "huawei", 2024));
    }

    @Test
    void denialRaisesTheDomesticShare() {
        assertThat(value(HISTORY, "domestic_share_12m", "value", "china", "", 2025, 6))
                .isGreaterThan(0.1 + value(NO_CONTROLS, "domestic_share_12m", "value", "china", "", 2025, 6));
    }

    @Test
    void theDomesticShareDiffersByTensOfPointsBetweenBases() {
        double units = value(HISTORY, "domestic_share_12m", "units", "china", "", 2024, 12);
        double compute = value(HISTORY, "domestic_share_12m", "compute", "china", "", 2024, 12);
        assertThat(Math.abs(compute - units)).isGreaterThan(0.1);
    }

    @Test
    void nobodySmugglesWhatNobodyDenies() {
        for (int year = 2020; year <= 2030; year++) {
            assertThat(flow(NO_CONTROLS, "smuggled_units", "units", "china", "nvidia", year))
                    .isZero();
            boolean denied = year >= 2023;
            assertThat(flow(HISTORY, "smuggled_units", "units", "china", "nvidia", year) > 0)
                    .as("smuggling in " + year)
                    .isEqualTo(denied || year == 2022);
        }
    }

    @Test
    void aLicenceThatTheImporterRefusesSellsNothing() {
        Workshop workshop = new Workshop(folder);
        String licensed = "    - {regime: market-control, from: 2025-04-09}";
        workshop.write("regimes/refusal.yaml", """
                id: refusal
                issuer: china
                title: Refuses every foreign chip
                stages:
                  - id: refusal-2026
                    title: Nothing is let in
                    from: 2026-01-01
                    source: made by a test
                    levers:
                      import-acceptance: {market: china, flagshipShare: 0, inferenceShare: 0}
                """);
        workshop.write("willing.yaml", scenario("willing", licensed, "[]"));
        workshop.write("refusing.yaml", scenario("refusing", licensed, "[{regime: refusal, from: 2026-01-01}]"));
        RunRecord willing = Trial.run(Trial.small(folder, "willing", List.of()), 0);
        RunRecord refusing = Trial.run(Trial.small(folder, "refusing", List.of()), 0);
        assertThat(flow(willing, "vendor_units", "units", "china", "nvidia", 2027))
                .isGreaterThan(1000);
        assertThat(flow(refusing, "vendor_units", "units", "china", "nvidia", 2027))
                .isZero();
    }

    @Test
    void looseningAfterABanDoesNotRestoreTheOldShareAndLessSoTheLongerTheBan() {
        Workshop workshop = new Workshop(folder);
        workshop.write("early.yaml", scenario("early", "    - {regime: no-controls, from: 2023-07-01}", "[]"));
        workshop.write("late.yaml", scenario("late", "    - {regime: no-controls, from: 2025-07-01}", "[]"));
        workshop.write("never.yaml", scenario("never", "    - {regime: no-controls, from: 2022-01-01}", "[]"));
        double never = shareTwoYearsOn("never", 2027);
        double early = shareTwoYearsOn("early", 2025);
        double late = shareTwoYearsOn("late", 2027);
        assertThat(late).isLessThan(never);
        assertThat(late).isLessThan(early);
    }

    private double shareTwoYearsOn(String scenario, int year) {
        RunRecord run = Trial.run(Trial.small(folder, scenario, List.of("until=2027-12")), 0);
        return value(run, "vendor_share_12m", "value", "china", "nvidia", year, 6);
    }

    private static String scenario(String id, String switchLine, String china) {
        return """
                id: %s
                title: Made by a test
                until: 2030-12
                replicates: 1
                seed: 20200101
                policy:
                  us:
                    - {regime: small-yard-high-fence, from: 2018-01-01}
                %s
                  china: %s
                """.formatted(id, switchLine, china);
    }

    private static double[] series(RunRecord run, String metric, String basis, String market, String vendor) {
        TreeMap<MetricKey, double[]> all = new TreeMap<>(run.series());
        for (MetricKey key : all.keySet()) {
            if (key.metric().equals(metric)
                    && key.basis().equals(basis)
                    && key.market().equals(market)
                    && key.vendor().equals(vendor)) {
                return all.getOrDefault(key, new double[0]);
            }
        }
        return new double[run.months()];
    }

    private static double flow(RunRecord run, String metric, String basis, String market, String vendor, int year) {
        return window(run, metric, basis, market, vendor, year, 1, 12);
    }

    /** Sum over some months of a year, both ends included; months count from 1. */
    private static double window(
            RunRecord run, String metric, String basis, String market, String vendor, int year, int from, int to) {
        double[] months = series(run, metric, basis, market, vendor);
        double sum = 0;
        for (int month = (year - 2020) * 12 + from - 1; month < (year - 2020) * 12 + to; month++) {
            sum += Double.isNaN(months[month]) ? 0 : months[month];
        }
        return sum;
    }

    private static double value(
            RunRecord run, String metric, String basis, String market, String vendor, int year, int monthOfYear) {
        return series(run, metric, basis, market, vendor)[(year - 2020) * 12 + monthOfYear - 1];
    }
}
