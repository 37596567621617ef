package org.yardstick.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yardstick.agents.Buyer;
import org.yardstick.model.Installed;
import org.yardstick.model.WorldState;

/** Installed compute by owner, place and user, its stacks, and the gap between the blocs. */
final class StockMetrics implements Recorder.Subject {
    private static final Set<String> FIVE = Set.of("microsoft", "alphabet", "amazon", "meta", "oracle");
    private static final int WINDOW = 12;

    private final double[] fiveStock;
    private final double[] chinaAdded;
    private final double[] fiveAdded;
    private final List<Buyer> fiveBuyers = new ArrayList<>();

    StockMetrics(int months) {
        fiveStock = new double[months];
        chinaAdded = new double[months];
        fiveAdded = new double[months];
    }

    @Override
    public void record(WorldState world, Series series) {
        Installed installed = world.installed();
        double worldOwned = 0;
        double worldLocated = 0;
        double[] worldByStack = new double[world.stacks().size()];
        for (int r = 0; r < world.regions().size(); r++) {
            String market = world.regions().get(r).id();
            double owned = installed.owned(r);
            worldOwned += owned;
            series.put("owned_compute", "compute", market, "", owned);
            double smuggled = installed.smuggled(r);
            if (smuggled > 0) {
                series.put("smuggled_compute", "compute", market, "", smuggled);
            }
            double located = installed.located(r) + smuggled;
            worldLocated += located;
            series.put("located_compute", "compute", market, "", located);
            series.put(
                    "used_compute",
                    "compute",
                    market,
                    "",
                    owned + smuggled - installed.leasedOut(r) + installed.leasedIn(r));
            if (installed.leasedIn(r) > 0) {
                series.put("leased_compute", "compute", market, "", installed.leasedIn(r));
            }
            recordStacks(world, series, r, market, worldByStack);
        }
        series.put("owned_compute", "compute", "world", "", worldOwned);
        series.put("located_compute", "compute", "world", "", worldLocated);
        recordWorldStacks(world, series, worldByStack);
        recordGap(world, series, worldOwned);
        series.put("capability_lag", "", WorldState.CHINA, "", world.labs().lagMonths());
    }

    private static void recordStacks(
            WorldState world, Series series, int region, String market, double[] worldByStack) {
        Installed installed = world.installed();
        double[] stock = new double[3];
        double[] added = new double[3];
        double stockTotal = 0;
        double addedTotal = 0;
        double plainTotal = 0;
        double ownPlain = 0;
        double dependence = 0;
        for (int s = 0; s < world.stacks().size(); s++) {
            double plain = installed.located(region, s) + installed.smuggled(region, s);
            double utilisation = world.software().utilisation(s);
            double working = plain - installed.porting(region, s);
            double effective = working * utilisation;
            double fresh = installed.added(region, s) * utilisation;
            worldByStack[s] += working;
            plainTotal += plain;
            stockTotal += effective;
            addedTotal += fresh;
            String home = world.stackHome(s);
            boolean own = home.equals(market);
            ownPlain += own ? plain : 0;
            stock[0] += home.equals(WorldState.US) ? effective : 0;
            added[0] += home.equals(WorldState.US) ? fresh : 0;
            stock[1] += home.equals(WorldState.CHINA) ? effective : 0;
            added[1] += home.equals(WorldState.CHINA) ? fresh : 0;
            stock[2] += own ? effective : 0;
            added[2] += own ? fresh : 0;
            double trust = home.equals(WorldState.CHINA)
                    ? world.states().state(region).trustChina()
                    : world.states().state(region).trustUs();
            dependence += own ? 0 : effective * (1 - trust);
        }
        series.put("effective_compute", "compute", market, "", stockTotal);
        double porting = installed.porting(region);
        if (porting > 0) {
            series.put("porting_compute", "compute", market, "", porting);
        }
        String[] ids = {"us_stack_share", "chinese_stack_share", "own_stack_share"};
        for (int i = 0; i < ids.length; i++) {
            if (addedTotal > 0) {
                series.ratio(ids[i], "compute", market, "", added[i], addedTotal);
            }
            if (stockTotal > 0) {
                series.put(ids[i] + "_stock", "compute", market, "", stock[i] / stockTotal);
            }
        }
        if (plainTotal > 0) {
            series.put("domestic_share_stock", "compute", market, "", ownPlain / plainTotal);
            series.put("dependence_index", "", market, "", stockTotal > 0 ? dependence / stockTotal : 0);
            for (int s = 0; s < world.stacks().size(); s++) {
                double plain = installed.located(region, s) + installed.smuggled(region, s);
                series.put(
                        "vendor_share_stock", "compute", market, world.stacks().get(s), plain / plainTotal);
            }
        }
    }

    private static void recordWorldStacks(WorldState world, Series series, double[] byStack) {
        double total = 0;
        double us = 0;
        double china = 0;
        for (int s = 0; s < byStack.length; s++) {
            double effective = byStack[s] * world.software().utilisation(s);
            total += effective;
            us += world.stackHome(s).equals(WorldState.US) ? effective : 0;
            china += world.stackHome(s).equals(WorldState.CHINA) ? effective : 0;
        }
        series.put("effective_compute", "compute", "world", "", total);
        if (total > 0) {
            series.put("us_stack_share_stock", "compute", "world", "", us / total);
            series.put("chinese_stack_share_stock", "compute", "world", "", china / total);
        }
    }

    private static boolean isOneOfFive(WorldState world, Buyer buyer) {
        return buyer.firm()
                && buyer.groupShare() > 0
                && FIVE.contains(world.group(buyer).group());
    }

    private void recordGap(WorldState world, Series series, double worldOwned) {
        int china = world.region(WorldState.CHINA);
        int month = world.month();
        double five = 0;
        if (month == 0) {
            world.buyers().stream().filter(buyer -> isOneOfFive(world, buyer)).forEach(fiveBuyers::add);
        }
        for (Buyer buyer : fiveBuyers) {
            five += buyer.stock();
        }
        fiveStock[month] = five;
        fiveAdded[month] = Math.max(0, month == 0 ? 0 : five - fiveStock[month - 1]);
        if (china < 0) {
            return;
        }
        chinaAdded[month] = world.installed().ownedAdded(china);
        if (worldOwned > 0) {
            series.put("us_five_share_of_world_compute", "compute", "world", "", five / worldOwned);
        }
        double owned = world.installed().owned(china);
        if (owned > 0) {
            series.put("us_to_china_compute_ratio", "compute", "world", "", five / owned);
        }
        double fiveSum = 0;
        double chinaSum = 0;
        for (int back = Math.max(0, month - WINDOW + 1); back <= month; back++) {
            fiveSum += fiveAdded[back];
            chinaSum += chinaAdded[back];
        }
        if (month >= WINDOW && chinaSum > 0) {
            series.put("us_to_china_compute_ratio_flow", "compute", "world", "", fiveSum / chinaSum);
        }
    }
}
