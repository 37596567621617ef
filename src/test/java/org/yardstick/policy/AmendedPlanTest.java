package org.yardstick.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yardstick.policy.Samples.CHINA;
import static org.yardstick.policy.Samples.H20;
import static org.yardstick.policy.Samples.acceptance;
import static org.yardstick.policy.Samples.denyAll;
import static org.yardstick.policy.Samples.licence;
import static org.yardstick.policy.Samples.month;
import static org.yardstick.policy.Samples.stage;
import static org.yardstick.policy.Samples.to;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans that change while a run goes on: what has been must stay, bit by bit, and the rest must follow. */
final class AmendedPlanTest {
    private static final ChipTrade TRADE = to(CHINA, H20);
    private static final PolicyPlan PLAN = new PolicyPlan(Map.of(
            "us",
            List.of(Samples.dated("us", stage("budget", "2020-01-01", Map.of("budget", new EnforcementBudget(5))))),
            "china",
            List.of(Samples.dated("china", stage("half", "2024-06-15", Map.of("acceptance", acceptance(0.5)))))));

    private static PolicyCalendar calendar(PolicyPlan plan) {
        return new PolicyCalendar(plan, YearMonth.of(2020, 1), 132);
    }

    private static StandbyStage ban(Optional<Integer> lasts) {
        return new StandbyStage("ban", "Ban", lasts, Map.of("ban", denyAll("china")), Set.of("budget"));
    }

    private static PolicyPlan banned(String announced, String from, Optional<Integer> lasts) {
        return PLAN.withStarted("us", ban(lasts).on(LocalDate.parse(announced), LocalDate.parse(from)));
    }

    @Test
    void monthsBeforeTheAnnouncementStayAsTheyWere() {
        PolicyCalendar before = calendar(PLAN);
        PolicyCalendar after = calendar(banned("2025-02-01", "2025-04-09", Optional.empty()));
        for (int month = 0; month < month("2025-02"); month++) {
            assertThat(after.at(month).orderTerms(TRADE))
                    .isEqualTo(before.at(month).orderTerms(TRADE));
            assertThat(after.at(month).revision()).isEqualTo(before.at(month).revision());
            assertThat(after.at(month).tradeRevision())
                    .isEqualTo(before.at(month).tradeRevision());
            assertThat(after.at(month).denialAnnounced(TRADE)).isFalse();
        }
        assertThat(after.at(month("2025-02")).tradeRevision())
                .isGreaterThan(after.at(month("2025-01")).tradeRevision());
    }

    @Test
    void aStartedStageIsKnownInItsGracePeriodAndDeniesFromItsDay() {
        PolicyCalendar calendar = calendar(banned("2025-02-01", "2025-04-09", Optional.empty()));
        assertThat(calendar.at(month("2025-02")).denialAnnounced(TRADE)).isTrue();
        assertThat(calendar.at(month("2025-03")).orderTerms(TRADE).openShare()).isEqualTo(0.5);
        assertThat(calendar.at(month("2025-04")).orderTerms(TRADE).openShare()).isEqualTo(0.5 * 8 / 30);
        // Goods that left before the day still arrive: 0.8 months are 24 days, to 3 May.
        assertThat(calendar.at(month("2025-05")).deliveryTerms(TRADE, 0.8).openShare())
                .isEqualTo(0.5 * 2 / 31);
        assertThat(calendar.at(month("2025-05")).enforcementBudgetUsdPerYear("us"))
                .isZero();
    }

    @Test
    void aStartedStageThatLastsSomeMonthsLapses() {
        PolicyCalendar calendar = calendar(banned("2025-02-01", "2025-04-01", Optional.of(6)));
        assertThat(calendar.at(month("2025-09")).orderTerms(TRADE).openShare()).isZero();
        assertThat(calendar.at(month("2025-10")).orderTerms(TRADE).openShare()).isEqualTo(0.5);
    }

    @Test
    void aStartedStageEndsWithItsRegime() {
        PolicyPlan switched = banned("2025-02-01", "2025-04-01", Optional.empty())
                .withSwitch(
                        "us",
                        new PolicyPlan.Entry(
                                new PolicyRegime("free", "us", "", List.of()),
                                LocalDate.parse("2026-01-01"),
                                PolicyPlan.Timing.DATED));
        PolicyCalendar calendar = calendar(switched);
        assertThat(calendar.at(month("2025-12")).orderTerms(TRADE).openShare()).isZero();
        assertThat(calendar.at(month("2026-01")).orderTerms(TRADE).openShare()).isEqualTo(0.5);
        assertThat(switched.ruling("us", LocalDate.parse("2026-01-01")))
                .hasValueSatisfying(entry -> assertThat(entry.regime().id()).isEqualTo("free"));
    }

    @Test
    void aSwitchThatIsAnnouncedAheadIsKnownAhead() {
        PolicyRegime strict = new PolicyRegime(
                "strict", "us", "", List.of(stage("old", "2022-01-01", Map.of("ban", denyAll("china")))));
        for (PolicyPlan.Timing timing : PolicyPlan.Timing.values()) {
            PolicyCalendar calendar = calendar(PLAN.withSwitch(
                    "us",
                    new PolicyPlan.Entry(
                            strict, LocalDate.parse("2025-03-10"), LocalDate.parse("2025-06-01"), timing, List.of())));
            boolean known = timing != PolicyPlan.Timing.SHIFTED;
            assertThat(calendar.at(month("2025-02")).denialAnnounced(TRADE)).isFalse();
            assertThat(calendar.at(month("2025-03")).denialAnnounced(TRADE))
                    .as(timing.toString())
                    .isEqualTo(known);
            assertThat(calendar.at(month("2025-06")).orderTerms(TRADE).openShare())
                    .isZero();
        }
    }

    @Test
    void aSwitchCannotBeAnnouncedAfterItsDay() {
        PolicyRegime free = new PolicyRegime("free", "us", "", List.of());
        assertThatThrownBy(() -> new PolicyPlan.Entry(
                        free,
                        LocalDate.parse("2025-06-02"),
                        LocalDate.parse("2025-06-01"),
                        PolicyPlan.Timing.DATED,
                        List.of()))
                .hasMessageContaining("2025-06-02");
    }

    @Test
    void whatHoldsAlreadyIsToldApart() {
        PolicyCalendar calendar = calendar(banned("2025-02-01", "2025-04-01", Optional.empty()));
        LocalDate before = LocalDate.parse("2025-03-31");
        LocalDate after = LocalDate.parse("2025-04-01");
        assertThat(calendar.holds("us", ban(Optional.empty()), before)).isFalse();
        assertThat(calendar.holds("us", ban(Optional.empty()), after)).isTrue();
        assertThat(calendar.holds("china", ban(Optional.empty()), after)).isFalse();
        StandbyStage lift = new StandbyStage("lift", "", Optional.empty(), Map.of(), Set.of("ban"));
        assertThat(calendar.holds("us", lift, before)).isTrue();
        assertThat(calendar.holds("us", lift, after)).isFalse();
        StandbyStage other = new StandbyStage("o", "", Optional.empty(), Map.of("ban", licence(0.1, 1)), Set.of());
        assertThat(calendar.holds("us", other, after)).isFalse();
    }
}
