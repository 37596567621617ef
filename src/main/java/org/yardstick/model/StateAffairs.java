package org.yardstick.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.yardstick.agents.Desk;
import org.yardstick.agents.StateActor;
import org.yardstick.agents.StateParameters;
import org.yardstick.market.Region;
import org.yardstick.policy.AlignmentOverride;
import org.yardstick.policy.AlliedCompensation;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.JointDevelopment;
import org.yardstick.policy.MineralsControl;
import org.yardstick.policy.StandardsDiplomacy;

/** States: what they trust, how far they align, and how China answers to what it is denied. */
public final class StateAffairs {
    private static final double TOOL_SALES_AT_STAKE = 0.35;

    /** Months over which a state takes the denials of its buyers for the rule. */
    private static final double MEMORY_MONTHS = 24;

    /** Threat felt while China controls no minerals, of 1 while it does (assumption). */
    private static final double LATENT_THREAT = 0.5;

    /** Inputs that states other than the US sell to China and that rules of the US may reach. */
    private static final List<InputTrade.Kind> REACHED = List.of(InputTrade.Kind.TOOLS, InputTrade.Kind.HBM);

    private final List<StateActor> actors = new ArrayList<>();
    private final StateActor.Result[] results;
    private final double[] deniedByUs;
    private final double[] memory;
    private final List<Map<String, Double>> skill = new ArrayList<>();

    StateAffairs(List<Region> regions, StateParameters parameters) {
        results = new StateActor.Result[regions.size()];
        deniedByUs = new double[regions.size()];
        memory = new double[regions.size()];
        for (Region region : regions) {
            skill.add(new TreeMap<>());
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
            learn(world, region, skill.get(r));
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
                            reachAbroad(world, region),
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

    /** Largest share of tools and memory of a state's firms that American rules stop without asking it. */
    private static double reachAbroad(WorldState world, Region region) {
        if (region.id().equals(WorldState.US) || region.id().equals(WorldState.CHINA)) {
            return 0;
        }
        double reach = 0;
        for (InputTrade.Kind kind : REACHED) {
            InputTrade trade = new InputTrade(kind, region.id(), "smic", WorldState.CHINA);
            reach = Math.max(reach, world.policy().closedBy(WorldState.US, trade));
        }
        return reach;
    }

    /** What a market knows of the stacks of a home by working on them with it, 0 to 1. */
    double skill(int region, String home) {
        Map<String, Double> byHome = skill.get(region);
        return byHome.isEmpty() ? 0 : byHome.getOrDefault(home, 0.0);
    }

    private void learn(WorldState world, Region region, Map<String, Double> byHome) {
        StateParameters parameters = world.parameters().states();
        for (JointDevelopment lever : world.policy().inForce(JointDevelopment.class)) {
            double gain = lever.licensedShare() * parameters.licensedSkillPerYear()
                    + lever.jointShare() * parameters.jointSkillPerYear();
            if (gain > 0 && lever.with(region)) {
                double known = byHome.getOrDefault(lever.stackHome(), 0.0);
                byHome.put(lever.stackHome(), known + Math.min(1, gain / 12) * (1 - known));
            }
        }
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
