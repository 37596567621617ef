package org.yardstick.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Lobby;
import org.yardstick.agents.PoliticsParameters;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.WelfareAccount;
import org.yardstick.policy.Programme;

/** What governments take and spend, what firms press for, and welfare by bloc. */
public final class PublicAccounts {
    /** Blocs for which welfare is counted. */
    public static final List<String> BLOCS = List.of(WorldState.US, WorldState.CHINA, "third-countries");

    private final Map<String, Lobby> lobbies = new TreeMap<>();
    private final Map<String, WelfareAccount> welfare = new TreeMap<>();
    private final Map<String, Double> lostUsd = new TreeMap<>();
    private double levyUsd;
    private double tariffUsd;
    private double regulatedUsdPerYear;

    PublicAccounts(PoliticsParameters parameters) {
        for (String bloc : BLOCS) {
            lobbies.put(bloc, new Lobby(bloc, parameters));
            welfare.put(bloc, new WelfareAccount(0, 0, 0, 0));
        }
    }

    void step(WorldState world) {
        levyUsd = 0;
        tariffUsd = 0;
        double regulated = 0;
        for (ProductLine line : world.lines()) {
            for (int r = 0; r < world.regions().size() && world.flows().sold(line.index()); r++) {
                levyUsd += world.flows().levyUsd(r, line.index());
                tariffUsd += Math.max(0, world.flows().tariffUsd(r, line.index()));
                if (line.flagship() && !world.regions().get(r).id().equals(WorldState.US)) {
                    regulated += world.flows().paidUsd(r, line.index());
                }
            }
        }
        regulatedUsdPerYear += (regulated * 12 - regulatedUsdPerYear) / 12;
        for (String bloc : BLOCS) {
            settle(world, bloc);
        }
    }

    private void settle(WorldState world, String bloc) {
        double profit = 0;
        double revenue = 0;
        double lost = 0;
        for (ChipVendor vendor : world.vendors()) {
            if (blocOf(vendor.spec().home()).equals(bloc)) {
                profit += vendor.profitUsd();
                revenue += vendor.revenueUsd();
            }
        }
        for (int s = 0; s < world.stacks().size(); s++) {
            if (blocOf(world.stackHome(s)).equals(bloc)) {
                lost += world.wishes().deniedUsdByStack(s);
            }
        }
        double surplus = 0;
        for (int r = 0; r < world.regions().size(); r++) {
            if (blocOf(world.regions().get(r).id()).equals(bloc)) {
                surplus += world.wishes().surplusUsd(r);
            }
        }
        double taken = bloc.equals(WorldState.US) ? levyUsd + tariffUsd : 0;
        welfare.put(bloc, new WelfareAccount(surplus, profit, taken, subsidyUsd(world, bloc)));
        lostUsd.put(bloc, lost);
        Lobby lobby = lobbies.get(bloc);
        if (lobby != null) {
            lobby.step(lost, Math.max(0, revenue));
        }
    }

    private static double subsidyUsd(WorldState world, String bloc) {
        if (!bloc.equals(WorldState.US) && !bloc.equals(WorldState.CHINA)) {
            return 0;
        }
        double sum = 0;
        for (Programme.Purpose purpose : Programme.Purpose.values()) {
            sum += world.policy().programmeUsd(bloc, purpose);
        }
        return sum;
    }

    /** Bloc of a market: the US, China or third countries. */
    public static String blocOf(String market) {
        return market.equals(WorldState.US) || market.equals(WorldState.CHINA) ? market : BLOCS.get(2);
    }

    /** Levies on licensed sales this month, USD. */
    public double levyUsd() {
        return levyUsd;
    }

    /** Tariffs that buyers paid this month, USD. */
    public double tariffUsd() {
        return tariffUsd;
    }

    /** Flagship sales outside the United States that enforcement has to watch, USD a year. */
    public double regulatedUsdPerYear() {
        return regulatedUsdPerYear;
    }

    /** Welfare accounts by bloc. */
    public Map<String, WelfareAccount> welfare() {
        return welfare;
    }

    /** Revenue that rules denied a bloc's vendors this month, USD. */
    public double lostUsd(String bloc) {
        return lostUsd.getOrDefault(bloc, 0.0);
    }

    /** Lobbying pressure of a bloc's firms. */
    public double pressure(String bloc) {
        Lobby lobby = lobbies.get(bloc);
        return lobby == null ? 0 : lobby.pressure();
    }

    /** Public spending of a bloc this month, USD. */
    public double subsidyUsd(String bloc) {
        WelfareAccount account = welfare.get(bloc);
        return account == null ? 0 : account.subsidyUsd();
    }
}
