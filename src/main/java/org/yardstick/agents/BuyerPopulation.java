package org.yardstick.agents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.market.Region;

/**
 * The buyers of a world: named firms as they are, populations drawn with Pareto sizes. The counts of populations
 * follow the square root of their spending, so that small markets are not left to one buyer.
 *
 * @param desks desks by index
 * @param buyers buyers by index
 */
public record BuyerPopulation(List<Desk> desks, List<Buyer> buyers) {
    private static final int FEWEST = 4;

    public BuyerPopulation {
        desks = List.copyOf(desks);
        buyers = List.copyOf(buyers);
    }

    /**
     * Draws a population.
     *
     * @param regions markets; indices are positions
     * @param groups budget groups; indices are positions
     * @param count buyers wanted in all, firms included
     * @param stacks number of stacks
     * @param demand demand parameters
     * @param beliefs belief parameters
     * @param random stream for sizes and reactions
     */
    public static BuyerPopulation draw(
            List<Region> regions,
            List<BuyerGroup> groups,
            int count,
            int stacks,
            DemandParameters demand,
            BeliefParameters beliefs,
            UniformRandomProvider random) {
        Builder builder = new Builder(regions, stacks, demand, beliefs, random);
        double weights = 0;
        int firms = 0;
        for (BuyerGroup group : groups) {
            if (group.firm()) {
                firms++;
            } else {
                weights += weight(group);
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            BuyerGroup group = groups.get(g);
            int size = group.firm() ? 1 : Math.max(FEWEST, (int) Math.round((count - firms) * weight(group) / weights));
            builder.add(g, group, size);
        }
        return new BuyerPopulation(builder.desks, builder.buyers);
    }

    private static double weight(BuyerGroup group) {
        double usd = 0;
        for (double year : group.acceleratorUsdByYear().values()) {
            usd += year;
        }
        return FastMath.sqrt(usd);
    }

    private static final class Builder {
        private final Map<String, Integer> regionIndex = new HashMap<>();
        private final List<Region> regions;
        private final int stacks;
        private final DemandParameters demand;
        private final BeliefParameters beliefs;
        private final UniformRandomProvider random;
        private final List<Desk> desks = new ArrayList<>();
        private final Map<String, Integer> deskIndex = new HashMap<>();
        private final List<Buyer> buyers = new ArrayList<>();

        Builder(
                List<Region> regions,
                int stacks,
                DemandParameters demand,
                BeliefParameters beliefs,
                UniformRandomProvider random) {
            this.regions = regions;
            this.stacks = stacks;
            this.demand = demand;
            this.beliefs = beliefs;
            this.random = random;
            for (int r = 0; r < regions.size(); r++) {
                regionIndex.put(regions.get(r).id(), r);
            }
        }

        void add(int groupIndex, BuyerGroup group, int size) {
            Integer region = regionIndex.get(group.market());
            if (region == null) {
                throw new IllegalArgumentException("group %s sits in market %s, which the world does not have"
                        .formatted(group.group(), group.market()));
            }
            double stateShare = group.stateShare().orElse(regions.get(region).stateBudgetShare());
            double[] sizes = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sizes[i] = FastMath.pow(1 - random.nextDouble(), -1 / demand.sizeTailExponent());
                sum += sizes[i];
            }
            double stateLeft = stateShare;
            for (int i = 0; i < size; i++) {
                double share = sizes[i] / sum;
                boolean state = group.firm() ? stateShare > 0.5 : stateLeft > 0 && stateLeft >= share / 2;
                if (state) {
                    stateLeft -= share;
                }
                addBuyer(groupIndex, group, region, share, state);
            }
        }

        private void addBuyer(int groupIndex, BuyerGroup group, int region, double share, boolean state) {
            double reaction = FastMath.exp(beliefs.spread() * normal());
            int phase = random.nextInt(demand.orderIntervalMonths());
            int desk = desk(region, group.headquarters(), state, group.ownVendor());
            buyers.add(new Buyer(desk, groupIndex, share, group.firm(), phase, reaction, stacks));
        }

        private int desk(int region, String headquarters, boolean state, Optional<String> ownVendor) {
            String key = region + "|" + headquarters + "|" + state + "|" + ownVendor.orElse("");
            return deskIndex.computeIfAbsent(key, k -> {
                desks.add(new Desk(desks.size(), region, headquarters, state, ownVendor, Desk.Role.USE));
                return desks.size() - 1;
            });
        }

        private double normal() {
            double u = 1 - random.nextDouble();
            double v = random.nextDouble();
            return FastMath.sqrt(-2 * FastMath.log(u)) * FastMath.cos(2 * FastMath.PI * v);
        }
    }
}
