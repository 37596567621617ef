package org.yardstick.model;

import org.yardstick.policy.PolicyCalendar;
import org.yardstick.scenario.Scenario;

/**
 * What all runs of one scenario share: its policies worked out month by month. Immutable, so that threads may share
 * one.
 */
public final class RunPlan {
    private final Scenario scenario;
    private final PolicyCalendar calendar;

    /** Works out a scenario's policies. */
    public RunPlan(Scenario scenario) {
        this.scenario = scenario;
        this.calendar = new PolicyCalendar(scenario.policy(), scenario.start(), YardstickModel.months(scenario));
    }

    /** Number of months of a run, both ends included. */
    public int months() {
        return calendar.months();
    }

    /**
     * Wires one run, which has not started yet.
     *
     * @param replicate number of the replicate, 0 or more
     * @param observer what looks on at the end of each month
     */
    public YardstickModel model(int replicate, YardstickModel.Observer observer) {
        return new YardstickModel(scenario, replicate, calendar, observer);
    }
}
