package org.yardstick.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.agents.BudgetPath;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.DemandParameters;
import org.yardstick.agents.Desk;

/**
 * Spending plans: the path of each group's budget as far ahead as its buyers must wait, moved by demand shocks in
 * the projection and by what effective compute costs against the trend on which budgets were built.
 */
final class Budgets {
    private static final int LONGEST_LOOK = 36;

    /** Tier of the markets that buy by price: neither allies nor embargoed (assumption). */
    private static final int PRICE_SENSITIVE_TIER = 2;

    private final WorldState world;
    private final List<BudgetPath> paths = new ArrayList<>();
    private final double[] priceFactor;
    private final double[] referencePriceUsd;
    private final Map<String, Integer> blocIndex = new HashMap<>();
    private final double[] shock;
    private final double[] groupFactor;
    private final double[] cardFactor;
    private final BuildOuts buildOuts;
    private double inferencePriceOnRecord = 1;
    private double excess;
    private final int[] blocOfGroup;
    private final int[] regionOfGroup;
    private final UniformRandomProvider shocks;
    private final List<List<GroupPart>> partsByDesk = new ArrayList<>();
    private final int surgeMonth;

    /** Systems and networking that vendors' accounts hold from some month on: budgets paid them to others before. */
    private final double largestUplift;

    private final int projectionFrom;

    /** What the buyers of a desk have of a group's budget, 0 to 1. */
    private record GroupPart(int group, double share) {}

    Budgets(WorldState world, RandomStreams streams) {
        this.world = world;
        DemandParameters demand = world.parameters().demand();
        int months = world.monthIndex(world.scenario().until()) + LONGEST_LOOK;
        List<BuyerGroup> groups = world.scenario().world().buyerGroups();
        blocOfGroup = new int[groups.size()];
        regionOfGroup = new int[groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            BuyerGroup group = groups.get(g);
            paths.add(new BudgetPath(group.acceleratorUsdByYear(), group.market(), demand, months));
            regionOfGroup[g] = world.region(group.market());
            String bloc = bloc(group.market());
            blocIndex.putIfAbsent(bloc, blocIndex.size());
            blocOfGroup[g] = blocIndex.getOrDefault(bloc, 0);
        }
        buildOuts = new BuildOuts(world.regions().size());
        shock = new double[blocIndex.size()];
        groupFactor = new double[groups.size()];
        cardFactor = new double[world.regions().size()];
        Arrays.fill(cardFactor, 1);
        priceFactor = new double[world.regions().size()];
        referencePriceUsd = new double[priceFactor.length];
        Arrays.fill(priceFactor, 1);
        listParts();
        shocks = streams.stream("demand-shocks");
        surgeMonth = world.monthIndex(demand.surgeMonth());
        largestUplift =
                world.vendors().stream().mapToDouble(ChipVendor::uplift).max().orElse(0);
        projectionFrom = world.monthIndex(world.scenario().world().settings().calibratedUntil()) + 1;
    }

    private void listParts() {
        List<SortedMap<Integer, Double>> shares = new ArrayList<>();
        world.desks().forEach(desk -> shares.add(new TreeMap<>()));
        for (Buyer buyer : world.buyers()) {
            if (world.desks().get(buyer.desk()).role() == Desk.Role.USE) {
                shares.get(buyer.desk()).merge(buyer.group(), buyer.groupShare(), Double::sum);
            }
        }
        for (SortedMap<Integer, Double> ofDesk : shares) {
            List<GroupPart> parts = new ArrayList<>();
            ofDesk.forEach((group, share) -> parts.add(new GroupPart(group, share)));
            partsByDesk.add(List.copyOf(parts));
        }
    }

    private static String bloc(String market) {
        return market.equals("us") || market.equals("china") ? market : "others";
    }

    /** Draws this month's shocks and lets spending plans answer to effective prices. */
    void update(WorldState state, DeskOffer[] offers) {
        DemandParameters demand = state.parameters().demand();
        for (int b = 0; b < shock.length; b++) {
            double u = 1 - shocks.nextDouble();
            double v = shocks.nextDouble();
            double normal = FastMath.sqrt(-2 * FastMath.log(u)) * FastMath.cos(2 * FastMath.PI * v);
            shock[b] = state.month() < projectionFrom
                    ? 0
                    : demand.shockPersistence() * shock[b] + demand.shockSd() * normal;
        }
        for (int r = 0; r < priceFactor.length; r++) {
            answerToPrice(state, demand, offers, r);
        }
        buildOuts.update(state);
        for (int g = 0; g < groupFactor.length; g++) {
            int region = regionOfGroup[g];
            groupFactor[g] = priceFactor[region]
                    * inferenceFactor(state, demand, region)
                    * FastMath.exp(shock[blocOfGroup[g]])
                    * buildOuts.factor(region, plannedUsd(state.month(), region));
        }
        for (int r = 0; r < cardFactor.length; r++) {
            double growth = growthSinceSurge(state.month(), r);
            cardFactor[r] = growth > 1 ? FastMath.exp(-demand.cardElasticity() * FastMath.log(growth)) : 1;
        }
        int sinceSurge = state.month() - surgeMonth;
        excess = sinceSurge < 0 ? 0 : demand.surgeOvershoot() * FastMath.exp(-sinceSurge / demand.surgeFadeMonths());
    }

    /**
     * What cheaper inference by open weights adds to spending in price-sensitive markets (LITERATURE M6), over what
     * budgets on record hold already.
     */
    private double inferenceFactor(WorldState state, DemandParameters demand, int region) {
        double price = state.labs().inferencePriceFactor();
        if (state.month() < projectionFrom) {
            inferencePriceOnRecord = price;
            return 1;
        }
        return state.regions().get(region).tier() == PRICE_SENSITIVE_TIER && price != inferencePriceOnRecord
                ? FastMath.exp((1 - demand.inferenceElasticity()) * FastMath.log(price / inferencePriceOnRecord))
                : 1;
    }

    /** Budgets of a market over those before the surge, at least 1. */
    private double growthSinceSurge(int month, int region) {
        if (month < surgeMonth) {
            return 1;
        }
        double before = plannedUsd(surgeMonth - 1, region);
        return before > 0 ? Math.max(1, plannedUsd(month, region) / before) : 1;
    }

    private double plannedUsd(int month, int region) {
        double usd = 0;
        for (int g = 0; g < regionOfGroup.length; g++) {
            usd += regionOfGroup[g] == region ? paths.get(g).usd(month) : 0;
        }
        return usd;
    }

    private void answerToPrice(WorldState state, DemandParameters demand, DeskOffer[] offers, int region) {
        double best = Double.NEGATIVE_INFINITY;
        for (Desk desk : state.desks()) {
            if (desk.region() == region && desk.role() == Desk.Role.USE) {
                for (int stack = 0; stack < state.stacks().size(); stack++) {
                    best = Math.max(best, offers[desk.index()].openValue(stack * 2));
                }
            }
        }
        if (best == Double.NEGATIVE_INFINITY) {
            return;
        }
        double priceUsd = FastMath.exp(-best / state.parameters().choice().priceSensitivity());
        double trend = FastMath.exp(FastMath.log1p(-demand.effectivePriceDecline()) * state.month() / 12.0);
        state.wishes().setEffectivePrice(region, priceUsd);
        if (referencePriceUsd[region] == 0) {
            referencePriceUsd[region] = priceUsd;
        }
        double gap = priceUsd / (referencePriceUsd[region] * trend);
        double wanted = FastMath.exp((1 - demand.useElasticity()) * FastMath.log(gap));
        wanted = Math.max(0.4, Math.min(2.5, wanted));
        priceFactor[region] += (wanted - priceFactor[region]) / demand.elasticityLagMonths();
    }

    /** Spending a month that a buyer plans for the time of delivery, USD. */
    double wantedUsd(Buyer buyer, double waitMonths) {
        return usd(buyer.group(), buyer.groupShare(), waitMonths) * (1 + excess);
    }

    /** Factor by which wants exceed budgets this month. */
    double surgeFactor() {
        return 1 + excess;
    }

    /** Budgets of this month of all buyers of a desk, USD; none where they buy for others. */
    double deskUsd(int desk) {
        double usd = 0;
        for (GroupPart part : partsByDesk.get(desk)) {
            usd += usd(part.group(), part.share(), 0);
        }
        return usd;
    }

    /** Budget at the time that lies {@code waitMonths} ahead of who spends a share of a group's, USD a month. */
    private double usd(int group, double share, double waitMonths) {
        int month = world.month();
        int target = month
                + (int) Math.round(
                        Math.min(waitMonths, world.parameters().demand().lookAheadMonths()));
        if (month < surgeMonth && target >= surgeMonth) {
            target = surgeMonth - 1;
        }
        int ahead = target + (int) Math.round(buildOuts.monthsSaved(regionOfGroup[group]));
        return scale(target) * paths.get(group).usd(ahead) * share * groupFactor[group];
    }

    /** What budgets for a month are taken at, against those of record. */
    private double scale(int month) {
        DemandParameters demand = world.parameters().demand();
        if (month >= surgeMonth) {
            return demand.scaleAfter();
        }
        double passed = Math.max(0, month) / (double) surgeMonth;
        double scale = demand.scaleStart() + (demand.scaleBefore() - demand.scaleStart()) * passed;
        return month < world.parameters().vendors().systemsFromMonth() ? scale / (1 + largestUplift) : scale;
    }

    /** Share of a desk's spending on inference and workstation cards. */
    double cardShare(WorldState state, Desk desk) {
        DemandParameters demand = state.parameters().demand();
        String market = state.regions().get(desk.region()).id();
        double base = switch (bloc(market)) {
            case "us" -> demand.inferenceShareUs();
            case "china" -> demand.inferenceShareChina();
            default -> demand.inferenceShareOther();
        };
        base *= cardFactor[desk.region()];
        return base + demand.spillToInference() * state.wishes().denied(desk.index()) * (1 - base);
    }
}
