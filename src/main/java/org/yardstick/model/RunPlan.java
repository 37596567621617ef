package org.yardstick.model;

import java.util.Set;
import java.util.TreeSet;
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
        this(scenario, new PolicyCalendar(scenario.policy(), scenario.start(), YardstickModel.months(scenario)));
    }

    private RunPlan(Scenario scenario, PolicyCalendar calendar) {
        this.scenario = scenario;
        this.calendar = calendar;
    }

    /** The plan of a variant of this scenario; policies are worked out anew only where they differ. */
    public RunPlan with(Scenario variant) {
        boolean same = variant.policy().equals(scenario.policy())
                && variant.start().equals(scenario.start())
                && variant.until().equals(scenario.until());
        return same ? new RunPlan(variant, calendar) : new RunPlan(variant);
    }

    /** Number of months of a run, both ends included. */
    public int months() {
        return calendar.months();
    }

    /** Ids of the metrics that triggers read; a run needs a record of no others. */
    public Set<String> watchedMetrics() {
        Set<String> watched = new TreeSet<>();
        scenario.policy()
                .triggers()
                .forEach(trigger -> watched.add(trigger.when().metric()));
        return watched;
    }

    /**
     * Wires one run of a scenario without triggers, which has not started yet.
     *
     * @param replicate number of the replicate, 0 or more
     * @param observer what looks on at the end of each month
     */
    public YardstickModel model(int replicate, YardstickModel.Observer observer) {
        if (!watchedMetrics().isEmpty()) {
            throw new IllegalStateException(
                    "scenario " + scenario.id() + " has triggers, expected observations for them to read");
        }
        return model(replicate, observer, (metric, basis, market, vendor, windowMonths, lastMonth) -> Double.NaN);
    }

    /**
     * Wires one run, which has not started yet.
     *
     * @param replicate number of the replicate, 0 or more
     * @param observer what looks on at the end of each month
     * @param observations what triggers read, complete to the month before whenever they do
     */
    public YardstickModel model(int replicate, YardstickModel.Observer observer, Observations observations) {
        return new YardstickModel(scenario, replicate, calendar, observer, observations);
    }
}
