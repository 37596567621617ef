package org.yardstick.model;

import java.util.Arrays;
import java.util.List;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.Desk;

/** Use: old chips retire, side routes hand over what they carried, labs train and release. */
final class UsePhase implements PhaseStep {
    private static final double SMUGGLED_LIFE_MONTHS = Buyer.LIFE_YEARS * 12.0;
    private final double[] retired;

    UsePhase(WorldState world) {
        retired = new double[world.stacks().size()];
    }

    @Override
    public void run(WorldState world) {
        int year = world.month() / 12;
        int monthOfYear = world.month() % 12;
        List<Buyer> buyers = world.buyers();
        for (Buyer buyer : buyers) {
            Arrays.fill(retired, 0);
            buyer.retire(year, monthOfYear, retired);
            Desk desk = world.desks().get(buyer.desk());
            for (int stack = 0; stack < retired.length; stack++) {
                if (retired[stack] > 0) {
                    world.installed().retire(desk.region(), stack, retired[stack]);
                }
            }
        }
        world.installed().retireSmuggled(1 / SMUGGLED_LIFE_MONTHS);
        world.routes().deliver(world);
        world.labs().step(world);
        world.software().step(world);
    }
}
