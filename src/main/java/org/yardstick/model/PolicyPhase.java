package org.yardstick.model;

/** Policy: triggers act on what is on record, the month's rules come into force, states revise trust and alignment. */
final class PolicyPhase implements PhaseStep {
    private final TriggerWatch triggers;

    PolicyPhase(TriggerWatch triggers) {
        this.triggers = triggers;
    }

    @Override
    public void run(WorldState world) {
        triggers.step(world.month());
        world.setPolicy(triggers.calendar().at(world.month()));
        world.states().step(world);
        world.labs().stepTalent(world);
    }
}
