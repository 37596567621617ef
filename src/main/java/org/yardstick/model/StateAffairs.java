package org.yardstick.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.yardstick.agents.Desk;
import org.yardstick.agents.StateActor;
import org.yardstick.agents.StateParameters;
import org.yardstick.market.Region;
import org.yardstick.policy.AlignmentOverride;
import org.yardstick.policy.AlliedCompensation;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.MineralsControl;
import org.yardstick.policy.StandardsDiplomacy;

/** States: what they trust, how far they align, and how China answers to what it is denied. */
public final class StateAffairs {
    private static final double TOOL_SALES_AT_STAKE = 0.35;

    /** Months over which a state takes the denials of its buyers for the rule. */
    private static final double MEMORY_MONTHS = 24;

    /** Threat felt while China controls no minerals, of 1 while it does (assumption). */
    private static final double LATENT_THREAT = 0.5;

    private final List<StateActor> actors = new ArrayList<>();
    private final StateActor.Result[] results;
    private final double[] deniedByUs;
    private final double[] memory;

    StateAffairs(List<Region> regions, StateParameters parameters) {
        results = new StateActor.Result[regions.size()];
        deniedByUs = new double[regions.size()];
        memory = new double[regions.size()];
        for (Region region : regions) {
            results[actors.size()] = new StateActor.Result(
                    region.trustUs(), region.trustChina(), region.sovereigntyPreference(), region.alignmentUs(), 0);
            actors.add(new StateActor(region, parameters));
        }
    }

    void step(WorldState world) {
        noteDenials(world);
        double[] tierSum = new double[4];
        int[] tierCount = new int[4];
        for (int r = 0; r < results.length; r++) {
            int tier = world.regions().get(r).tier();
            tierSum[tier] += deniedByUs[r];
            tierCount[tier]++;
        }
        double usTools = 1
                - world.policy()
                        .openShare(new InputTrade(InputTrade.Kind.TOOLS, WorldState.US, "smic", WorldState.CHINA));
        for (int r = 0; r < results.length; r++) {
            Region region = world.regions().get(r);
            memory[r] += (deniedByUs[r] - memory[r]) / MEMORY_MONTHS;
            double peers = tierCount[region.tier()] > 0 ? tierSum[region.tier()] / tierCount[region.tier()] : 0;
            drawTo(world, region, actors.get(r));
            results[r] = actors.get(r)
                    .step(new StateActor.Month(
                            deniedByUs[r],
                            peers,
                            0,
                            Math.abs(deniedByUs[r] - memory[r]),
                            usTools,
                            compensation(world, region),
                            usTools > 0 ? TOOL_SALES_AT_STAKE : 0,
                            retaliation(world),
                            override(world, region)));
        }
    }

    private void noteDenials(WorldState world) {
        double[] planned = new double[deniedByUs.length];
        double[] denied = new double[deniedByUs.length];
        for (Desk desk : world.desks()) {
            // What is denied to a guest's subsidiary is no denial of the host.
            boolean own = desk.headquarters()
                    .equals(world.regions().get(desk.region()).id());
            if (desk.role() == Desk.Role.USE && own) {
                double weight = world.wishes().deskUsd(desk.index());
                planned[desk.region()] += weight;
                denied[desk.region()] += weight * world.wishes().denied(desk.index());
            }
        }
        for (int r = 0; r < planned.length; r++) {
            deniedByUs[r] = planned[r] > 0 ? Math.min(1, denied[r] / planned[r]) : deniedByUs[r];
        }
    }

    private static void drawTo(WorldState world, Region region, StateActor actor) {
        for (StandardsDiplomacy lever : world.policy().inForce(StandardsDiplomacy.class)) {
            if (lever.draws(region)) {
                actor.drawTo(lever.stackHome().equals(WorldState.CHINA), lever.trustGainPerYear() / 12);
            }
        }
    }

    private static double compensation(WorldState world, Region region) {
        double share = 0;
        for (AlliedCompensation lever : world.policy().inForce(AlliedCompensation.class)) {
            double usd = lever.usdPerYearByMarket().getOrDefault(region.id(), 0.0);
            share += usd / Math.max(1e9, world.upstream().toolSalesAtStakeUsd(region.id()));
        }
        return share;
    }

    /** How far China threatens, 0 to 1; a state weighs it by its own exposure. */
    private static double retaliation(WorldState world) {
        return world.policy().inForce(MineralsControl.class).isEmpty() ? LATENT_THREAT : 1;
    }

    private static OptionalDouble override(WorldState world, Region region) {
        for (AlignmentOverride lever : world.policy().inForce(AlignmentOverride.class)) {
            Double value = lever.alignmentByMarket().get(region.id());
            if (value != null) {
                return OptionalDouble.of(value);
            }
        }
        return OptionalDouble.empty();
    }

    /** State of a market at the end of the last policy phase. */
    public StateActor.Result state(int region) {
        return results[region];
    }

    /** Trust of a market in supply from a stack's home. */
    double trust(int region, String home) {
        return home.equals(WorldState.CHINA) ? results[region].trustChina() : results[region].trustUs();
    }

    /** Share of what buyers asked of foreign vendors that was denied, 0 to 1. */
    public double deniedByUs(int region) {
        return deniedByUs[region];
    }

    /** Share of US tool controls that a state enforces; all of them at home. */
    double toolAlignment(WorldState world, String market) {
        if (market.equals(WorldState.US)) {
            return 1;
        }
        int region = world.region(market);
        return region < 0 ? 0 : results[region].toolAlignment();
    }
}
