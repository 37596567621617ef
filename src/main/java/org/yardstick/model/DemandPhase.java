package org.yardstick.model;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.agents.BeliefParameters;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.DemandParameters;
import org.yardstick.agents.Desk;
import org.yardstick.policy.SelfSufficiencyTarget;

/**
 * Demand: buyers plan spending, update beliefs and split or choose stacks; what they want becomes baskets that
 * {@link OrderPlacement} turns into orders.
 */
final class DemandPhase implements PhaseStep {
    private final Budgets budgets;
    private final OrderPlacement placement;
    private final OfferBuilder offers;
    private final DeskOffer[] offerByDesk;
    private final Basket[] baskets;
    private final UniformRandomProvider draws;
    private final double[] deskWait;
    private final double[] deskFlowUsd;
    private final double[] deskFactor;
    private final double[] deskReserved;
    private final double[] deskCards;
    private final BuyerChoice choice;
    private final Soundings soundings;
    private final int stacks;

    DemandPhase(WorldState world, RandomStreams streams) {
        stacks = world.stacks().size();
        budgets = new Budgets(world, streams);
        placement = new OrderPlacement(world);
        offers = new OfferBuilder(world);
        offerByDesk = new DeskOffer[world.desks().size()];
        baskets = new Basket[offerByDesk.length * stacks * 2];
        Arrays.setAll(offerByDesk, d -> new DeskOffer(stacks * 2));
        Arrays.setAll(baskets, b -> new Basket());
        deskWait = new double[offerByDesk.length];
        Arrays.fill(deskWait, world.parameters().orders().minimumLeadMonths());
        draws = streams.stream("small-buyer-choice");
        deskFlowUsd = new double[offerByDesk.length];
        deskFactor = new double[offerByDesk.length];
        deskReserved = new double[offerByDesk.length];
        deskCards = new double[offerByDesk.length];
        Arrays.fill(deskFactor, 1);
        choice = new BuyerChoice(world);
        soundings = new Soundings(world);
    }

    @Override
    public void run(WorldState world) {
        world.terms().update(world);
        world.wishes().newMonth();
        offers.startMonth();
        for (Desk desk : world.desks()) {
            offers.fill(desk, offerByDesk);
        }
        budgets.update(world, offerByDesk);
        choice.startMonth(world, offerByDesk);
        fillBaskets(world);
        noteDenials(world);
        soundings.ask(world, offers, baskets);
        world.routes().plan(world, offerByDesk, baskets);
        if (world.month() == 0) {
            placement.placeStart(world, offerByDesk, baskets);
        }
        placement.place(world, offerByDesk, baskets, deskWait);
    }

    /** Share of purchases that a state reserves while home supply misses its path. */
    private static double reservedForTarget(WorldState world, String market) {
        double reserved = 0;
        for (SelfSufficiencyTarget lever : world.policy().inForce(SelfSufficiencyTarget.class)) {
            if (lever.market().equals(market)) {
                double target = lever.target(
                        world.yearMonth().getYear(), world.yearMonth().getMonthValue());
                reserved = Math.max(
                        reserved, lever.reserved(target, world.upstream().homeCoverage()));
            }
        }
        return reserved;
    }

    private void fillBaskets(WorldState world) {
        for (Basket basket : baskets) {
            basket.clear();
        }
        DemandParameters demand = world.parameters().demand();
        BeliefParameters beliefs = world.parameters().beliefs();
        double decay = 1 - FastMath.exp(-FastMath.log(2) / beliefs.halfLifeMonths());
        List<Buyer> buyers = world.buyers();
        world.spending().newMonth();
        for (Desk desk : world.desks()) {
            String market = world.regions().get(desk.region()).id();
            double mandate = world.policy().homeShare(market, desk.stateFunded());
            deskReserved[desk.index()] = Math.max(mandate, reservedForTarget(world, market));
            deskCards[desk.index()] = budgets.cardShare(world, desk);
        }
        for (Desk desk : world.desks()) {
            deskFlowUsd[desk.index()] = budgets.deskUsd(desk.index());
            world.spending().budget(desk.index(), deskFlowUsd[desk.index()] * budgets.surgeFactor());
        }
        for (int b = 0; b < buyers.size(); b++) {
            Buyer buyer = buyers.get(b);
            Desk desk = world.desks().get(buyer.desk());
            if (desk.role() != Desk.Role.USE) {
                continue;
            }
            double denied = world.wishes().denied(desk.index());
            double announced = world.wishes().deniedOrAnnounced(desk.index());
            buyer.observe(denied + beliefs.announcedWeight() * (announced - denied), beliefs.rise(), decay);
            if (buyer.orders(world.month(), demand.orderIntervalMonths())) {
                int interval = buyer.firm() ? 1 : demand.orderIntervalMonths();
                double usd = budgets.wantedUsd(buyer, deskWait[desk.index()]) * interval * deskFactor[desk.index()];
                double draw = buyer.firm() ? 0 : draws.nextDouble();
                spend(world, desk, buyer, b, usd, draw);
            }
        }
    }

    private void spend(WorldState world, Desk desk, Buyer buyer, int index, double usd, double draw) {
        world.wishes().plan(desk.index(), desk.region(), usd);
        choice.startBuyer(buyer);
        double reserved = deskReserved[desk.index()];
        double cards = deskCards[desk.index()];
        for (int cls = 0; cls < 2; cls++) {
            double classUsd = usd * (cls == 0 ? 1 - cards : cards);
            if (reserved > 0) {
                choose(world, desk, buyer, index, classUsd * reserved, cls, true, draw);
            }
            if (reserved < 1) {
                choose(world, desk, buyer, index, classUsd * (1 - reserved), cls, false, draw);
            }
        }
    }

    private void choose(
            WorldState world, Desk desk, Buyer buyer, int index, double usd, int cls, boolean homeOnly, double draw) {
        if (usd <= 0) {
            return;
        }
        double inclusive = choice.choose(desk, cls, homeOnly);
        if (inclusive == Double.NEGATIVE_INFINITY) {
            world.wishes().unmet(desk.region(), usd);
            return;
        }
        world.wishes()
                .addSurplus(
                        desk.region(),
                        usd * inclusive / world.parameters().choice().priceSensitivity());
        int base = desk.index() * stacks * 2 + cls;
        if (buyer.firm()) {
            for (int stack = 0; stack < stacks; stack++) {
                if (choice.share(stack) > 0) {
                    baskets[base + stack * 2].add(index, usd * choice.share(stack));
                }
            }
            return;
        }
        double left = draw;
        int pick = -1;
        for (int stack = 0; stack < stacks; stack++) {
            if (choice.share(stack) > 0) {
                pick = stack;
                left -= choice.share(stack);
                if (left < 0) {
                    break;
                }
            }
        }
        baskets[base + pick * 2].add(index, usd);
    }

    private void noteDenials(WorldState world) {
        for (Desk desk : world.desks()) {
            world.wishes().settleDenied(desk.index());
        }
        for (int d = 0; d < offerByDesk.length; d++) {
            double usd = 0;
            double weighted = 0;
            for (int segment = 0; segment < stacks * 2; segment++) {
                double segmentUsd = baskets[d * stacks * 2 + segment].usd();
                usd += segmentUsd;
                weighted += segmentUsd * offerByDesk[d].waitMonths(segment);
            }
            deskFactor[d] = world.spending().factor(d, deskFlowUsd[d]);
            if (usd > 0) {
                deskWait[d] = weighted / usd;
            }
        }
    }
}
