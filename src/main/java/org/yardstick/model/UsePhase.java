package org.yardstick.model;

import java.util.List;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.Desk;

/** Use: old chips retire, side routes hand over what they carried, labs train and release. */
final class UsePhase implements PhaseStep {
    private static final double SMUGGLED_LIFE_MONTHS = Buyer.LIFE_YEARS * 12.0;

    @Override
    public void run(WorldState world) {
        int year = world.month() / 12;
        int monthOfYear = world.month() % 12;
        List<Desk> desks = world.desks();
        Buyer.RetirementSink sink = (owner, stack, h100e) -> {
            Desk desk = desks.get(owner.desk());
            world.installed().retire(desk.region(), world.headquarters(desk), stack, h100e);
        };
        for (Buyer buyer : world.buyers()) {
            buyer.retire(year, monthOfYear, sink);
        }
        world.installed().retireSmuggled(1 / SMUGGLED_LIFE_MONTHS);
        world.routes().deliver(world);
        world.labs().step(world);
        world.software().step(world);
    }
}
