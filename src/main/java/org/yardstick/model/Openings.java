package org.yardstick.model;

import java.util.Arrays;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.policy.DealOffer;
import org.yardstick.policy.PolicyMonth;
import org.yardstick.policy.ResponsiveAcceptance;

/**
 * What opens or closes a market by how the world stands, on top of what the law says of a trade: bilateral deals,
 * whose volume opens part of what is under review, and importing states that refuse more as home supply covers more.
 */
final class Openings {
    /** Shares move in steps, so that small moves do not ask for every trade to be judged anew. */
    private static final double STEP = 0.05;

    private static final String NOBODY = "";

    private final double[] dealShare;
    private final double[] acceptance;
    private final String[] dealIssuer;
    private final boolean[] closedToRivals;
    private final boolean[] moved;

    Openings(int regions) {
        dealShare = new double[regions];
        acceptance = new double[regions];
        dealIssuer = new String[regions];
        closedToRivals = new boolean[regions];
        moved = new boolean[regions];
        Arrays.fill(acceptance, 1);
        Arrays.fill(dealIssuer, NOBODY);
    }

    /** Works out this month's and tells for which markets something changed; the array is used again. */
    boolean[] update(WorldState world) {
        for (int r = 0; r < dealShare.length; r++) {
            boolean deal = updateDeal(world, r);
            moved[r] = updateAcceptance(world, r) || deal;
        }
        return moved;
    }

    private boolean updateDeal(WorldState world, int region) {
        double unitsPerMonth = 0;
        String issuer = NOBODY;
        boolean exclusive = false;
        for (PolicyMonth.DealInForce deal : world.policy().deals()) {
            DealOffer offer = deal.offer();
            if (!offer.partner().equals(world.regions().get(region).id())) {
                continue;
            }
            exclusive |= offer.excludesRivalStack();
            issuer = deal.issuer();
            if (deal.monthsSinceForce() >= offer.delayMonths()) {
                unitsPerMonth += offer.unitsPerYear() / 12 * offer.deliveredShare();
            }
        }
        double wanted = unitsPerMonth > 0 ? wantedFlagships(world, region, issuer) : 0;
        double share = wanted > 0 ? stepped(Math.min(1, unitsPerMonth / wanted)) : 0;
        boolean same =
                share == dealShare[region] && issuer.equals(dealIssuer[region]) && exclusive == closedToRivals[region];
        dealShare[region] = share;
        dealIssuer[region] = issuer;
        closedToRivals[region] = exclusive;
        return !same;
    }

    /** Newest flagships of an issuer's vendors that a month's spending in the market would buy. */
    private static double wantedFlagships(WorldState world, int region, String issuer) {
        double priceUsd = 0;
        for (ProductLine line : world.activeLines()) {
            ChipVendor vendor = world.vendors().get(line.vendor());
            if (line.flagship()
                    && line.onSale(world.month())
                    && vendor.spec().home().equals(issuer)) {
                priceUsd = Math.max(priceUsd, OrderPlacement.sellerUsd(world, line));
            }
        }
        return priceUsd > 0 ? world.wishes().plannedUsd(region) / priceUsd : 0;
    }

    private boolean updateAcceptance(WorldState world, int region) {
        double share = 1;
        for (ResponsiveAcceptance lever : world.policy().inForce(ResponsiveAcceptance.class)) {
            if (lever.market().equals(world.regions().get(region).id())) {
                share = Math.min(share, lever.acceptance(world.upstream().homeCoverage()));
            }
        }
        share = share < 1 ? stepped(share) : 1;
        boolean same = share == acceptance[region];
        acceptance[region] = share;
        return !same;
    }

    private static double stepped(double share) {
        return Math.round(share / STEP) * STEP;
    }

    /** Whether a market is closed to the vendor: pledged to the rival, or all imports refused. */
    boolean closed(WorldState world, Desk desk, ProductLine line) {
        int region = desk.region();
        boolean foreign = world.homeRegion(line.vendor()) != region;
        return foreign && (acceptance[region] == 0 || (closedToRivals[region] && !isDealIssuer(world, region, line)));
    }

    /** What becomes of a share that the law leaves open. */
    double open(WorldState world, Desk desk, ProductLine line, double lawOpen) {
        int region = desk.region();
        double open = lawOpen;
        if (lawOpen > 0 && lawOpen < 1 && isDealIssuer(world, region, line)) {
            open += (1 - lawOpen) * dealShare[region];
        }
        return world.homeRegion(line.vendor()) == region ? open : open * acceptance[region];
    }

    private boolean isDealIssuer(WorldState world, int region, ProductLine line) {
        return world.vendors().get(line.vendor()).spec().home().equals(dealIssuer[region]);
    }
}
