package org.yardstick.model;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ChoiceParameters;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.StackChoice;
import org.yardstick.market.Region;

/**
 * Works out what each desk is offered: utilities of products, hard filters of permission and acceptance, and
 * the terms that all buyers of a desk share (network, trust, home).
 */
final class OfferBuilder {
    private static final double REFERENCE_PRICE_USD = 30_000;
    private static final double NETWORK_REFERENCE_H100E = 100;
    private static final double WORLD_WEIGHT = 0.1;
    private static final double SMALLEST_SHARE = 0.01;

    private final WorldState world;
    private final ChoiceParameters choice;
    private final double[] openUtility = new double[256];
    private final double[] allUtility = new double[256];
    private final int[] candidates = new int[256];

    OfferBuilder(WorldState world) {
        this.world = world;
        this.choice = world.parameters().choice();
    }

    /** Fills the offer of a desk and notes what is denied to it. */
    void fill(Desk desk, DeskOffer offer) {
        offer.clear();
        int stacks = world.stacks().size();
        for (int segment = 0; segment < stacks * 2; segment++) {
            fillSegment(desk, offer, segment);
        }
        noteDenied(desk, offer, stacks);
    }

    private void fillSegment(Desk desk, DeskOffer offer, int segment) {
        int stack = segment / 2;
        boolean flagship = segment % 2 == 0;
        int count = 0;
        for (ProductLine line : world.lines()) {
            if (line.stack() == stack
                    && line.flagship() == flagship
                    && line.onSale(world.month())
                    && world.sells(line, desk)
                    && count < candidates.length) {
                double utility = utility(desk, line);
                candidates[count] = line.index();
                allUtility[count] = utility;
                openUtility[count] =
                        world.terms().row(desk.index(), line.index()).open() ? utility : Double.NEGATIVE_INFINITY;
                count++;
            }
        }
        double lambda = choice.nestDissimilarity();
        double allValue = StackChoice.shares(allUtility, count, lambda);
        double openValue = StackChoice.shares(openUtility, count, lambda);
        if (count == 0) {
            return;
        }
        capRamps(count);
        keepLines(offer, segment, count);
        double deskTerms = deskTerms(desk, stack);
        double announced = 0;
        for (int i = 0; i < count; i++) {
            if (world.terms().row(desk.index(), candidates[i]).announced()) {
                announced += openUtility[i];
            }
        }
        double wait =
                world.vendors().get(world.lines().get(candidates[0]).vendor()).waitMonths(flagship);
        offer.set(segment, openValue + deskTerms, allValue + deskTerms, wait, announced);
    }

    /**
     * Buyers cannot order more of a new product than its ramp yields: what is above goes to the others on offer,
     * so that a launch does not strand the capacity of its predecessor.
     */
    private void capRamps(int count) {
        double excess = 0;
        double others = 0;
        for (int i = 0; i < count; i++) {
            double cap = ramp(world.lines().get(candidates[i]));
            if (openUtility[i] > cap) {
                excess += openUtility[i] - cap;
                openUtility[i] = cap;
            } else if (cap >= 1) {
                others += openUtility[i];
            }
        }
        double capped = 1 - excess;
        for (int i = 0; i < count && excess > 0; i++) {
            if (others <= 0) {
                openUtility[i] /= capped;
            } else if (ramp(world.lines().get(candidates[i])) >= 1) {
                openUtility[i] += excess * openUtility[i] / others;
            }
        }
    }

    private double ramp(ProductLine line) {
        int launch = world.lines().get(line.family()).launchMonth();
        return Math.min(
                1,
                (world.month() - launch + 1) / (2 * world.parameters().vendors().rampMonths()));
    }

    private void keepLines(DeskOffer offer, int segment, int count) {
        double kept = 0;
        for (int i = 0; i < count; i++) {
            kept += openUtility[i] >= SMALLEST_SHARE ? openUtility[i] : 0;
        }
        for (int i = 0; i < count && kept > 0; i++) {
            if (openUtility[i] >= SMALLEST_SHARE) {
                offer.addLine(segment, candidates[i], openUtility[i] / kept);
            }
        }
    }

    private double utility(Desk desk, ProductLine line) {
        ChipVendor vendor = world.vendors().get(line.vendor());
        TermsTable.Row row = world.terms().row(desk.index(), line.index());
        double payUsd = line.priceUsd() * (1 + vendor.uplift()) * (1 + row.costShare() + row.penaltyShare());
        double price = StackChoice.effectivePriceUsd(
                payUsd,
                line.product().powerW(),
                line.worthH100e(),
                world.software().maturity(line.stack()),
                choice.powerUsdPerWatt());
        return -choice.priceSensitivity() * FastMath.log(price / REFERENCE_PRICE_USD)
                - choice.waitingWeight() * (vendor.waitMonths(line.flagship()) - 1);
    }

    /**
     * Network benefit (Nair, Chintagunta and Dube 2004), home and sovereignty preference; trust of the state where
     * it has no stack of its own, since elsewhere fear of being cut off is each buyer's own belief.
     */
    private double deskTerms(Desk desk, int stack) {
        Region region = world.regions().get(desk.region());
        String home = world.stackHome(stack);
        double base = world.installed().owned(desk.region(), stack)
                + world.installed().smuggled(desk.region(), stack)
                + WORLD_WEIGHT * world.installed().world(stack);
        double value = choice.networkWeight() * FastMath.log1p(base / NETWORK_REFERENCE_H100E);
        if (home.equals(region.id())) {
            value += choice.homePreference()
                    + choice.sovereigntyWeight()
                            * world.states().state(desk.region()).sovereigntyPreference();
        } else if (!world.hasHomeStack(region.id())) {
            value += choice.trustWeight()
                    * FastMath.log(Math.max(0.02, world.states().trust(desk.region(), home)));
        }
        return value;
    }

    private void noteDenied(Desk desk, DeskOffer offer, int stacks) {
        double[] all = new double[stacks];
        for (int stack = 0; stack < stacks; stack++) {
            all[stack] = offer.allValue(stack * 2);
        }
        StackChoice.shares(all, stacks, 1);
        double denied = 0;
        double announced = 0;
        for (int stack = 0; stack < stacks; stack++) {
            world.wishes().denyStack(desk.index(), stack, 0);
            if (all[stack] == 0) {
                continue;
            }
            double open = offer.openValue(stack * 2);
            double allValue = offer.allValue(stack * 2);
            double openShare =
                    open == Double.NEGATIVE_INFINITY ? 0 : FastMath.exp((open - allValue) / choice.nestDissimilarity());
            world.wishes().denyStack(desk.index(), stack, all[stack] * (1 - openShare));
            denied += all[stack] * (1 - openShare);
            announced += all[stack] * openShare * offer.announcedShare(stack * 2);
        }
        world.wishes().deny(desk.index(), denied, Math.min(1, denied + announced));
    }
}
