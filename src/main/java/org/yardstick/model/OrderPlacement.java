package org.yardstick.model;

import java.util.Arrays;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.OrderParameters;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.VendorParameters;
import org.yardstick.market.Order;
import org.yardstick.market.OrderLot;

/**
 * Turns wants into orders. Desks keep an order book in money that covers what they want and what they could not
 * spend, and more than that as the wait grows (double ordering); when the queue shortens they cancel. An announced denial brings
 * orders forward, and what was bought ahead is paid back by later orders.
 */
final class OrderPlacement {
    private static final double TOLERANCE = 1.1;

    /** Months of orders that vendors hold in stock at the start (assumption: as long as buyers wait then). */
    private static final double START_STOCK_MONTHS = 1.5;

    private final double[] bookUsd;
    private final double[] wantedBookUsd;
    private double[][] lineBookUsd;
    private double[][] lineKeep;
    private final double[] broughtForwardUsd;
    private final double[] flowUsd;
    private final int segments;

    OrderPlacement(WorldState world) {
        segments = world.stacks().size() * 2;
        int size = world.desks().size() * segments;
        bookUsd = new double[size];
        wantedBookUsd = new double[size];
        lineBookUsd = new double[0][0];
        lineKeep = new double[0][0];
        broughtForwardUsd = new double[size];
        flowUsd = new double[size];
    }

    /** Places orders as of the month before the start and gives vendors the stock that serves them. */
    void placeStart(WorldState world, DeskOffer[] offers, Basket[] baskets) {
        for (Desk desk : world.desks()) {
            for (int segment = 0; segment < segments; segment++) {
                Basket basket = baskets[desk.index() * segments + segment];
                if (!basket.isEmpty()) {
                    place(world, desk, offers[desk.index()], segment, basket, 1, -1);
                }
            }
        }
        for (ProductLine line : world.activeLines()) {
            ChipVendor vendor = world.vendors().get(line.vendor());
            double units = line.orderedThisMonth();
            line.updateOrderRate(true);
            line.finish(units * START_STOCK_MONTHS);
            VendorParameters vendors = world.parameters().vendors();
            int lead = line.flagship() ? vendors.packagingLeadMonths() : vendors.cardLeadMonths();
            int position = vendor.lines().indexOf(line);
            for (int ahead = 1; ahead <= lead; ahead++) {
                vendor.packages(position).order(world.month(), ahead, units);
            }
            for (int ahead = 1; ahead <= vendors.waferLeadMonths(); ahead++) {
                vendor.dies(position).order(world.month(), ahead, units);
            }
        }
    }

    /** Places this month's orders. */
    void place(WorldState world, DeskOffer[] offers, Basket[] baskets, double[] deskWait) {
        readBooks(world);
        OrderParameters orders = world.parameters().orders();
        for (Desk desk : world.desks()) {
            for (int segment = 0; segment < segments; segment++) {
                int at = desk.index() * segments + segment;
                Basket basket = baskets[at];
                wantedBookUsd[at] = 0;
                flowUsd[at] += (basket.usd() - flowUsd[at]) / 3;
                if (basket.isEmpty()) {
                    continue;
                }
                double carryUsd =
                        world.spending().carryUsd(desk.index()) * flowUsd[at] / Math.max(1e-9, deskFlow(desk));
                double multiple = multiple(orders, offers[desk.index()], segment, at, basket.usd(), carryUsd);
                place(world, desk, offers[desk.index()], segment, basket, multiple, world.month());
            }
        }
        cancel(world, offers, orders);
    }

    private double multiple(OrderParameters orders, DeskOffer offer, int segment, int at, double usd, double carryUsd) {
        double flow = Math.max(flowUsd[at], usd / 3);
        double wait = offer.waitMonths(segment);
        double extraWait = wait - orders.minimumLeadMonths();
        double wantedBook = flow * (1 + orders.doubleOrdering() * extraWait) + carryUsd;
        wantedBookUsd[at] = wantedBook;
        double gap = wantedBook - bookUsd[at];
        double forward = 0;
        double announced = offer.announcedShare(segment);
        if (announced > 0) {
            double room = orders.prebuyMonths() * flow * announced - broughtForwardUsd[at];
            forward = Math.max(0, room) / 2;
            broughtForwardUsd[at] += forward;
        } else if (broughtForwardUsd[at] > 0) {
            double back = Math.min(broughtForwardUsd[at], broughtForwardUsd[at] / 6 + usd * 0.02);
            back = Math.min(back, usd * 0.5);
            broughtForwardUsd[at] -= back;
            forward = -back;
        }
        double wanted = usd + gap / orders.adjustmentMonths() + forward;
        return Math.max(0, Math.min(wanted, usd * 4 + Math.max(0, forward))) / usd;
    }

    private void place(
            WorldState world, Desk desk, DeskOffer offer, int segment, Basket basket, double multiple, int month) {
        double usd = basket.usd() * multiple;
        if (usd <= 0) {
            return;
        }
        OrderLot lot = new OrderLot(desk.index(), segment, month, basket.buyers(), basket.shares());
        for (int i = 0; i < offer.lines(segment); i++) {
            ProductLine line = world.lines().get(offer.line(segment, i));
            TermsTable.Row row = world.terms().row(desk.index(), line.index());
            double wanted = usd * offer.share(segment, i);
            double placed = wanted * row.orderOpen();
            if (wanted > placed) {
                world.wishes().unmet(desk.region(), wanted - placed);
            }
            if (placed > 0) {
                line.book().add(new Order(lot, placed));
                line.ordered(placed / payUsd(world, desk.index(), line));
            }
        }
    }

    /** Wants of a desk a month, all segments, USD. */
    private double deskFlow(Desk desk) {
        double sum = 0;
        for (int segment = 0; segment < segments; segment++) {
            sum += flowUsd[desk.index() * segments + segment];
        }
        return sum;
    }

    private void readBooks(WorldState world) {
        int lines = world.lines().size();
        if (lineBookUsd.length < lines) {
            lineBookUsd = new double[lines + 32][world.desks().size()];
            lineKeep = new double[lines + 32][world.desks().size()];
        }
        for (double[] row : lineBookUsd) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(bookUsd, 0);
        for (ProductLine line : world.activeLines()) {
            if (line.book().totalUsd() <= 0) {
                continue;
            }
            int segment = line.stack() * 2 + (line.flagship() ? 0 : 1);
            for (Desk desk : world.desks()) {
                double usd = line.book().usd(desk.index());
                bookUsd[desk.index() * segments + segment] += usd;
                lineBookUsd[line.index()][desk.index()] = usd;
            }
        }
    }

    /**
     * Gives back part of what exceeds the wanted book of a product: queues that shorten are deserted, and orders
     * for an old product make room for its successor.
     */
    private void cancel(WorldState world, DeskOffer[] offers, OrderParameters orders) {
        for (ProductLine line : world.activeLines()) {
            if (line.book().totalUsd() <= 0) {
                continue;
            }
            boolean any = false;
            int segment = line.segment();
            double[] books = lineBookUsd[line.index()];
            double[] keep = lineKeep[line.index()];
            for (int desk = 0; desk < keep.length; desk++) {
                double book = books[desk];
                double wantedBook = wantedBookUsd[desk * segments + segment];
                keep[desk] = 1;
                if (book <= 0 || wantedBook <= 0) {
                    continue;
                }
                double wanted = wantedBook * offers[desk].shareOf(segment, line.index());
                if (book > wanted * TOLERANCE) {
                    keep[desk] = 1 - orders.cancellationShare() * (1 - wanted / book);
                    any = true;
                }
            }
            if (any) {
                line.book().refund(lot -> keep[lot.desk()]);
            }
        }
    }

    /** What a desk pays for a chip with its systems, networking, charges and subsidies, USD. */
    static double payUsd(WorldState world, int desk, ProductLine line) {
        return sellerUsd(world, line)
                * (1 + world.terms().row(desk, line.index()).costShare());
    }

    /** What the vendor asks for a chip with its systems and networking, USD. */
    static double sellerUsd(WorldState world, ProductLine line) {
        ChipVendor vendor = world.vendors().get(line.vendor());
        boolean systems = world.month() >= world.parameters().vendors().systemsFromMonth();
        return line.priceUsd() * (1 + (systems ? vendor.uplift() : 0));
    }
}
