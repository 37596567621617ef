package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.policy.EnforcementBudget;
import org.yardstick.policy.PolicyCalendar;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.StandbyStage;
import org.yardstick.policy.Trigger;
import org.yardstick.policy.TriggerCondition;

/** Triggers worked out by hand, on numbers given month by month, without a world. */
class TriggerWatchTest {
    private static final YearMonth START = YearMonth.of(2025, 1);
    private static final PolicyRegime YARD = new PolicyRegime("yard", "us", "", List.of());
    private static final PolicyRegime MARKET = new PolicyRegime("market", "us", "", List.of());
    private static final LocalDate FIRST = START.atDay(1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static TriggerCondition below(double level, int months) {
        return new TriggerCondition(
                "lag", "", "china", "", 1, TriggerCondition.Comparison.BELOW, level, "months", months);
    }

    private static Trigger.Act spend(String id, double usd) {
        return new Trigger.StartStage(
                new StandbyStage(id, id, Optional.empty(), Map.of("budget", new EnforcementBudget(usd)), Set.of()));
    }

    private static Trigger trigger(String id, TriggerCondition when, boolean repeat, Trigger.Act act) {
        return new Trigger(id, id, "us", Set.of(), when, Optional.empty(), FIRST, LAST, 0, 0, repeat, act);
    }

    /** What happens when the given values are on record for the months from the start on. */
    private static List<String> fired(List<Trigger> triggers, double... values) {
        TriggerWatch watch = watch(triggers, values);
        for (int month = 0; month <= values.length; month++) {
            watch.step(month);
        }
        return watch.firings().stream()
                .map(firing ->
                        firing.trigger() + " " + firing.observed() + " " + firing.announced() + " " + firing.from())
                .toList();
    }

    private static TriggerWatch watch(List<Trigger> triggers, double... values) {
        PolicyPlan plan = new PolicyPlan(
                Map.of("us", List.of(new PolicyPlan.Entry(YARD, FIRST, PolicyPlan.Timing.DATED))), triggers);
        return new TriggerWatch(
                plan,
                new PolicyCalendar(plan, START, 24),
                START,
                (metric, basis, market, vendor, window, last) -> values[last]);
    }

    @Test
    void threeMonthsInARowBelowTheLevelFireOnTheFirstDayAfterThem() {
        Trigger trigger = trigger("alarm", below(6, 3), false, spend("alarm", 9));
        assertThat(fired(List.of(trigger), 7, 5, 5, 7, 5, 5, 5, 5))
                .containsExactly("alarm 2025-07 2025-08-01 2025-08-01");
        assertThat(fired(List.of(trigger), 5, 5, Double.NaN, 5, 5, 6, 5)).isEmpty();
    }

    @Test
    void theLawChangesFromThatDayOnAndNotBefore() {
        Trigger trigger = trigger("alarm", below(6, 1), false, spend("alarm", 9));
        TriggerWatch watch = watch(List.of(trigger), 7, 5, 7);
        watch.step(1);
        assertThat(watch.calendar().at(3).enforcementBudgetUsdPerYear("us")).isZero();
        watch.step(2);
        assertThat(watch.calendar().at(1).enforcementBudgetUsdPerYear("us")).isZero();
        assertThat(watch.calendar().at(2).enforcementBudgetUsdPerYear("us")).isEqualTo(9);
    }

    @Test
    void announcementAndForceFollowAfterTheirDays() {
        Trigger trigger = new Trigger(
                "alarm", "", "us", Set.of(), below(6, 1), Optional.empty(), FIRST, LAST, 10, 60, false, spend("s", 9));
        assertThat(fired(List.of(trigger), 5)).containsExactly("alarm 2025-01 2025-02-11 2025-04-12");
    }

    @Test
    void aTriggerFiresAgainOnlyWhereItMayAndAfterItsConditionLapsed() {
        Trigger up = trigger("up", below(6, 1), true, spend("up", 9));
        Trigger down = new Trigger(
                "down",
                "",
                "us",
                Set.of(),
                new TriggerCondition("lag", "", "china", "", 1, TriggerCondition.Comparison.ABOVE, 8, "months", 1),
                Optional.of("up"),
                FIRST,
                LAST,
                0,
                0,
                true,
                new Trigger.StartStage(new StandbyStage("down", "", Optional.empty(), Map.of(), Set.of("budget"))));
        assertThat(fired(List.of(up, down), 9, 5, 5, 9, 9, 5, 9))
                .containsExactly(
                        "up 2025-02 2025-03-01 2025-03-01",
                        "down 2025-04 2025-05-01 2025-05-01",
                        "up 2025-06 2025-07-01 2025-07-01",
                        "down 2025-07 2025-08-01 2025-08-01");
        Trigger once = trigger("up", below(6, 1), false, spend("up", 9));
        assertThat(fired(List.of(once, down), 9, 5, 5, 9, 9, 5, 9)).hasSize(2);
    }

    @Test
    void whatHoldsAlreadyIsNotStartedAgain() {
        Trigger one = trigger("one", below(6, 1), false, spend("one", 9));
        Trigger same = trigger("two", below(6, 2), false, spend("two", 9));
        assertThat(fired(List.of(one, same), 5, 5, 5)).containsExactly("one 2025-01 2025-02-01 2025-02-01");
    }

    @ParameterizedTest
    @CsvSource({"2025-04-01, 2025-12-31, 2025-04-01", "2025-04-02, 2025-12-31, 2025-05-01", "2025-01-01, 2025-01-31, ''"
    })
    void aTriggerKeepsToItsDates(LocalDate earliest, LocalDate latest, String day) {
        Trigger trigger = new Trigger(
                "alarm",
                "",
                "us",
                Set.of(),
                below(6, 1),
                Optional.empty(),
                earliest,
                latest,
                0,
                0,
                false,
                spend("s", 9));
        List<String> fired = fired(List.of(trigger), 5, 5, 5, 5, 5, 5);
        assertThat(fired).hasSize(day.isEmpty() ? 0 : 1).allMatch(each -> each.endsWith(day));
    }

    @Test
    void aSwitchEndsTheRegimeAndDisarmsItsTriggers() {
        Trigger change =
                trigger("change", below(6, 1), true, new Trigger.SwitchRegime(MARKET, PolicyPlan.Timing.DATED));
        Trigger ofYard = new Trigger(
                "yard-alarm",
                "",
                "us",
                Set.of("yard"),
                below(6, 2),
                Optional.empty(),
                FIRST,
                LAST,
                0,
                0,
                false,
                spend("s", 9));
        assertThat(fired(List.of(change, ofYard), 5, 5, 5, 7, 5))
                .containsExactly("change 2025-01 2025-02-01 2025-02-01");
    }

    @ParameterizedTest
    @CsvSource({
        "BELOW, 5.9, true", "BELOW, 6, false", "AT_MOST, 6, true", "AT_MOST, 6.1, false",
        "ABOVE, 6, false", "ABOVE, 6.1, true", "AT_LEAST, 6, true", "AT_LEAST, 5.9, false"
    })
    void aLevelIsCrossedOnItsOwnSide(TriggerCondition.Comparison is, double value, boolean met) {
        TriggerCondition condition = new TriggerCondition("lag", "", "china", "", 1, is, 6, "months", 1);
        assertThat(condition.metBy(value)).isEqualTo(met);
        assertThat(condition.metBy(Double.NaN)).isFalse();
    }

    @Test
    void onlyMonthsThatAreOverAreRead() {
        double[] values = new double[24];
        Arrays.fill(values, 7);
        List<Integer> read = new ArrayList<>();
        PolicyPlan plan = new PolicyPlan(
                Map.of("us", List.of(new PolicyPlan.Entry(YARD, FIRST, PolicyPlan.Timing.DATED))),
                List.of(trigger("alarm", below(6, 1), false, spend("s", 9))));
        TriggerWatch watch = new TriggerWatch(
                plan, new PolicyCalendar(plan, START, 24), START, (metric, basis, market, vendor, window, last) -> {
                    read.add(last);
                    return values[last];
                });
        watch.step(0);
        assertThat(read).isEmpty();
        watch.step(1);
        watch.step(2);
        assertThat(read).containsExactly(0, 1);
    }
}
