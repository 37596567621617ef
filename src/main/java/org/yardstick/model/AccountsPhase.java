package org.yardstick.model;

import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;

/** Accounts: revenue, levies, subsidies, profits, lobbying pressure, welfare. */
final class AccountsPhase implements PhaseStep {
    @Override
    public void run(WorldState world) {
        for (ChipVendor vendor : world.vendors()) {
            double revenue = 0;
            double cost = 0;
            for (ProductLine line : vendor.lines()) {
                for (int r = 0; r < world.regions().size() && world.flows().sold(line.index()); r++) {
                    revenue += world.flows().revenueUsd(r, line.index());
                    cost += world.flows().units(r, line.index())
                            * line.product().unitCostUsd()
                            * (1 + vendor.uplift());
                }
            }
            double profit = revenue - cost - world.research().rndUsd(vendor.index());
            vendor.book(revenue, profit, world.wishes().deniedUsdByStack(vendor.stack()));
        }
        world.accounts().step(world);
    }
}
