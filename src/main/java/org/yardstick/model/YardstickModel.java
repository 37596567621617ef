package org.yardstick.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yardstick.policy.PolicyCalendar;
import org.yardstick.scenario.Scenario;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One run on MASON's schedule: it wires the world, its phases and its observer, and steps them month by month.
 * All random numbers come from {@link RandomStreams}; MASON's own generator is never used.
 */
public final class YardstickModel extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient WorldState world;
    private final transient Map<Phase, PhaseStep> steps = new EnumMap<>(Phase.class);
    private final transient TriggerWatch triggers;
    private final int months;

    /** Watches a run at the end of each month; it may read the world and must not change it. */
    public interface Observer {
        /** Looks at the world at the end of a month. */
        void observe(WorldState world);
    }

    /**
     * Wires a run.
     *
     * @param scenario what to run
     * @param replicate replicate number, from 0: it alone, with the experiment's seed, sets the luck of the run
     * @param calendar policies by month, which runs of one scenario share
     * @param observer what looks on
     * @param observations what triggers read of the months that are over
     */
    YardstickModel(
            Scenario scenario, int replicate, PolicyCalendar calendar, Observer observer, Observations observations) {
        super(0L);
        RandomStreams streams = new RandomStreams(RandomStreams.runSeed(scenario.seed(), replicate));
        months = calendar.months();
        world = new WorldBuilder(scenario, streams, calendar.at(0)).build();
        triggers = new TriggerWatch(scenario.policy(), calendar, scenario.start(), observations);
        steps.put(Phase.POLICY, new PolicyPhase(triggers));
        steps.put(Phase.TECHNOLOGY, new TechnologyPhase(world, streams));
        steps.put(Phase.SUPPLY, new SupplyPhase());
        steps.put(Phase.DEMAND, new DemandPhase(world, streams));
        steps.put(Phase.CLEARING, new ClearingPhase());
        steps.put(Phase.USE, new UsePhase());
        steps.put(Phase.ACCOUNTS, new AccountsPhase());
        steps.put(Phase.OBSERVE, observer::observe);
    }

    /** Number of months that a scenario runs, both ends included. */
    public static int months(Scenario scenario) {
        return (scenario.until().getYear() - scenario.start().getYear()) * 12
                + scenario.until().getMonthValue()
                - scenario.start().getMonthValue()
                + 1;
    }

    @Override
    public void start() {
        super.start();
        int position = 0;
        for (Phase phase : Phase.values()) {
            PhaseStep step = steps.get(phase);
            if (step == null) {
                throw new IllegalStateException("phase " + phase + " has no step");
            }
            Steppable stepped = state -> {
                world.setMonth((int) Math.round(schedule.getTime()));
                step.run(world);
            };
            schedule.scheduleRepeating(Schedule.EPOCH, position, stepped);
            position++;
        }
    }

    /** Runs all months. */
    public void runToEnd() {
        start();
        for (int month = 0; month < months; month++) {
            schedule.step(this);
        }
        finish();
    }

    /** Triggers that fired so far, in order of time. */
    public List<Firing> firings() {
        return triggers.firings();
    }

    /** The world as it stands. */
    public WorldState world() {
        return world;
    }
}
