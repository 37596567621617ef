package org.yardstick.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yardstick.policy.Samples.CHINA;
import static org.yardstick.policy.Samples.H20;
import static org.yardstick.policy.Samples.acceptance;
import static org.yardstick.policy.Samples.calendar;
import static org.yardstick.policy.Samples.dated;
import static org.yardstick.policy.Samples.denyAll;
import static org.yardstick.policy.Samples.entry;
import static org.yardstick.policy.Samples.input;
import static org.yardstick.policy.Samples.licence;
import static org.yardstick.policy.Samples.month;
import static org.yardstick.policy.Samples.stage;
import static org.yardstick.policy.Samples.to;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PolicyCalendarTest {
    private static final ChipTrade TRADE = to(CHINA, H20);
    private static final PolicyMonth.TradeTerms FREE =
            new PolicyMonth.TradeTerms(1, Levies.NONE, Optional.empty(), Optional.empty());
    private static final Stage APRIL = stage("april", "2025-04-09", Map.of("ban", denyAll("china")));

    @Test
    void withoutLeversEverythingIsFree() {
        PolicyMonth month = calendar().at(0);
        assertThat(month.orderTerms(TRADE)).isEqualTo(FREE);
        assertThat(month.deliveryTerms(TRADE, 1)).isEqualTo(FREE);
        assertThat(month.openShare(input(InputTrade.Kind.TOOLS, "us", "smic", "china")))
                .isEqualTo(1);
        assertThat(month.costShare(TRADE)).isZero();
        assertThat(month.deals()).isEmpty();
    }

    @Test
    void aRuleOfTheNinthOfAprilLeavesEightDaysOfThirty() {
        PolicyCalendar calendar = calendar(dated("us", APRIL));
        assertThat(calendar.at(month("2025-03")).orderTerms(TRADE)).isEqualTo(FREE);
        assertThat(calendar.at(month("2025-04")).orderTerms(TRADE))
                .isEqualTo(new PolicyMonth.TradeTerms(8 / 30.0, Levies.NONE, Optional.empty(), Optional.of("us")));
        assertThat(calendar.at(month("2025-05")).orderTerms(TRADE).openShare()).isZero();
        assertThat(calendar.at(month("2030-12")).orderTerms(TRADE).openShare()).isZero();
    }

    @Test
    void goodsOnTheWayArriveAfterABan() {
        PolicyCalendar calendar = calendar(dated("us", APRIL));
        // 0.8 months are 24 days: deliveries end on 3 May.
        assertThat(calendar.at(month("2025-04")).deliveryTerms(TRADE, 0.8).openShare())
                .isEqualTo(1);
        assertThat(calendar.at(month("2025-05")).deliveryTerms(TRADE, 0.8).openShare())
                .isEqualTo(2 / 31.0);
        assertThat(calendar.at(month("2025-06")).deliveryTerms(TRADE, 0.8).openShare())
                .isZero();
        assertThat(calendar.at(month("2025-05")).deliveryTerms(TRADE, 0).openShare())
                .isZero();
        assertThatThrownBy(() -> calendar.at(0).deliveryTerms(TRADE, 2.5)).hasMessageContaining("transitMonths");
    }

    @Test
    void aStricterRuleThatReplacesABanOpensNoGapForDeliveries() {
        PolicyCalendar calendar =
                calendar(dated("us", APRIL, stage("wider", "2025-09-10", Map.of("ban", denyAll("china", "russia")))));
        assertThat(calendar.at(month("2025-09")).deliveryTerms(TRADE, 1).openShare())
                .isZero();
    }

    @Test
    void aLicenceLiftsTheDenialOfItsOwnGovernment() {
        PolicyCalendar calendar = calendar(dated(
                "us", APRIL, stage("licensed", "2025-08-11", Map.of("licensed-sales", licence(0.15, 0.8)))));
        PolicyMonth.TradeTerms september = calendar.at(month("2025-09")).orderTerms(TRADE);
        assertThat(september)
                .isEqualTo(new PolicyMonth.TradeTerms(
                        0.8, Levies.of(Map.of("us", 0.15)), Optional.empty(), Optional.empty()));
        PolicyMonth.TradeTerms august = calendar.at(month("2025-08")).orderTerms(TRADE);
        assertThat(august.openShare()).isCloseTo(0.8 * 21 / 31, within(1e-12));
        assertThat(august.levyRate()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void aLicenceAsksNothingOfSalesThatAreFreeAnyway() {
        PolicyCalendar calendar =
                calendar(dated("us", stage("licensed", "2025-08-11", Map.of("licensed-sales", licence(0.15, 0.8)))));
        assertThat(calendar.at(month("2025-09")).orderTerms(TRADE)).isEqualTo(FREE);
    }

    @Test
    void aLicenceThatTheImporterRefusesOpensNothing() {
        PolicyCalendar calendar = calendar(
                dated("us", APRIL, stage("licensed", "2025-08-11", Map.of("licensed-sales", licence(0.15, 1)))),
                dated("china", stage("refuse", "2025-10-01", Map.of("import-acceptance", acceptance(0)))));
        assertThat(calendar.at(month("2025-09")).orderTerms(TRADE).openShare()).isEqualTo(1);
        assertThat(calendar.at(month("2025-10")).orderTerms(TRADE))
                .isEqualTo(new PolicyMonth.TradeTerms(0, Levies.NONE, Optional.empty(), Optional.of("china")));
    }

    @Test
    void grantedSharesMultiplyAndLeviesAddUpToNinetyFiveHundredths() {
        PolicyCalendar calendar = calendar(
                dated(
                        "us",
                        stage(
                                "terms",
                                "2025-01-01",
                                Map.of(
                                        "ban", denyAll("china"),
                                        "licensed-sales", licence(0.15, 0.8),
                                        "transit-tariff", new TransitTariff(Set.of("china"), Set.of("us"), 0, 0.25)))),
                dated("china", stage("half", "2025-01-01", Map.of("import-acceptance", acceptance(0.5)))));
        PolicyMonth.TradeTerms terms = calendar.at(month("2025-03")).orderTerms(TRADE);
        assertThat(terms.openShare()).isEqualTo(0.4);
        assertThat(terms.levyRate()).isEqualTo(0.4);
        PolicyCalendar greedy = calendar(dated(
                "us",
                stage(
                        "terms",
                        "2025-01-01",
                        Map.of(
                                "ban", denyAll("china"),
                                "licensed-sales", licence(0.9, 1),
                                "transit-tariff", new TransitTariff(Set.of("china"), Set.of("us"), 0, 0.25)))));
        assertThat(greedy.at(month("2025-03")).orderTerms(TRADE).levyRate()).isEqualTo(0.95);
    }

    @Test
    void eachGovernmentTakesItsOwnLevy() {
        TransitTariff toll = new TransitTariff(Set.of("china"), Set.of("us"), 0, 0.1);
        PolicyCalendar calendar = calendar(
                dated(
                        "us",
                        stage(
                                "terms",
                                "2025-01-01",
                                Map.of("ban", denyAll("china"), "licensed-sales", licence(0.15, 1)))),
                dated("china", stage("toll", "2025-06-16", Map.of("transit-tariff", toll))));
        assertThat(calendar.at(month("2025-03")).orderTerms(TRADE).levies().rateByIssuer())
                .isEqualTo(Map.of("us", 0.15));
        Map<String, Double> june =
                calendar.at(month("2025-06")).orderTerms(TRADE).levies().rateByIssuer();
        assertThat(june.get("us")).isCloseTo(0.15, within(1e-12));
        assertThat(june.get("china")).isCloseTo(0.05, within(1e-12));
        assertThat(Levies.of(Map.of("us", 0.95, "china", 0.95)))
                .isEqualTo(new Levies(Map.of("us", 0.475, "china", 0.475), 0.95));
    }

    @Test
    void whenBothDenyTheHomeOfTheVendorIsNamed() {
        PolicyCalendar calendar =
                calendar(dated("us", APRIL), dated("china", stage("refuse", "2025-01-01", Map.of("a", acceptance(0)))));
        assertThat(calendar.at(month("2025-03")).orderTerms(TRADE).deniedBy()).contains("china");
        assertThat(calendar.at(month("2025-05")).orderTerms(TRADE).deniedBy()).contains("us");
    }

    @Test
    void leversStayUntilReplacedLiftedOrLapsed() {
        PolicyCalendar calendar = calendar(dated(
                "us",
                stage("one", "2021-01-01", Map.of("a", new EnforcementBudget(1), "b", new EnforcementBudget(10))),
                stage("two", "2021-01-01", "2022-01-01", "2022-07-01", Map.of("a", new EnforcementBudget(2)), Set.of()),
                stage("three", "2021-01-01", "2023-01-01", "", Map.of(), Set.of("b"))));
        assertThat(calendar.at(month("2021-06")).enforcementBudgetUsdPerYear("us"))
                .isEqualTo(11);
        assertThat(calendar.at(month("2022-06")).enforcementBudgetUsdPerYear("us"))
                .isEqualTo(12);
        assertThat(calendar.at(month("2022-07")).enforcementBudgetUsdPerYear("us"))
                .isEqualTo(10);
        assertThat(calendar.at(month("2023-01")).enforcementBudgetUsdPerYear("us"))
                .isZero();
        assertThat(calendar.at(month("2022-06")).enforcementBudgetUsdPerYear("china"))
                .isZero();
    }

    @Test
    void aSwitchEndsTheEarlierRegimeWithAllItsLevers() {
        Stage budget = stage("budget", "2020-01-01", Map.of("enforcement", new EnforcementBudget(5)));
        PolicyCalendar calendar = calendar(
                entry("us", "2020-01-01", PolicyPlan.Timing.DATED, budget),
                entry("us", "2025-04-09", PolicyPlan.Timing.DATED, APRIL));
        assertThat(calendar.at(month("2025-03")).enforcementBudgetUsdPerYear("us"))
                .isEqualTo(5);
        assertThat(calendar.at(month("2025-04")).enforcementBudgetUsdPerYear("us"))
                .isZero();
        assertThat(calendar.at(month("2025-04")).orderTerms(TRADE).openShare()).isEqualTo(8 / 30.0);
    }

    @Test
    void datedStagesOfThePastApplyAtOnceOnTheSwitchDay() {
        Stage old = stage("old", "2022-10-07", Map.of("ban", denyAll("china")));
        Stage lapsed = stage(
                "lapsed", "2023-01-01", "2023-01-01", "2023-06-01", Map.of("b", new EnforcementBudget(5)), Set.of());
        Stage later = stage("later", "2025-01-01", Map.of("licensed-sales", licence(0.15, 1)));
        PolicyCalendar calendar = calendar(entry("us", "2024-03-16", PolicyPlan.Timing.DATED, old, lapsed, later));
        assertThat(calendar.at(month("2024-02")).orderTerms(TRADE)).isEqualTo(FREE);
        assertThat(calendar.at(month("2024-03")).orderTerms(TRADE).openShare()).isEqualTo(15 / 31.0);
        assertThat(calendar.at(month("2024-04")).enforcementBudgetUsdPerYear("us"))
                .isZero();
        assertThat(calendar.at(month("2025-01")).orderTerms(TRADE).levyRate()).isEqualTo(0.15);
    }

    @Test
    void shiftedStagesMoveTogether() {
        PolicyCalendar calendar = calendar(entry(
                "us",
                "2024-04-09",
                PolicyPlan.Timing.SHIFTED,
                APRIL,
                stage("licensed", "2025-04-29", Map.of("licensed-sales", licence(0.15, 1)))));
        assertThat(calendar.at(month("2024-04")).orderTerms(TRADE).openShare()).isCloseTo(10 / 30.0, within(1e-12));
        assertThat(calendar.at(month("2024-05")).orderTerms(TRADE).openShare()).isEqualTo(1);
    }

    @Test
    void settledStagesHoldAllAtOnceAndThoseThatLapsedDoNot() {
        PolicyCalendar calendar = calendar(entry(
                "us",
                "2022-10-07",
                PolicyPlan.Timing.SETTLED,
                APRIL,
                stage(
                        "short",
                        "2025-05-01",
                        "2025-05-01",
                        "2025-06-01",
                        Map.of("b", new EnforcementBudget(5)),
                        Set.of()),
                stage("licensed", "2025-08-11", Map.of("licensed-sales", licence(0.15, 1)))));
        assertThat(calendar.at(month("2022-09")).orderTerms(TRADE)).isEqualTo(FREE);
        assertThat(calendar.at(month("2022-11")).orderTerms(TRADE).levyRate()).isEqualTo(0.15);
        assertThat(calendar.at(month("2022-11")).enforcementBudgetUsdPerYear("us"))
                .isZero();
    }

    @Test
    void anAnnouncedDenialIsKnownFromItsAnnouncementToItsForce() {
        PolicyCalendar calendar = calendar(
                dated("us", stage("april", "2025-01-27", "2025-04-09", "", Map.of("ban", denyAll("china")), Set.of())));
        assertThat(calendar.at(month("2024-12")).denialAnnounced(TRADE)).isFalse();
        assertThat(calendar.at(month("2025-01")).denialAnnounced(TRADE)).isTrue();
        assertThat(calendar.at(month("2025-03")).denialAnnounced(TRADE)).isTrue();
        assertThat(calendar.at(month("2025-04")).denialAnnounced(TRADE)).isFalse();
    }

    @Test
    void theFirstStageOfTheNextRegimeIsKnownBeforeTheSwitch() {
        Stage budget = stage("budget", "2020-01-01", Map.of("enforcement", new EnforcementBudget(5)));
        Stage april = stage("april", "2025-01-27", "2025-04-09", "", Map.of("ban", denyAll("china")), Set.of());
        PolicyCalendar calendar = calendar(
                entry("us", "2020-01-01", PolicyPlan.Timing.DATED, budget),
                entry("us", "2025-04-09", PolicyPlan.Timing.DATED, april));
        assertThat(calendar.at(month("2025-02")).denialAnnounced(TRADE)).isTrue();
        PolicyCalendar without = calendar(
                entry("us", "2020-01-01", PolicyPlan.Timing.DATED, budget),
                entry("us", "2025-03-01", PolicyPlan.Timing.DATED, budget));
        assertThat(without.at(month("2025-02")).denialAnnounced(TRADE)).isFalse();
    }

    @Test
    void anAnnouncedCutIsToldOnlyWhenItTakesMoreThanATenth() {
        InputTrade memory = input(InputTrade.Kind.HBM, "south-korea", "huawei", "china");
        Lever cut = new HbmControl(Set.of("china"), Set.of("all"), 0.95);
        PolicyCalendar calendar = calendar(
                dated("us", stage("hbm", "2024-11-02", "2024-12-31", "", Map.of("hbm-control", cut), Set.of())));
        assertThat(calendar.at(month("2024-11")).cutAnnounced(memory)).isTrue();
        assertThat(calendar.at(month("2024-12")).cutAnnounced(memory)).isFalse();
        assertThat(calendar.at(month("2024-12")).openShare(memory)).isCloseTo((30 + 0.05) / 31, within(1e-12));
        Lever small = new HbmControl(Set.of("china"), Set.of("all"), 0.05);
        PolicyCalendar mild = calendar(
                dated("us", stage("hbm", "2024-11-02", "2024-12-31", "", Map.of("hbm-control", small), Set.of())));
        assertThat(mild.at(month("2024-11")).cutAnnounced(memory)).isFalse();
    }

    @Test
    void rulesOnOneFlowOverlap() {
        InputTrade tools = input(InputTrade.Kind.TOOLS, "netherlands", "smic", "china");
        PolicyCalendar calendar = calendar(
                dated(
                        "us",
                        stage(
                                "a",
                                "2023-01-01",
                                Map.of("t", new ToolControl(Set.of("china"), Map.of("netherlands", 0.5), false)))),
                dated(
                        "allies",
                        stage(
                                "b",
                                "2023-01-01",
                                Map.of("t", new ToolControl(Set.of("china"), Map.of("netherlands", 0.25), false)))));
        assertThat(calendar.at(month("2023-01")).openShare(tools)).isEqualTo(0.5);
    }

    @Test
    void programmesAreCountedByTheDay() {
        Lever fund = new IndustryFund(Map.of("fabs", 12e9), 1, 10);
        PolicyCalendar calendar = calendar(dated("china", stage("fund", "2024-04-16", Map.of("fund", fund))));
        assertThat(calendar.at(month("2024-04")).programmeUsd("china", Programme.Purpose.FABS))
                .isCloseTo(5e7, within(1e-3));
        assertThat(calendar.at(month("2024-05")).programmeUsd("china", Programme.Purpose.FABS))
                .isEqualTo(1e8);
        assertThat(calendar.at(month("2024-05")).programmeUsd("us", Programme.Purpose.FABS))
                .isZero();
    }

    @Test
    void aDealKeepsItsAgeThroughStagesThatRepeatIt() {
        Lever deal = new BilateralDeal("uae", 500000, 0.2, 6, 0.8, true, 0);
        PolicyCalendar calendar = calendar(
                entry("us", "2020-01-01", PolicyPlan.Timing.DATED, stage("a", "2025-01-01", Map.of("deal-uae", deal))),
                entry("us", "2025-07-01", PolicyPlan.Timing.DATED, stage("b", "2025-07-01", Map.of("deal-uae", deal))));
        assertThat(calendar.at(month("2024-12")).deals()).isEmpty();
        assertThat(calendar.at(month("2025-12")).deals()).singleElement().satisfies(inForce -> {
            assertThat(inForce.offer()).isEqualTo(deal);
            assertThat(inForce.monthsSinceForce()).isCloseTo(12, within(0.05));
        });
    }

    @Test
    void costsPenaltiesAndMandatesAreThoseOfTheMonthsEnd() {
        PolicyCalendar calendar = calendar(
                dated(
                        "us",
                        stage(
                                "push",
                                "2025-05-13",
                                Map.of(
                                        "one", new ExportPromotion(Set.of("uae"), Set.of("us"), 0.6, 0),
                                        "two", new ExportPromotion(Set.of("all"), Set.of("us"), 0.6, 0),
                                        "ascend-deterrent",
                                                new AscendDeterrent(Set.of("huawei"), Set.of("china"), 0.3)))),
                dated(
                        "china",
                        stage(
                                "quota",
                                "2025-05-20",
                                Map.of(
                                        "a",
                                        new ProcurementQuota("china", 0.5, 0.1),
                                        "b",
                                        new ProcurementQuota("china", 0.2, 0.3)))));
        PolicyMonth may = calendar.at(month("2025-05"));
        assertThat(may.costShare(to(Samples.UAE, H20))).isEqualTo(-0.95);
        assertThat(may.costShare(to(Samples.MALAYSIA, H20))).isEqualTo(-0.6);
        assertThat(may.expectedPenaltyShare(to(Samples.UAE, Samples.ASCEND))).isEqualTo(0.3);
        assertThat(may.homeShare("china", true)).isEqualTo(0.5);
        assertThat(may.homeShare("china", false)).isEqualTo(0.3);
        assertThat(may.inForce(ExportPromotion.class)).hasSize(2);
        assertThat(calendar.at(month("2025-04")).inForce(Lever.class)).isEmpty();
    }

    @Test
    void theRevisionChangesWithTheLawAndWhileGoodsAreUnderWay() {
        PolicyCalendar calendar = calendar(
                dated("us", stage("april", "2025-01-27", "2025-04-09", "", Map.of("ban", denyAll("china")), Set.of())));
        assertThat(calendar.at(month("2024-12")).revision()).isZero();
        assertThat(calendar.at(month("2025-01")).revision()).isEqualTo(1);
        assertThat(calendar.at(month("2025-03")).revision()).isEqualTo(1);
        assertThat(calendar.at(month("2025-04")).revision()).isEqualTo(2);
        assertThat(calendar.at(month("2025-05")).revision()).isGreaterThan(2);
        assertThat(calendar.at(month("2030-12")).revision())
                .isEqualTo(calendar.at(month("2025-09")).revision());
    }

    @Test
    void aNeutralLeverInTheMiddleOfAMonthChangesNoBit() {
        Stage licensed = stage("terms", "2025-04-09", Map.of("ban", denyAll("china"), "l", licence(0.15, 0.7)));
        PolicyCalendar plain = calendar(dated("us", licensed));
        PolicyCalendar neutral = calendar(
                dated("us", licensed),
                dated("china", stage("none", "2025-06-11", Map.of("import-acceptance", ImportAcceptance.defaults()))));
        for (int month = 0; month < plain.months(); month++) {
            assertThat(neutral.at(month).orderTerms(TRADE))
                    .isEqualTo(plain.at(month).orderTerms(TRADE));
            assertThat(neutral.at(month).deliveryTerms(TRADE, 0.8))
                    .isEqualTo(plain.at(month).deliveryTerms(TRADE, 0.8));
        }
    }

    @Test
    void aSwitchBeforeTheEarlierRegimeStartsIsRefused() {
        assertThatThrownBy(() -> calendar(
                        entry("us", "2025-01-01", PolicyPlan.Timing.DATED, APRIL),
                        entry("us", "2024-01-01", PolicyPlan.Timing.DATED, APRIL)))
                .hasMessageContaining("2025-01-01")
                .hasMessageContaining("2024-01-01");
    }
}
