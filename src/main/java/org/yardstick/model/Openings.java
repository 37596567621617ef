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

    /** The same for buyers whose headquarters are in the issuer's market. */
    private final double[] operatorShare;

    private final double[] acceptance;
    private final String[] dealIssuer;
    private final boolean[] closedToRivals;
    private final boolean[] moved;

    Openings(int regions) {
        dealShare = new double[regions];
        operatorShare = new double[regions];
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
        double local = 0;
        double operated = 0;
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
                double units = offer.unitsPerYear() / 12 * offer.deliveredShare();
                operated += units * offer.issuerOperatedShare();
                local += units * (1 - offer.issuerOperatedShare());
            }
        }
        double localShare = share(world, region, issuer, local, false);
        double issuerShare = share(world, region, issuer, operated, true);
        boolean same = localShare == dealShare[region]
                && issuerShare == operatorShare[region]
                && issuer.equals(dealIssuer[region])
                && exclusive == closedToRivals[region];
        dealShare[region] = localShare;
        operatorShare[region] = issuerShare;
        dealIssuer[region] = issuer;
        closedToRivals[region] = exclusive;
        return !same;
    }

    /** Share of what one kind of buyer wants that a monthly volume serves. */
    private static double share(WorldState world, int region, String issuer, double units, boolean ofIssuer) {
        double wanted = units > 0 ? wantedFlagships(world, region, issuer, ofIssuer) : 0;
        return wanted > 0 ? stepped(Math.min(1, units / wanted)) : 0;
    }

    /** Newest flagships of an issuer's vendors that a month's spending of one kind of buyer in the market would buy. */
    private static double wantedFlagships(WorldState world, int region, String issuer, boolean ofIssuer) {
        double priceUsd = 0;
        for (ProductLine line : world.activeLines()) {
            ChipVendor vendor = world.vendors().get(line.vendor());
            if (line.flagship()
                    && line.onSale(world.month())
                    && vendor.spec().home().equals(issuer)) {
                priceUsd = Math.max(priceUsd, OrderPlacement.sellerUsd(world, line));
            }
        }
        double usd = 0;
        for (Desk desk : world.desks()) {
            boolean kind = desk.headquarters().equals(issuer) == ofIssuer;
            usd += desk.region() == region && kind ? world.wishes().deskUsd(desk.index()) : 0;
        }
        return priceUsd > 0 ? usd / priceUsd : 0;
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
            boolean ofIssuer = desk.headquarters().equals(dealIssuer[region]);
            open += (1 - lawOpen) * (ofIssuer ? operatorShare : dealShare)[region];
        }
        return world.homeRegion(line.vendor()) == region ? open : open * acceptance[region];
    }

    private boolean isDealIssuer(WorldState world, int region, ProductLine line) {
        return world.vendors().get(line.vendor()).spec().home().equals(dealIssuer[region]);
    }
}
