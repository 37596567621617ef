package org.yardstick.experiment;

import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.Recorder;
import org.yardstick.metrics.RunRecord;
import org.yardstick.model.YardstickModel;
import org.yardstick.policy.PolicyCalendar;
import org.yardstick.scenario.Scenario;

/** One run of the model, put on record. Calendars are immutable, so runs of one scenario share theirs. */
public final class ModelRun {
    private final Scenario scenario;
    private final PolicyCalendar calendar;
    private final MetricSelection selection;

    /** Prepares runs of a scenario with the metrics wanted. */
    public ModelRun(Scenario scenario, MetricSelection selection) {
        this.scenario = scenario;
        this.selection = selection;
        this.calendar = new PolicyCalendar(scenario.policy(), scenario.start(), YardstickModel.months(scenario));
    }

    /** Runs one replicate, counted from 0. */
    public RunRecord run(int replicate) {
        Recorder recorder = new Recorder(calendar.months(), selection);
        YardstickModel model = new YardstickModel(scenario, replicate, calendar, recorder);
        model.runToEnd();
        return recorder.record(model);
    }
}
