package org.yardstick.model;

import java.util.Map;
import java.util.TreeMap;
import org.yardstick.agents.ChipVendor;
import org.yardstick.policy.GovernmentObjective;

/** How well the world does by what governments weigh: lead, revenue and security, 0 to 1 each. */
public final class GovernmentGoals {
    /** A lead of so many months counts a half (design setting). */
    private static final double LEAD_MONTHS = 12;

    private GovernmentGoals() {}

    /** Objective by market of every government that weighs its goals this month. */
    public static Map<String, Double> values(WorldState world) {
        Map<String, Double> values = new TreeMap<>();
        for (GovernmentObjective lever : world.policy().inForce(GovernmentObjective.class)) {
            String market = lever.market();
            if (lever.weighs()) {
                double value = lever.value(lead(world, market), revenue(world, market), security(world, market));
                values.merge(market, value, Double::sum);
            }
        }
        return values;
    }

    private static double lead(WorldState world, String market) {
        double lag = world.labs().lagMonths();
        return (market.equals(WorldState.CHINA) ? LEAD_MONTHS : lag) / (lag + LEAD_MONTHS);
    }

    /** Revenue of the market's vendors over what it and denied sales would be. */
    private static double revenue(WorldState world, String market) {
        double earned = 0;
        for (ChipVendor vendor : world.vendors()) {
            earned += vendor.spec().home().equals(market) ? Math.max(0, vendor.revenueUsd()) : 0;
        }
        double possible = earned + world.accounts().lostUsd(market);
        return possible > 0 ? earned / possible : 1;
    }

    /** For China the share of its stock on its own stacks, for others that of its use that was neither smuggled nor leased. */
    private static double security(WorldState world, String market) {
        int china = world.region(WorldState.CHINA);
        if (china < 0) {
            return 1;
        }
        Installed installed = world.installed();
        double all = installed.located(china) + installed.smuggled(china);
        if (market.equals(WorldState.CHINA)) {
            double own = 0;
            for (int s = 0; s < world.stacks().size(); s++) {
                own += world.stackHome(s).equals(WorldState.CHINA) ? installed.located(china, s) : 0;
            }
            return all > 0 ? Math.min(1, own / all) : 0;
        }
        double leaked = installed.smuggled(china) + installed.leasedIn(china);
        double used = all + installed.leasedIn(china);
        return used > 0 ? 1 - Math.min(1, leaked / used) : 1;
    }
}
