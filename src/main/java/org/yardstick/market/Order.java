package org.yardstick.market;

/** Money put down for one product and not yet served: an entry of a vendor's order book. */
public final class Order {
    private final OrderLot lot;
    private double usd;

    /** Opens an order of {@code usd}, positive, in USD as the buyer pays. */
    public Order(OrderLot lot, double usd) {
        this.lot = lot;
        this.usd = Check.notNegative("usd", usd);
    }

    /** Who ordered. */
    public OrderLot lot() {
        return lot;
    }

    /** Money still to be served, USD. */
    public double usd() {
        return usd;
    }

    /** Takes served money out; never below zero. */
    void serve(double servedUsd) {
        usd = Math.max(0, usd - servedUsd);
    }

    /** Keeps {@code share} of what is still to be served and returns what was given back, USD. */
    double keep(double share) {
        double refund = usd * (1 - share);
        usd *= share;
        return refund;
    }
}
