package org.yardstick.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A product's order book: oldest orders are served first; within a month all orders get the same share of
 * what is left, so that nobody gains by being listed first.
 */
public final class OrderBook {
    /** What a delivery means for one order. */
    public interface SaleSink {
        /**
         * Takes a delivery.
         *
         * @param order the order served
         * @param units chips delivered
         * @param paidUsd what the buyers pay in all, USD
         */
        void sold(Order order, double units, double paidUsd);
    }

    /** What one desk may get of this product in this month. */
    public interface DeskTerms {
        /** What the buyers of a desk pay for a unit in all, USD. */
        double payUsd(int desk);

        /** Share of the wanted units that may be delivered to the desk this month, 0 to 1. */
        double openShare(int desk);

        /** Units that the desk may still get this month under its caps. */
        double unitsLeft(int desk);

        /** Notes that units went to the desk. */
        void taken(int desk, double units);
    }

    /** Money, USD, that a desk keeps in the book, 0 to 1 of what stands. */
    public interface KeepShare {
        /** Share of a desk's open orders that stays. */
        double of(OrderLot lot);
    }

    /** Less than a tenth of the cheapest chip: what cancellations leave of an order ends here. */
    private static final double CRUMB_USD = 100;

    /** Chips below which a delivery is only what rounding left of a stock or a cap. */
    private static final double DUST_UNITS = 1e-6;

    private final Deque<List<Order>> months = new ArrayDeque<>();
    private int newestMonth = Integer.MIN_VALUE;
    private double[] usdByDesk = new double[8];
    private double[] wantedUnits = new double[8];
    private double totalUsd;

    /** Adds an order placed in {@code order.lot().monthPlaced()}; months may not go back. */
    public void add(Order order) {
        int month = order.lot().monthPlaced();
        if (month < newestMonth) {
            throw new IllegalArgumentException(
                    "order of month %d after month %d, expected months in order".formatted(month, newestMonth));
        }
        if (month > newestMonth) {
            months.addLast(new ArrayList<>());
            newestMonth = month;
        }
        months.getLast().add(order);
        note(order.lot().desk(), order.usd());
    }

    private void note(int desk, double usd) {
        if (desk >= usdByDesk.length) {
            usdByDesk = Arrays.copyOf(usdByDesk, Math.max(desk + 1, usdByDesk.length * 2));
        }
        usdByDesk[desk] += usd;
        totalUsd += usd;
    }

    /** Money in the book, USD. */
    public double totalUsd() {
        return totalUsd;
    }

    /** Money of one desk in the book, USD. */
    public double usd(int desk) {
        return desk < usdByDesk.length ? usdByDesk[desk] : 0;
    }

    /** Visits every open order, oldest first. */
    public void forEach(Consumer<Order> visitor) {
        for (List<Order> orders : months) {
            orders.forEach(visitor);
        }
    }

    /** Gives money back: every order keeps the share that {@code keep} tells; returns the refunds, USD. */
    public double refund(KeepShare keep) {
        double refunds = 0;
        clearTotals();
        for (List<Order> orders : months) {
            int kept = 0;
            for (int i = 0; i < orders.size(); i++) {
                Order order = orders.get(i);
                double share = keep.of(order.lot());
                if (share < 1) {
                    refunds += order.keep(share);
                }
                kept = keep(orders, kept, order);
            }
            orders.subList(kept, orders.size()).clear();
        }
        dropEmptyMonths();
        return refunds;
    }

    /**
     * Serves orders placed up to {@code lastMonth} from {@code units} on hand, oldest month first.
     *
     * @return units delivered, never more than {@code units}
     */
    public double serve(double units, int lastMonth, DeskTerms terms, SaleSink sink) {
        double left = units;
        for (List<Order> orders : months) {
            if (left <= DUST_UNITS || orders.isEmpty() || orders.get(0).lot().monthPlaced() > lastMonth) {
                break;
            }
            left -= serveMonth(orders, left, terms, sink);
        }
        prune();
        return units - Math.max(0, left);
    }

    private double serveMonth(List<Order> orders, double units, DeskTerms terms, SaleSink sink) {
        int count = orders.size();
        if (wantedUnits.length < count) {
            wantedUnits = new double[count * 2];
        }
        double wanted = 0;
        for (int i = 0; i < count; i++) {
            wantedUnits[i] = wantedUnits(orders.get(i), terms);
            wanted += wantedUnits[i];
        }
        if (wanted <= 0) {
            return 0;
        }
        double share = Math.min(1, units / wanted);
        double delivered = 0;
        for (int i = 0; i < count; i++) {
            Order order = orders.get(i);
            int desk = order.lot().desk();
            double get = Math.min(wantedUnits[i] * share, terms.unitsLeft(desk));
            get = Math.min(get, units - delivered);
            if (get > DUST_UNITS) {
                double paidUsd = get * terms.payUsd(desk);
                order.serve(paidUsd);
                terms.taken(desk, get);
                sink.sold(order, get, paidUsd);
                delivered += get;
            }
        }
        return delivered;
    }

    private static double wantedUnits(Order order, DeskTerms terms) {
        int desk = order.lot().desk();
        return order.usd() * terms.openShare(desk) / terms.payUsd(desk);
    }

    /** Drops what is served and counts anew, so that rounding cannot build up. */
    private void prune() {
        clearTotals();
        for (List<Order> orders : months) {
            int kept = 0;
            for (int i = 0; i < orders.size(); i++) {
                kept = keep(orders, kept, orders.get(i));
            }
            orders.subList(kept, orders.size()).clear();
        }
        dropEmptyMonths();
    }

    private void clearTotals() {
        Arrays.fill(usdByDesk, 0);
        totalUsd = 0;
    }

    /** Keeps an order, if it still stands, as the one after {@code kept}; returns how many are kept now. */
    private int keep(List<Order> orders, int kept, Order order) {
        if (order.usd() < CRUMB_USD) {
            return kept;
        }
        orders.set(kept, order);
        note(order.lot().desk(), order.usd());
        return kept + 1;
    }

    private void dropEmptyMonths() {
        while (!months.isEmpty() && months.getFirst().isEmpty() && months.size() > 1) {
            months.removeFirst();
        }
    }
}
