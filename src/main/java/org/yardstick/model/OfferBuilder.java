package org.yardstick.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ChoiceParameters;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.StackChoice;
import org.yardstick.agents.VendorParameters;
import org.yardstick.market.Region;
import org.yardstick.policy.Ruling;

/**
 * Works out what each desk is offered: utilities of products, hard filters of permission and acceptance, and
 * the terms that all buyers of a desk share (network, trust, home). Desks without rules share one offer.
 */
final class OfferBuilder {
    private static final double REFERENCE_PRICE_USD = 30_000;
    private static final double NETWORK_REFERENCE_H100E = 100;
    private static final double WORLD_WEIGHT = 0.1;
    private static final double SMALLEST_SHARE = 0.008;
    private static final int NO_STACK = -1;

    /** Years of a cap that vendors take orders for ahead (assumption: as long as buyers wait at most). */
    private static final double CAP_AHEAD_YEARS = 1;

    private final WorldState world;
    private final ChoiceParameters choice;
    private final List<List<ProductLine>> onSale = new ArrayList<>();
    private final SegmentOffer[] plain;
    private final SegmentOffer own = new SegmentOffer();
    private final double[] all;
    private double[] freeUtility = new double[64];
    private double[] ramp = new double[64];
    private double[] lastCharges = new double[64];
    private double[] chargedUtility = new double[64];
    private final double[][] marketTerms;
    private final int[] ownStack;

    /** Shares and values of one segment before what a desk's buyers share is added. */
    private static final class SegmentOffer {
        private double[] open = new double[16];
        private double[] all = new double[16];
        private double openValue;
        private double allValue;
        private double announced;

        void room(int count) {
            if (open.length < count) {
                open = new double[count * 2];
                all = new double[count * 2];
            }
        }
    }

    OfferBuilder(WorldState world) {
        this.world = world;
        this.choice = world.parameters().choice();
        int segments = world.stacks().size() * 2;
        plain = new SegmentOffer[segments];
        for (int segment = 0; segment < segments; segment++) {
            onSale.add(new ArrayList<>());
            plain[segment] = new SegmentOffer();
        }
        all = new double[world.stacks().size()];
        marketTerms = new double[world.regions().size()][all.length];
        ownStack = world.desks().stream()
                .mapToInt(desk -> desk.ownVendor()
                        .map(id -> world.vendors().get(world.vendor(id)).stack())
                        .orElse(NO_STACK))
                .toArray();
    }

    /** Lists what is on sale this month and works out the offer of a desk without rules. */
    void startMonth() {
        if (freeUtility.length < world.lines().size()) {
            freeUtility = new double[world.lines().size() * 2];
            ramp = new double[freeUtility.length];
            lastCharges = new double[freeUtility.length];
            chargedUtility = new double[freeUtility.length];
        }
        for (List<ProductLine> lines : onSale) {
            lines.clear();
        }
        Arrays.fill(lastCharges, 0);
        for (int stack = 0; stack < all.length; stack++) {
            double everywhere = world.installed().world(stack);
            for (int market = 0; market < marketTerms.length; market++) {
                marketTerms[market][stack] = marketTerms(market, stack, everywhere);
            }
        }
        for (ProductLine line : world.activeLines()) {
            if (line.onSale(world.month())) {
                onSale.get(line.segment()).add(line);
                freeUtility[line.index()] = utility(line, 0);
                ramp[line.index()] = ramp(line);
            }
        }
        for (int segment = 0; segment < plain.length; segment++) {
            fillShares(plain[segment], onSale.get(segment), -1);
        }
    }

    /**
     * Fills the offer of a desk and notes what is denied to it.
     *
     * @param offers offers by desk, those of earlier desks filled
     */
    void fill(Desk desk, DeskOffer[] offers) {
        int twin = world.terms().twin(world, desk);
        DeskOffer offer = offers[desk.index()];
        if (twin != desk.index()) {
            offer.copy(offers[twin]);
            world.wishes().denySame(desk.index(), twin);
            return;
        }
        offer.clear();
        for (int segment = 0; segment < plain.length; segment++) {
            List<ProductLine> lines = onSale.get(segment);
            if (lines.isEmpty()) {
                continue;
            }
            SegmentOffer shares = plain[segment];
            if (!world.terms().plain(desk.index(), segment)) {
                shares = own;
                fillShares(own, lines, desk.index());
            }
            double shared = marketTerms[desk.region()][segment / 2] + ownChips(desk, segment / 2);
            keepLines(offer, segment, lines, shares);
            offer.set(
                    segment,
                    shares.openValue + shared,
                    shares.allValue + shared,
                    waitMonths(offer, segment),
                    shares.announced);
        }
        noteDenied(desk, offer);
    }

    /** Shares within a segment for a desk; for no desk in particular where {@code desk} is negative. */
    private void fillShares(SegmentOffer offer, List<ProductLine> lines, int desk) {
        int count = lines.size();
        offer.room(count);
        for (int i = 0; i < count; i++) {
            ProductLine line = lines.get(i);
            double utility = freeUtility[line.index()];
            boolean open = true;
            boolean refused = false;
            if (desk >= 0) {
                TermsTable.Row row = world.terms().row(desk, line.index());
                double charges = row.costShare() + row.penaltyShare();
                utility = row.hidden() ? Double.NEGATIVE_INFINITY : charges == 0 ? utility : charged(line, charges);
                open = row.open() && takesOrders(row, line);
                String home = world.vendors().get(line.vendor()).spec().home();
                refused = !open && row.refused(home);
            }
            // What the buyer's own state refuses is no denial that anyone would fear or resent.
            offer.all[i] = refused ? Double.NEGATIVE_INFINITY : utility;
            offer.open[i] = open ? utility : Double.NEGATIVE_INFINITY;
        }
        double lambda = choice.nestDissimilarity();
        offer.openValue = StackChoice.shares(offer.open, count, lambda);
        offer.allValue = desk < 0 ? offer.openValue : StackChoice.shares(offer.all, count, lambda);
        capRamps(offer, lines);
        offer.announced = 0;
        for (int i = 0; i < count && desk >= 0; i++) {
            if (world.terms().row(desk, lines.get(i).index()).announced()) {
                offer.announced += offer.open[i];
            }
        }
    }

    /** Whether a cap, if there is one, could still serve what is on order under it within some months. */
    private boolean takesOrders(TermsTable.Row row, ProductLine line) {
        if (row.quota().isEmpty()) {
            return true;
        }
        Ruling.Quota quota = row.quota().get();
        double onOrderUsd = 0;
        for (Desk desk : world.desks()) {
            boolean under = world.terms()
                    .row(desk.index(), line.index())
                    .quota()
                    .filter(other -> other.key().equals(quota.key()))
                    .isPresent();
            onOrderUsd += under ? line.book().usd(desk.index()) : 0;
        }
        double perYear = QuotaBook.unitsPerYear(
                quota, line.product().h100e(), world.homeSales().yearlyRate(line));
        return onOrderUsd < perYear * CAP_AHEAD_YEARS * OrderPlacement.sellerUsd(world, line);
    }

    /**
     * Buyers cannot order more of a new product than its ramp yields: what is above goes to the others on offer,
     * so that a launch does not strand the capacity of its predecessor.
     */
    private void capRamps(SegmentOffer offer, List<ProductLine> lines) {
        double excess = 0;
        double others = 0;
        for (int i = 0; i < lines.size(); i++) {
            double cap = ramp[lines.get(i).index()];
            if (offer.open[i] > cap) {
                excess += offer.open[i] - cap;
                offer.open[i] = cap;
            } else if (cap >= 1) {
                others += offer.open[i];
            }
        }
        double capped = 1 - excess;
        for (int i = 0; i < lines.size() && excess > 0; i++) {
            if (others <= 0) {
                offer.open[i] /= capped;
            } else if (ramp[lines.get(i).index()] >= 1) {
                offer.open[i] += excess * offer.open[i] / others;
            }
        }
    }

    /**
     * How a product would sell with no limit on its number.
     *
     * @param share its share of what buyers spend on its stack, 0 to 1
     * @param lift factor on the odds that a buyer takes the stack at all; 1 once the product is on sale
     */
    record Prospect(double share, double lift) {}

    /** What a product without rules would take of its stack; nothing of a stack that sells nothing yet. */
    Prospect prospect(ProductLine line) {
        double value = plain[line.segment()].openValue;
        if (value == Double.NEGATIVE_INFINITY) {
            return new Prospect(0, 1);
        }
        double lambda = choice.nestDissimilarity();
        double weight = FastMath.exp((utility(line, 0) - value) / lambda);
        return line.onSale(world.month())
                ? new Prospect(Math.min(1, weight), 1)
                : new Prospect(weight / (1 + weight), FastMath.exp(lambda * FastMath.log1p(weight)));
    }

    /** Share of its stack's orders that a product of some age can take at most, 0 to 1. */
    double ramp(ProductLine line) {
        VendorParameters vendors = world.parameters().vendors();
        int delivered = world.month() + vendors.packagingLeadMonths();
        int launch = world.lines().get(line.family()).launchMonth();
        return Math.max(0, Math.min(1, (delivered - launch + 1) / (2 * vendors.rampMonths())));
    }

    private static void keepLines(DeskOffer offer, int segment, List<ProductLine> lines, SegmentOffer shares) {
        double kept = 0;
        for (int i = 0; i < lines.size(); i++) {
            kept += shares.open[i] >= SMALLEST_SHARE ? shares.open[i] : 0;
        }
        for (int i = 0; i < lines.size() && kept > 0; i++) {
            if (shares.open[i] >= SMALLEST_SHARE) {
                offer.addLine(segment, lines.get(i).index(), shares.open[i] / kept);
            }
        }
    }

    /** Wait for what a desk would order of a segment, by the shares of its products. */
    private double waitMonths(DeskOffer offer, int segment) {
        double wait = 0;
        for (int i = 0; i < offer.lines(segment); i++) {
            wait += offer.share(segment, i)
                    * world.lines().get(offer.line(segment, i)).waitMonths();
        }
        return Math.max(wait, world.parameters().orders().minimumLeadMonths());
    }

    /** Utility with charges, which many desks share, so that the last one found this month is kept. */
    private double charged(ProductLine line, double charges) {
        int at = line.index();
        if (charges != lastCharges[at]) {
            lastCharges[at] = charges;
            chargedUtility[at] = utility(line, charges);
        }
        return chargedUtility[at];
    }

    private double utility(ProductLine line, double charges) {
        ChipVendor vendor = world.vendors().get(line.vendor());
        double payUsd = line.priceUsd() * (1 + vendor.uplift()) * (1 + charges);
        double price = StackChoice.effectivePriceUsd(
                payUsd,
                line.product().powerW(),
                line.worthH100e(),
                world.software().maturity(line.stack()),
                choice.powerUsdPerWatt());
        return -choice.priceSensitivity() * FastMath.log(price / REFERENCE_PRICE_USD)
                - choice.waitingWeight() * (line.waitMonths() - 1);
    }

    /**
     * Network benefit (Nair, Chintagunta and Dube 2004), home and sovereignty preference, porting that partners have learnt; trust of the state where
     * it has no stack of its own, since elsewhere fear of being cut off is each buyer's own belief.
     */
    private double marketTerms(int market, int stack, double everywhere) {
        Region region = world.regions().get(market);
        String home = world.stackHome(stack);
        double base = world.installed().located(market, stack)
                + world.installed().smuggled(market, stack)
                + WORLD_WEIGHT * everywhere;
        double value = choice.networkWeight() * FastMath.log(1 + base / NETWORK_REFERENCE_H100E);
        if (home.equals(region.id())) {
            value += choice.homePreference()
                    + choice.sovereigntyWeight() * world.states().state(market).sovereigntyPreference();
        } else if (!world.hasHomeStack(region.id())) {
            value += choice.trustWeight()
                    * FastMath.log(Math.max(0.02, world.states().trust(market, home)));
        }
        double skill = world.states().skill(market, home);
        if (skill > 0) {
            value += skill * choice.portingWeight() * world.software().portingMonths(stack);
        }
        return value;
    }

    private double ownChips(Desk desk, int stack) {
        return ownStack[desk.index()] == stack ? choice.ownChipPreference() : 0;
    }

    private void noteDenied(Desk desk, DeskOffer offer) {
        for (int stack = 0; stack < all.length; stack++) {
            all[stack] = offer.allValue(stack * 2);
        }
        StackChoice.shares(all, all.length, 1);
        double denied = 0;
        double announced = 0;
        for (int stack = 0; stack < all.length; stack++) {
            world.wishes().denyStack(desk.index(), stack, 0);
            if (all[stack] == 0) {
                continue;
            }
            double open = offer.openValue(stack * 2);
            double allValue = offer.allValue(stack * 2);
            double openShare = open == Double.NEGATIVE_INFINITY
                    ? 0
                    : open == allValue ? 1 : FastMath.exp((open - allValue) / choice.nestDissimilarity());
            world.wishes().denyStack(desk.index(), stack, all[stack] * (1 - openShare));
            denied += all[stack] * (1 - openShare);
            announced += all[stack] * openShare * offer.announcedShare(stack * 2);
        }
        world.wishes().deny(desk.index(), denied, Math.min(1, denied + announced));
    }
}
