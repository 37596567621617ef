package org.yardstick.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yardstick.policy.Samples.CHINA;
import static org.yardstick.policy.Samples.UAE;
import static org.yardstick.policy.Samples.input;
import static org.yardstick.policy.Samples.month;
import static org.yardstick.policy.Samples.to;
import static org.yardstick.policy.Samples.trade;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yardstick.market.Product;

/** What the regime files say on days that are known. */
final class RegimesOfRecordTest {
    private static final PolicyCalendar HISTORY =
            calendar(rules("small-yard-high-fence", "2018-01-01"), rules("market-control", "2025-04-09"));

    static List<Path> files() {
        return RegimeFiles.all();
    }

    private static PolicyPlan.Entry rules(String regime, String from) {
        return rules(regime, from, PolicyPlan.Timing.DATED);
    }

    private static PolicyPlan.Entry rules(String regime, String from, PolicyPlan.Timing timing) {
        return new PolicyPlan.Entry(RegimeFiles.read(regime), LocalDate.parse(from), timing);
    }

    private static PolicyCalendar calendar(PolicyPlan.Entry... us) {
        return new PolicyCalendar(
                new PolicyPlan(Map.of(
                        "us", List.of(us),
                        "china", List.of(rules("china-measures", "2010-01-01")),
                        "allies", List.of(rules("allied-measures", "2010-01-01")),
                        "gulf", List.of(rules("gulf-measures", "2010-01-01")))),
                YearMonth.of(2020, 1),
                132);
    }

    private static double open(PolicyCalendar calendar, String month, Product product) {
        return calendar.at(month(month)).orderTerms(to(CHINA, product)).openShare();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileBindsInOrderUnderItsOwnName(Path file) {
        PolicyRegime regime = RegimeFiles.read(file);
        assertThat(file.getFileName()).hasToString(regime.id() + ".yaml");
        assertThat(regime.issuer()).isIn("us", "china", "allies", "gulf");
        assertThat(regime.stages()).isNotEmpty();
        for (int i = 1; i < regime.stages().size(); i++) {
            assertThat(regime.stages().get(i).from())
                    .as("date of " + regime.stages().get(i).id())
                    .isAfter(regime.stages().get(i - 1).from());
        }
        assertThat(regime.stages().stream().map(Stage::id).collect(Collectors.toSet()))
                .hasSameSizeAs(regime.stages());
        Set<String> known = new TreeSet<>();
        for (Stage stage : regime.stages()) {
            assertThat(known).as("lifted by " + stage.id()).containsAll(stage.lift());
            known.addAll(stage.levers().keySet());
        }
        for (Stage stage : regime.stages()) {
            for (Lever lever : stage.levers().values()) {
                assertThat(LeverRegistry.entries().values().stream()
                                .filter(entry -> entry.parameters() == lever.getClass())
                                .findFirst()
                                .orElseThrow()
                                .issuers())
                        .as(lever.toString())
                        .contains(regime.issuer());
            }
        }
    }

    @Test
    void historyOpensAndClosesWhatItOpenedAndClosed() {
        assertThat(open(HISTORY, "2022-07", Samples.A100)).isEqualTo(1);
        assertThat(open(HISTORY, "2022-08", Samples.A100)).isEqualTo(25 / 31.0);
        assertThat(open(HISTORY, "2022-11", Samples.H100)).isZero();
        assertThat(open(HISTORY, "2023-01", Samples.A800)).isEqualTo(1);
        assertThat(open(HISTORY, "2023-10", Samples.H800)).isEqualTo(22 / 31.0);
        assertThat(open(HISTORY, "2023-11", Samples.H800)).isZero();
        assertThat(open(HISTORY, "2025-03", Samples.H20)).isEqualTo(1);
        assertThat(open(HISTORY, "2025-04", Samples.H20)).isEqualTo(8 / 30.0);
        assertThat(open(HISTORY, "2025-06", Samples.H20)).isZero();
        assertThat(open(HISTORY, "2025-06", Samples.RTX_PRO_6000D)).isEqualTo(1);
        assertThat(open(HISTORY, "2025-10", Samples.RTX_PRO_6000D)).isZero();
        assertThat(open(HISTORY, "2026-03", Samples.B200)).isZero();
    }

    @Test
    void licencesCostTheirShareAndBeijingStillDecides() {
        PolicyMonth.TradeTerms september2025 = HISTORY.at(month("2025-09")).orderTerms(to(CHINA, Samples.H20));
        assertThat(september2025.levyRate()).isCloseTo(0.15, within(1e-12));
        assertThat(september2025.openShare()).isBetween(0.05, 0.5);
        PolicyMonth.TradeTerms march2026 = HISTORY.at(month("2026-03")).orderTerms(to(CHINA, Samples.H200));
        assertThat(march2026)
                .isEqualTo(new PolicyMonth.TradeTerms(
                        0.5,
                        Levies.of(Map.of("us", 0.25)),
                        Optional.of(new Ruling.Quota(
                                "licensed-sales:china:nvidia",
                                Double.POSITIVE_INFINITY,
                                Double.POSITIVE_INFINITY,
                                0.5)),
                        Optional.empty()));
        assertThat(HISTORY.at(month("2026-06"))
                        .orderTerms(to(CHINA, Samples.H200))
                        .quota()
                        .orElseThrow()
                        .unitsPerYear())
                .isEqualTo(750000);
    }

    @Test
    void theSwitchOpensNoGapInWhatBothRegimesDeny() {
        for (Product product : List.of(Samples.A100, Samples.H100, Samples.B200)) {
            PolicyMonth april = HISTORY.at(month("2025-04"));
            assertThat(april.orderTerms(to(CHINA, product)).openShare()).isZero();
            assertThat(april.deliveryTerms(to(CHINA, product), 0.8).openShare()).isZero();
            assertThat(april.orderTerms(trade(Samples.MALAYSIA, product, "china", false, 0))
                            .openShare())
                    .isZero();
        }
        InputTrade memory = input(InputTrade.Kind.HBM, "south-korea", "huawei", "china");
        assertThat(HISTORY.at(month("2025-04")).openShare(memory))
                .isEqualTo(HISTORY.at(month("2025-03")).openShare(memory))
                .isCloseTo(0.05, within(1e-12));
    }

    @Test
    void buyersExpectTheAprilRuleFromJanuaryUnderHistoryOnly() {
        PolicyCalendar smallYard = calendar(rules("small-yard-high-fence", "2018-01-01"));
        ChipTrade trade = to(CHINA, Samples.H20);
        assertThat(HISTORY.at(month("2025-02")).denialAnnounced(trade)).isTrue();
        assertThat(smallYard.at(month("2025-02")).denialAnnounced(trade)).isFalse();
        assertThat(open(smallYard, "2025-06", Samples.H20)).isEqualTo(1);
        assertThat(open(smallYard, "2027-06", Samples.H200)).isZero();
    }

    @Test
    void huaweiLosesForeignWafersAndRegainsSomeThroughIntermediaries() {
        InputTrade wafers = input(InputTrade.Kind.ADVANCED_WAFERS, "taiwan", "huawei", "china");
        assertThat(HISTORY.at(month("2020-08")).openShare(wafers)).isEqualTo(1);
        assertThat(HISTORY.at(month("2020-08")).cutAnnounced(wafers)).isTrue();
        assertThat(HISTORY.at(month("2020-10")).openShare(wafers)).isZero();
        assertThat(HISTORY.at(month("2023-06")).openShare(wafers)).isEqualTo(0.15);
        assertThat(HISTORY.at(month("2025-01")).openShare(wafers)).isZero();
    }

    @Test
    void theGulfIsReviewedThenOfferedADeal() {
        assertThat(HISTORY.at(month("2023-09"))
                        .orderTerms(to(UAE, Samples.H100))
                        .openShare())
                .isEqualTo(1);
        assertThat(HISTORY.at(month("2024-06"))
                        .orderTerms(to(UAE, Samples.H100))
                        .openShare())
                .isEqualTo(0.5);
        assertThat(HISTORY.at(month("2025-12")).deals())
                .extracting(deal -> deal.offer().partner())
                .containsExactly("saudi-arabia", "uae");
        assertThat(HISTORY.at(month("2025-12")).expectedPenaltyShare(to(UAE, Samples.ASCEND)))
                .isEqualTo(0.3);
    }

    @Test
    void marketControlSettledFrom2022LicensesThePreviousGenerationForAFee() {
        PolicyCalendar settled = calendar(
                rules("small-yard-high-fence", "2018-01-01"),
                rules("market-control", "2022-10-07", PolicyPlan.Timing.SETTLED));
        PolicyMonth month = settled.at(month("2023-01"));
        assertThat(month.orderTerms(trade(CHINA, Samples.A100, "china", false, 1))
                        .openShare())
                .isEqualTo(1);
        assertThat(month.orderTerms(trade(CHINA, Samples.A100, "china", false, 1))
                        .levyRate())
                .isEqualTo(0.25);
        assertThat(month.orderTerms(trade(CHINA, Samples.H100, "china", false, 0))
                        .openShare())
                .isZero();
        assertThat(month.inForce(AffiliatesRule.class)).isEmpty();
    }

    @Test
    void noControlsLeaveOnlyWhatOthersDo() {
        PolicyCalendar free = calendar(rules("no-controls", "2018-01-01"));
        for (Product product : List.of(Samples.A100, Samples.H100, Samples.B200, Samples.H20)) {
            assertThat(open(free, "2025-06", product)).isEqualTo(1);
        }
        assertThat(free.at(month("2025-06")).programmeUsd("us", Programme.Purpose.FABS))
                .isZero();
        assertThat(free.at(month("2025-06")).programmeUsd("china", Programme.Purpose.FABS))
                .isGreaterThan(1e8);
    }
}
