package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import org.yardstick.policy.LeverRegistry;

/** Every instrument that a regime file may name reaches the world: set high on top of small yard, it moves numbers. */
class LeverEffectTest {
    private static final String UNTIL = "until=2029-12";

    private static final Map<String, String> REGIME_OF = Map.of(
            "us", "small-yard-high-fence",
            "china", "china-measures",
            "allies", "allied-measures",
            "gulf", "gulf-measures");

    private static final RunRecord SMALL_YARD = Trial.run(Trial.small("small-yard", UNTIL), 0);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "us | chip-threshold | {destinations: [india], tests: [{tppAtLeast: 1}]}",
                "us | entity-list | {users: [smic], inputs: [tools, tool-service], supplierMarkets: [us], openShare: 0}",
                "us | foundry-rule | {userMarkets: [china], foundryMarkets: [all], evasionShare: 0}",
                "us | tool-control | {userMarkets: [china], scopeBySupplier: {us: 1}, servicingBan: true}",
                "us | hbm-control | {userMarkets: [china], supplierMarkets: [all], deniedShare: 1}",
                "us | country-tiers | {tests: [{tppAtLeast: 4800}], deniedHqs: [china], tier2CapH100ePerYear: 100}",
                "us | licensed-sales | {destinations: [china], revenueShareRate: 0.2, grantedShare: 1}",
                "us | transit-tariff | {destinations: [india], tppAtLeast: 1, rate: 0.4}",
                "us | remote-access-rule | {userMarkets: [china], supplierMarkets: [all], deniedShare: 1}",
                "us | ascend-deterrent | {vendors: [huawei], exemptDestinations: [china], penaltyShare: 2}",
                "us | export-promotion | {destinations: [india], financeShare: 0.2, usdPerYear: 1000000000}",
                "us | bilateral-deal | {partner: uae, unitsPerYear: 500000, delayMonths: 1, excludesRivalStack: true}",
                "us | affiliates-rule | {userMarkets: [china], inputs: [tools], supplierMarkets: [us], closedShare: 0.9}",
                "us | enforcement-budget | {budgetUsdPerYear: 5000000000}",
                "us | home-subsidy | {announcedUsd: {chip-design: 900000000000}, years: 2}",
                "us | data-centre-build-out | {market: us, announcedUsd: 900000000000, years: 3, monthsSaved: 6}",
                "us | developer-rules | {market: us, complianceShare: 0.5}",
                "us | government-objective | {market: us, leadWeight: 1, revenueWeight: 1, securityWeight: 1}",
                "us | talent-limits | {supplierMarkets: [us], userMarkets: [china], deniedShare: 1}",
                "us | outbound-investment-limits | {supplierMarkets: [us], userMarkets: [china], deniedShare: 1}",
                "china | industry-fund | {announcedUsd: {fabs: 900000000000}, years: 3}",
                "china | import-acceptance | {market: china, flagshipShare: 0.1, inferenceShare: 0.1}",
                "china | state-data-centre-ban | {market: china, bannedShare: 1}",
                "china | procurement-quota | {market: china, stateShare: 0.9, commercialShare: 0.9}",
                "china | power-subsidy | {market: china, billCutShare: 0.9, billShareOfPrice: 0.5, coveredShare: 1}",
                "china | domestic-tool-quota | {market: china, domesticShare: 0.9}",
                "china | stack-export | {destinations: [malaysia], vendors: [huawei], outputShare: 0.3, financeShare: 0.2}",
                "china | standards-diplomacy | {members: [malaysia], stackHome: china, trustGainPerYear: 0.3}",
                "china | joint-development | {partners: [malaysia], stackHome: china, jointShare: 1}",
                "china | self-sufficiency-target | {firstYear: 2026, firstShare: 1, lastYear: 2028, lastShare: 1, reservedPerShortfall: 10}",
                "china | openness-programme | {market: china, openWeightsGain: 0.9, stackOpennessGain: 0.9, talentGain: 0.9}",
                "china | responsive-acceptance | {market: china, coverAtFirstRefusal: 0.01, coverAtFloor: 0.02, floorShare: 0.1}",
                "china | responsive-fund | {usdPerYearAtFullDenial: {fabs: 500000000000}, yearsToRamp: 1}",
                "allies | alignment-override | {alignmentByMarket: {netherlands: 1, japan: 1}}",
                "allies | compensation | {usdPerYearByMarket: {netherlands: 90000000000, japan: 90000000000}}",
                "allies | sovereignty-procurement | {homeShareByMarket: {south-korea: 0.9, uk: 0.9}}",
                "gulf | supplier-exclusion | {destinations: [malaysia], vendors: [nvidia], excludedShare: 0.9}"
            })
    void anInstrumentMovesTheWorld(String issuer, String type, String settings) {
        Workshop workshop = new Workshop(folder);
        String regime = REGIME_OF.getOrDefault(issuer, "");
        workshop.edit(regime + ".yaml", text -> text + """
                  - id: more
                    title: One instrument more
                    from: 2026-06-01
                    source: a test
                    levers:
                      more-%s: {type: %s, %s
                """.formatted(type, type, settings.substring(1)));
        RunRecord with = Trial.run(Trial.small(folder, "small-yard", List.of(UNTIL)), 0);
        assertThat(moved(SMALL_YARD, with)).as("metrics moved by %s", type).isNotEmpty();
    }

    @ParameterizedTest(name = "{3} of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "us | country-tiers | tests: [{tppAtLeast: 4800}], tier2CapH100ePerYear: 100 | companyHomeShare: 0.9, companyTier1Share: 0.99, companyCountryShare: 0.001",
                "us | country-tiers | tests: [{tppAtLeast: 4800}], tier2CapH100ePerYear: 100 | exemptH100ePerCustomerYear: 1699, exemptCustomersPerCountry: 50",
                "us | bilateral-deal | partner: uae, unitsPerYear: 20000 | issuerOperatedShare: 0.8",
                "us | bilateral-deal | partner: uae, unitsPerYear: 1000 | matchedInvestmentUsdPerYear: 50000000000",
                "us | entity-list | userMarkets: [china], openShare: 0 | inputs: [design-software]",
                "us | affiliates-rule | userMarkets: [china], inputs: [design-software], closedShare: 0.4 | ownershipThreshold: 0.1",
                "china | joint-development | partners: [malaysia], jointShare: 0.2 | licensedShare: 0.8",
                "china | domestic-tool-quota | domesticShare: 0.9 | advancedRelief: 1",
                "china | domestic-tool-quota | domesticShare: 0.9 | market: us",
                "china | openness-programme | stackOpennessGain: 0.9 | market: us",
                "us | openness-programme | market: us | openWeightsGain: 0.9",
                "china | responsive-fund | usdPerYearAtFullDenial: {fabs: 500000000000} | yearsToRamp: 10",
                "china | minerals-control | supplierMarkets: [china], deniedShare: 1 | userMarkets: [taiwan]"
            })
    void aSettingMovesTheWorld(String issuer, String type, String settings, String setting) {
        RunRecord without = withMore(issuer, type, settings);
        RunRecord with = withMore(issuer, type, settings + ", " + setting);
        assertThat(moved(without, with))
                .as("metrics moved by %s of %s", setting, type)
                .isNotEmpty();
    }

    private RunRecord withMore(String issuer, String type, String settings) {
        Workshop workshop = new Workshop(folder.resolve(Integer.toHexString(settings.hashCode())));
        String regime = REGIME_OF.getOrDefault(issuer, "");
        workshop.edit(regime + ".yaml", text -> text + """
                  - id: more
                    title: One instrument more
                    from: 2026-06-01
                    source: a test
                    levers:
                      more-%s: {type: %s, %s}
                """.formatted(type, type, settings));
        return Trial.run(Trial.small(workshop.home, "small-yard", List.of(UNTIL)), 0);
    }

    /** Minerals act through the threat that they are to allies, which the shipped measures of China hold already. */
    @Test
    void aMineralsControlMovesTheWorld() {
        Workshop workshop = new Workshop(folder);
        workshop.write("regimes/minerals.yaml", """
                id: minerals
                issuer: china
                title: Minerals
                stages:
                  - id: minerals
                    title: Minerals
                    from: 2022-01-01
                    source: a test
                    levers:
                      minerals-control: {supplierMarkets: [china], userMarkets: [us, japan], deniedShare: 1}
                """);
        workshop.edit("/small-yard.yaml", text -> text.replace("- {regime: china-measures, from: 2018-01-01}", ""));
        RunRecord without = Trial.run(Trial.small(folder, "small-yard", List.of(UNTIL)), 0);
        workshop.edit(
                "/small-yard.yaml", text -> text.replace("china:", "china: [{regime: minerals, from: 2018-01-01}]"));
        RunRecord with = Trial.run(Trial.small(folder, "small-yard", List.of(UNTIL)), 0);
        assertThat(moved(without, with)).isNotEmpty();
    }

    @Test
    void everyInstrumentIsTried() throws NoSuchMethodException {
        CsvSource tried = LeverEffectTest.class
                .getDeclaredMethod("anInstrumentMovesTheWorld", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(Arrays.stream(tried.value())
                        .map(row -> row.split("\\|", -1)[1].strip())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(LeverRegistry.entries().keySet().stream()
                        .filter(type -> !type.equals("minerals-control"))
                        .toList());
    }

    private static Map<String, Double> moved(RunRecord without, RunRecord with) {
        Map<String, Double> moved = new TreeMap<>();
        without.series().forEach((key, values) -> {
            double[] others = with.series().getOrDefault(key, new double[0]);
            double largest = 0;
            for (int month = 0; month < Math.min(values.length, others.length); month++) {
                double scale = Math.max(1e-3, Math.abs(values[month]));
                largest = Math.max(largest, Math.abs(others[month] - values[month]) / scale);
            }
            if (largest > 1e-6 && counts(key)) {
                moved.merge(key.metric(), largest, Math::max);
            }
        });
        return moved;
    }

    /** Money spent tells that a lever is there, not that it does anything. */
    private static boolean counts(MetricKey key) {
        return !List.of("subsidy_cost", "welfare", "government_levy_revenue").contains(key.metric());
    }
}
