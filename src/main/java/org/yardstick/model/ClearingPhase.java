package org.yardstick.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.OrderParameters;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.SoftwareParameters;
import org.yardstick.agents.VendorSpec;
import org.yardstick.market.Order;
import org.yardstick.market.OrderBook;
import org.yardstick.market.OrderLot;
import org.yardstick.policy.Ruling;

/**
 * Clearing: refunds where a trade is closed, then deliveries oldest order first, within permissions, caps and
 * what is in stock; then waits and prices.
 */
final class ClearingPhase implements PhaseStep {
    /** Chips below which a stock is only what rounding left of it. */
    private static final double SMALLEST_STOCK = 1e-6;

    private final List<OrderLot> credited = new ArrayList<>();
    private final double[] vendorBookUsd = new double[2];
    private final double[] vendorServedUsd = new double[2];
    private double lineServedUsd;

    @Override
    public void run(WorldState world) {
        world.flows().clear(world.lines().size());
        world.quotas().startYear(world.yearMonth().getYear());
        world.homeSales().startYear(world.yearMonth().getYear());
        world.installed().newMonth();
        OrderParameters orders = world.parameters().orders();
        for (ChipVendor vendor : world.vendors()) {
            vendorBookUsd[0] = 0;
            vendorBookUsd[1] = 0;
            vendorServedUsd[0] = 0;
            vendorServedUsd[1] = 0;
            for (ProductLine line : vendor.lines()) {
                clear(world, vendor, line);
            }
            for (int cls = 0; cls < 2; cls++) {
                vendor.updateWait(cls == 0, vendorBookUsd[cls], vendorServedUsd[cls], orders);
            }
            for (ProductLine line : vendor.lines()) {
                line.expectWait(vendor.waitMonths(line.flagship()));
                line.reprice(world.parameters().vendors().priceErosion(), world.month(), orders);
            }
        }
        install(world);
        world.homeSales().add(world);
    }

    private void clear(WorldState world, ChipVendor vendor, ProductLine line) {
        if (world.terms().changed(world.month())) {
            refundClosed(world, line);
        }
        Terms terms = new Terms(world, vendor, line);
        lineServedUsd = 0;
        if (line.inventory() > SMALLEST_STOCK) {
            int last = world.month() - world.parameters().orders().minimumLeadMonths();
            double shipped = line.book().serve(line.inventory(), last, terms, (order, units, paidUsd) -> {
                sell(world, line, order, units, paidUsd);
                lineServedUsd += terms.queues(order.lot().desk()) ? paidUsd : 0;
            });
            line.ship(shipped);
        }
        double bookUsd = 0;
        for (int desk = 0; desk < world.desks().size() && line.book().totalUsd() > 0; desk++) {
            bookUsd += terms.queues(desk) ? line.book().usd(desk) : 0;
        }
        int cls = line.flagship() ? 0 : 1;
        vendorServedUsd[cls] += lineServedUsd;
        vendorBookUsd[cls] += bookUsd;
        line.updateWait(bookUsd, lineServedUsd, world.parameters().orders());
    }

    private static boolean hasClosedOrders(WorldState world, ProductLine line) {
        for (int desk = 0; desk < world.desks().size() && line.book().totalUsd() > 0; desk++) {
            if (line.book().usd(desk) > 0 && closed(world.terms().row(desk, line.index()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean closed(TermsTable.Row row) {
        return row.orderOpen() == 0 && row.deliveryOpen() == 0;
    }

    private static void refundClosed(WorldState world, ProductLine line) {
        if (!hasClosedOrders(world, line)) {
            return;
        }
        double[] before = new double[world.regions().size()];
        line.book().forEach(order -> {
            if (closed(world.terms().row(order.lot().desk(), line.index()))) {
                before[world.desks().get(order.lot().desk()).region()] += order.usd();
            }
        });
        line.book().refund(lot -> closed(world.terms().row(lot.desk(), line.index())) ? 0 : 1);
        for (int r = 0; r < before.length; r++) {
            world.wishes().refund(r, before[r]);
        }
    }

    private void sell(WorldState world, ProductLine line, Order order, double units, double paidUsd) {
        Desk desk = world.desks().get(order.lot().desk());
        TermsTable.Row row = world.terms().row(desk.index(), line.index());
        double sellerUsd = paidUsd / (1 + row.costShare());
        double chipUsd = units * line.priceUsd();
        double levy = sellerUsd * row.levies().rate();
        int lead = world.month() - order.lot().monthPlaced();
        world.flows().sale(desk.region(), line.index(), units, paidUsd, chipUsd, levy, paidUsd - sellerUsd, lead);
        world.flows().levy(row.levies(), sellerUsd);
        world.spending().pay(desk.index(), paidUsd);
        double h100e = line.flagship() ? units * line.product().h100e() : 0;
        if (desk.role() == Desk.Role.BROKER) {
            world.routes().receive(desk, line, units, paidUsd);
            return;
        }
        world.installed().add(desk.region(), world.headquarters(desk), line.stack(), h100e);
        if (h100e > 0 && order.lot().credit(h100e)) {
            credited.add(order.lot());
        }
    }

    /** Hands what was delivered to the buyers of each lot, by what they put in. */
    private void install(WorldState world) {
        int year = world.month() / 12;
        for (OrderLot lot : credited) {
            double h100e = lot.takeCredit();
            int stack = lot.segment() / 2;
            int site = world.desks().get(lot.desk()).region();
            for (int i = 0; i < lot.size(); i++) {
                Buyer buyer = world.buyers().get(lot.buyer(i));
                port(world, buyer, stack, site, h100e * lot.share(i));
                buyer.install(stack, year, h100e * lot.share(i));
            }
        }
        credited.clear();
    }

    /** A buyer that moves to a stack ports its software once; until then part of what it gets of it stands idle. */
    private static void port(WorldState world, Buyer buyer, int stack, int site, double h100e) {
        SoftwareParameters software = world.parameters().software();
        if (buyer.movesTo(stack, h100e, software.pilotShare())) {
            double left = 1 - world.states().skill(site, world.stackHome(stack));
            buyer.startPorting(
                    stack,
                    world.month() + (int) Math.round(left * world.software().portingMonths(stack)));
        }
        int months = buyer.portingMonthsLeft(stack, world.month());
        if (months > 0) {
            world.installed().port(site, stack, months, h100e * software.portingIdleShare());
        }
    }

    /** Terms of one line for the clearing of this month. */
    private static final class Terms implements OrderBook.DeskTerms {
        private final WorldState world;
        private final ProductLine line;
        private final int home;
        private final double homeUnits;
        private final double sellerUsd;
        private double exportLeft;
        private final boolean limitsExports;

        Terms(WorldState world, ChipVendor vendor, ProductLine line) {
            this.world = world;
            this.line = line;
            home = world.homeRegion(vendor.index());
            limitsExports = vendor.spec().route() == VendorSpec.Route.HOME_FAB;
            exportLeft = limitsExports ? line.inventory() * world.exportShare(vendor) : Double.POSITIVE_INFINITY;
            homeUnits = world.homeSales().units(line);
            sellerUsd = OrderPlacement.sellerUsd(world, line);
        }

        /** Whether a desk stands in the queue that buyers see: where exports are limited, those abroad do not. */
        boolean queues(int desk) {
            return !limitsExports || isHome(desk);
        }

        @Override
        public double payUsd(int desk) {
            return sellerUsd * (1 + world.terms().row(desk, line.index()).costShare());
        }

        /** Licensed orders were cut when they were placed, so only a denial limits what is delivered of them. */
        @Override
        public double openShare(int desk) {
            TermsTable.Row row = world.terms().row(desk, line.index());
            return row.deniedBy().isPresent() ? row.deliveryOpen() : 1;
        }

        @Override
        public double unitsLeft(int desk) {
            TermsTable.Row row = world.terms().row(desk, line.index());
            Optional<Ruling.Quota> quota = row.quota();
            double left = quota.isPresent()
                    ? world.quotas().unitsLeft(quota.get(), line.product().h100e(), homeUnits)
                    : Double.POSITIVE_INFINITY;
            if (limitsExports && !isHome(desk)) {
                left = Math.min(left, exportLeft);
            }
            return left;
        }

        @Override
        public void taken(int desk, double units) {
            Optional<Ruling.Quota> quota = world.terms().row(desk, line.index()).quota();
            if (quota.isPresent()) {
                world.quotas().take(quota.get(), units, units * line.product().h100e());
            }
            if (limitsExports && !isHome(desk)) {
                exportLeft = Math.max(0, exportLeft - units);
            }
        }

        private boolean isHome(int desk) {
            return world.desks().get(desk).region() == home;
        }
    }
}
