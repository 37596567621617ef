package org.yardstick.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.policy.PolicyCalendar;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.Trigger;
import org.yardstick.policy.TriggerCondition;

/**
 * Watches the triggers of one run: at the start of each month it reads the month before and changes the plan of the
 * months to come, never that of months that are over.
 */
final class TriggerWatch {
    /** How long a condition has been met, and when its trigger fired. */
    private static final class State {
        private int monthsMet;
        private boolean lapsed = true;
        private int firedMonth = -1;
        private double value = Double.NaN;
    }

    private final YearMonth start;
    private final int months;
    private final Observations observations;
    private final List<State> states = new ArrayList<>();
    private final Map<String, State> byName = new HashMap<>();
    private final List<Firing> firings = new ArrayList<>();
    private PolicyPlan plan;
    private PolicyCalendar calendar;

    TriggerWatch(PolicyPlan plan, PolicyCalendar calendar, YearMonth start, Observations observations) {
        this.plan = plan;
        this.calendar = calendar;
        this.start = start;
        this.months = calendar.months();
        this.observations = observations;
        for (Trigger trigger : plan.triggers()) {
            State state = new State();
            states.add(state);
            byName.put(name(trigger.issuer(), trigger.id()), state);
        }
    }

    private static String name(String issuer, String id) {
        return issuer + "." + id;
    }

    /** Policies as they stand now. */
    PolicyCalendar calendar() {
        return calendar;
    }

    /** Triggers that fired so far, in order of time. */
    List<Firing> firings() {
        return List.copyOf(firings);
    }

    /** Reads the month before this one and acts on it. */
    void step(int month) {
        if (month == 0) {
            return;
        }
        List<Trigger> triggers = plan.triggers();
        for (int i = 0; i < triggers.size(); i++) {
            look(triggers.get(i).when(), states.get(i), month - 1);
        }
        for (int i = 0; i < triggers.size(); i++) {
            if (ready(triggers.get(i), states.get(i), month)) {
                fire(triggers.get(i), states.get(i), month);
            }
        }
    }

    private void look(TriggerCondition when, State state, int month) {
        state.value = observations.value(
                when.metric(), when.basis(), when.market(), when.vendor(), when.windowMonths(), month);
        boolean met = when.metBy(state.value);
        state.monthsMet = met ? state.monthsMet + 1 : 0;
        state.lapsed |= !met;
    }

    private boolean ready(Trigger trigger, State state, int month) {
        if (state.monthsMet < trigger.when().monthsInARow() || !state.lapsed) {
            return false;
        }
        if (state.firedMonth >= 0 && !trigger.repeat()) {
            return false;
        }
        return trigger.after()
                .map(id -> byName.get(name(trigger.issuer(), id)))
                .map(earlier -> earlier.firedMonth > state.firedMonth && earlier.firedMonth < month)
                .orElse(true);
    }

    private void fire(Trigger trigger, State state, int month) {
        LocalDate today = start.plusMonths(month).atDay(1);
        LocalDate announced = trigger.announcedAt(today);
        LocalDate from = trigger.fromAt(today);
        Optional<PolicyPlan.Entry> ruling = plan.ruling(trigger.issuer(), today);
        if (ruling.isEmpty()
                || !trigger.armed(today, ruling.get().regime().id())
                || !plan.ruling(trigger.issuer(), from).equals(ruling)) {
            return;
        }
        Optional<PolicyPlan> changed = changed(trigger, ruling.get(), announced, from);
        if (changed.isEmpty()) {
            return;
        }
        plan = changed.get();
        calendar = new PolicyCalendar(plan, start, months);
        state.firedMonth = month;
        state.lapsed = false;
        firings.add(new Firing(
                trigger.issuer(),
                trigger.id(),
                trigger.title(),
                ruling.get().regime().id(),
                trigger.act().words(),
                start.plusMonths(month - 1L),
                state.value,
                trigger.when().unit(),
                announced,
                from));
    }

    /** The plan with the trigger's act; empty where the act would change nothing. */
    private Optional<PolicyPlan> changed(
            Trigger trigger, PolicyPlan.Entry ruling, LocalDate announced, LocalDate from) {
        if (trigger.act() instanceof Trigger.SwitchRegime act) {
            boolean same = act.regime().id().equals(ruling.regime().id()) || from.equals(ruling.from());
            return same
                    ? Optional.empty()
                    : Optional.of(plan.withSwitch(
                            trigger.issuer(),
                            new PolicyPlan.Entry(act.regime(), announced, from, act.timing(), List.of())));
        }
        Trigger.StartStage act = (Trigger.StartStage) trigger.act();
        return calendar.holds(trigger.issuer(), act.stage(), from)
                ? Optional.empty()
                : Optional.of(plan.withStarted(trigger.issuer(), act.stage().on(announced, from)));
    }
}
