package org.yardstick.model;

import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.VendorSpec;

/**
 * What customers tell vendors before and during a launch: what they would order of a flagship were it on sale and made
 * in any number. Vendors order wafers by it, since a product without orders of its own yet tells nothing.
 */
final class Soundings {
    private final double[] flagshipUsd;
    private final int stacks;

    Soundings(WorldState world) {
        flagshipUsd = new double[world.desks().size()];
        stacks = world.stacks().size();
    }

    /** Asks all desks about all flagships that come to market or still ramp up. */
    void ask(WorldState world, OfferBuilder offers, Basket[] baskets) {
        for (Desk desk : world.desks()) {
            double usd = 0;
            for (int stack = 0; stack < stacks; stack++) {
                usd += wantedUsd(baskets, desk.index(), stack);
            }
            flagshipUsd[desk.index()] = usd;
        }
        for (ProductLine line : world.activeLines()) {
            boolean packaged = world.vendors().get(line.vendor()).spec().route() == VendorSpec.Route.PACKAGING;
            if (packaged && line.flagship() && line.family() == line.index() && offers.ramp(line) < 1) {
                ask(world, offers, baskets, line);
            }
        }
    }

    private void ask(WorldState world, OfferBuilder offers, Basket[] baskets, ProductLine line) {
        OfferBuilder.Prospect prospect = offers.prospect(line);
        double usd = 0;
        for (Desk desk : world.desks()) {
            TermsTable.Row row = world.terms().row(desk.index(), line.index());
            if (desk.role() == Desk.Role.USE && !row.hidden() && row.open() && flagshipUsd[desk.index()] > 0) {
                double share = wantedUsd(baskets, desk.index(), line.stack()) / flagshipUsd[desk.index()];
                double lifted = share * prospect.lift();
                usd += flagshipUsd[desk.index()] * lifted / (1 - share + lifted) * prospect.share();
            }
        }
        line.sound(usd / OrderPlacement.sellerUsd(world, line), prospect.share());
    }

    private double wantedUsd(Basket[] baskets, int desk, int stack) {
        return baskets[desk * stacks * 2 + stack * 2].usd();
    }
}
