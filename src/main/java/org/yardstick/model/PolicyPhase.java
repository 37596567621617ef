package org.yardstick.model;

import org.yardstick.policy.PolicyCalendar;

/** Policy: the month's rules come into force, states revise trust and alignment. */
final class PolicyPhase implements PhaseStep {
    private final PolicyCalendar calendar;

    PolicyPhase(PolicyCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void run(WorldState world) {
        world.setPolicy(calendar.at(world.month()));
        world.states().step(world);
        world.labs().stepTalent(world);
    }
}
