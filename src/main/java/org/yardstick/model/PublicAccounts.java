package org.yardstick.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Lobby;
import org.yardstick.agents.PoliticsParameters;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.WelfareAccount;
import org.yardstick.policy.PowerSubsidy;
import org.yardstick.policy.Programme;

/** What governments take and spend, what firms press for, and welfare by bloc. */
public final class PublicAccounts {
    /** Blocs for which welfare is counted. */
    public static final List<String> BLOCS = List.of(WorldState.US, WorldState.CHINA, "third-countries");

    private final Map<String, Lobby> lobbies = new TreeMap<>();
    private final Map<String, WelfareAccount> welfare = new TreeMap<>();
    private final Map<String, Double> lostUsd = new TreeMap<>();
    private final Map<String, Double> levyUsd = new TreeMap<>();
    private double regulatedUsdPerYear;

    PublicAccounts(PoliticsParameters parameters) {
        for (String bloc : BLOCS) {
            lobbies.put(bloc, new Lobby(bloc, parameters));
            welfare.put(bloc, new WelfareAccount(0, 0, 0, 0));
        }
    }

    void step(WorldState world) {
        levyUsd.clear();
        world.flows().leviedUsd().forEach((issuer, usd) -> levyUsd.merge(blocOf(issuer), usd, Double::sum));
        double regulated = 0;
        for (ProductLine line : world.lines()) {
            for (int r = 0; r < world.regions().size() && world.flows().sold(line.index()); r++) {
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
        welfare.put(bloc, new WelfareAccount(surplus, profit, levyUsd(bloc), subsidyUsd(world, bloc)));
        lostUsd.put(bloc, lost);
        Lobby lobby = lobbies.get(bloc);
        if (lobby != null) {
            lobby.step(lost, Math.max(0, revenue));
        }
    }

    private static double subsidyUsd(WorldState world, String bloc) {
        double sum = powerBillUsd(world, bloc);
        for (String issuer : world.policy().issuers()) {
            if (blocOf(issuer).equals(bloc)) {
                for (Programme.Purpose purpose : Programme.Purpose.values()) {
                    sum += world.policy().programmeUsd(issuer, purpose);
                }
            }
        }
        return sum;
    }

    /** What states of a bloc pay of the power bills that they cut for home-made chips. */
    private static double powerBillUsd(WorldState world, String bloc) {
        double sum = 0;
        for (PowerSubsidy lever : world.policy().inForce(PowerSubsidy.class)) {
            int region = world.region(lever.market());
            for (ProductLine line : world.lines()) {
                boolean covered = region >= 0
                        && world.flows().sold(line.index())
                        && world.homeRegion(line.vendor()) == region
                        && blocOf(lever.market()).equals(bloc);
                sum += covered
                        ? lever.shareOfPrice()
                                * (world.flows().revenueUsd(region, line.index())
                                        + world.flows().levyUsd(region, line.index()))
                        : 0;
            }
        }
        return sum;
    }

    /** Bloc of a market or issuer: the US, China or third countries. */
    public static String blocOf(String market) {
        return market.equals(WorldState.US) || market.equals(WorldState.CHINA) ? market : BLOCS.get(2);
    }

    /** Levies that governments of a bloc took this month, USD. */
    public double levyUsd(String bloc) {
        return levyUsd.getOrDefault(bloc, 0.0);
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
