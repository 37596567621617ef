package org.yardstick.agents;

import org.yardstick.market.OrderBook;
import org.yardstick.market.Product;
import org.yardstick.market.ProductClass;

/**
 * A product on its vendor's list: its price, its order book and its chips, each of which is in the making, in
 * stock, delivered or scrapped. Months count from 2020-01.
 */
public final class ProductLine {
    private final Product product;
    private final int index;
    private final int vendor;
    private final int stack;
    private final int family;
    private final int launchMonth;
    private int withdrawnMonth;
    private final double worthH100e;
    private final OrderBook book = new OrderBook();
    private double listUsd;
    private double priceUsd;
    private double inventory;
    private double made;
    private double delivered;
    private double scrapped;
    private double orderRate;
    private double orderedThisMonth;
    private double soundedUnits;
    private double soundedShare;
    private double dearness = 1;
    private double servedUsd;
    private double waitMonths;

    /**
     * Puts a product on the list.
     *
     * @param product what it is
     * @param index index of the line
     * @param vendor index of the vendor
     * @param stack index of the stack
     * @param family index of the line whose dies it shares; its own index where it is no variant
     * @param launchMonth first month of sale
     * @param withdrawnMonth first month without sale
     * @param worthH100e what the chip is worth at full use, H100e
     */
    public ProductLine(
            Product product,
            int index,
            int vendor,
            int stack,
            int family,
            int launchMonth,
            int withdrawnMonth,
            double worthH100e) {
        this.product = product;
        this.index = index;
        this.vendor = vendor;
        this.stack = stack;
        this.family = family;
        this.launchMonth = launchMonth;
        this.withdrawnMonth = withdrawnMonth;
        this.worthH100e = worthH100e;
        this.listUsd = product.listPriceUsd();
        this.priceUsd = listUsd;
    }

    /** What it is. */
    public Product product() {
        return product;
    }

    /** Index of the line. */
    public int index() {
        return index;
    }

    /** Index of the vendor. */
    public int vendor() {
        return vendor;
    }

    /** Index of the stack. */
    public int stack() {
        return stack;
    }

    /** Index of the line whose dies it shares. */
    public int family() {
        return family;
    }

    /** Whether it counts as a flagship. */
    public boolean flagship() {
        return product.productClass() == ProductClass.FLAGSHIP;
    }

    /** Index of its segment: its stack in its class. */
    public int segment() {
        return stack * 2 + (flagship() ? 0 : 1);
    }

    /** First month of sale. */
    public int launchMonth() {
        return launchMonth;
    }

    /** Whether new orders are taken in the month. */
    public boolean onSale(int month) {
        return month >= launchMonth && month < withdrawnMonth;
    }

    /** First month in which new orders are no longer taken. */
    public int withdrawnMonth() {
        return withdrawnMonth;
    }

    /** Keeps the product on sale up to a month, if it was to be withdrawn before. */
    public void keepOnSale(int untilMonth) {
        withdrawnMonth = Math.max(withdrawnMonth, untilMonth);
    }

    /** What the chip is worth at full use, H100e. */
    public double worthH100e() {
        return worthH100e;
    }

    /** Orders not yet served. */
    public OrderBook book() {
        return book;
    }

    /** Price of a chip, without systems and networking, USD. */
    public double priceUsd() {
        return priceUsd;
    }

    /** Months that buyers expect to wait for the product; that of the vendor's others before its first delivery. */
    public double waitMonths() {
        return waitMonths;
    }

    /** Takes over the wait of the vendor's other products, for want of deliveries of its own. */
    public void expectWait(double months) {
        if (servedUsd == 0) {
            waitMonths = months;
        }
    }

    /**
     * Updates the wait that buyers expect: open orders over deliveries, both in money.
     *
     * @param openUsd open orders, USD
     * @param monthServedUsd deliveries of this month, USD
     * @param orders order parameters
     */
    public void updateWait(double openUsd, double monthServedUsd, OrderParameters orders) {
        servedUsd = servedUsd == 0 ? monthServedUsd : servedUsd + (monthServedUsd - servedUsd) / 2;
        if (servedUsd > 0) {
            double wait = Math.max(orders.minimumLeadMonths(), Math.min(orders.maxWaitMonths(), openUsd / servedUsd));
            waitMonths += (wait - waitMonths) / orders.waitSmoothingMonths();
        }
    }

    /** Moves the price towards the list price, marked up for waiting. */
    public void reprice(double erosion, int month, OrderParameters orders) {
        if (month - launchMonth > 12) {
            listUsd *= 1 - erosion;
        }
        double premium = Math.min(
                orders.maxPremium(), orders.priceResponse() * Math.max(0, waitMonths - orders.minimumLeadMonths()));
        double wanted = listUsd * (1 + premium);
        priceUsd += orders.priceAdjustment() * (wanted - priceUsd);
        dearness = priceUsd / listUsd;
    }

    /** Price over list price. */
    public double dearness() {
        return dearness;
    }

    /** Finished chips in stock. */
    public double inventory() {
        return inventory;
    }

    /** Chips made so far. */
    public double made() {
        return made;
    }

    /** Chips delivered so far. */
    public double delivered() {
        return delivered;
    }

    /** Chips scrapped so far. */
    public double scrapped() {
        return scrapped;
    }

    /** Takes finished chips into stock. */
    public void finish(double units) {
        inventory += units;
        made += units;
    }

    /** Takes delivered chips out of stock. */
    public void ship(double units) {
        inventory = Math.max(0, inventory - units);
        delivered += units;
    }

    /** Notes new orders, chips. */
    public void ordered(double units) {
        orderedThisMonth += units;
    }

    /** Orders a month as the vendor expects them, chips. */
    public double orderRate() {
        return orderRate;
    }

    /**
     * Notes what customers would order were there enough of it, averaged over three months as orders are.
     *
     * @param units chips a month
     * @param share share of what they spend on its stack, 0 to 1
     */
    public void sound(double units, double share) {
        soundedUnits += (units - soundedUnits) / (soundedUnits == 0 ? 1 : 3);
        soundedShare = share;
    }

    /** Chips a month that customers would order were there enough of it. */
    public double soundedUnits() {
        return soundedUnits;
    }

    /** Share of their spending on its stack that customers would give it, 0 to 1. */
    public double soundedShare() {
        return soundedShare;
    }

    /** Chips ordered since the last update. */
    public double orderedThisMonth() {
        return orderedThisMonth;
    }

    /** Updates the vendor's expectation of orders with this month's, averaged over three months. */
    public void updateOrderRate(boolean first) {
        orderRate = first ? orderedThisMonth : orderRate + (orderedThisMonth - orderRate) / 3;
        orderedThisMonth = 0;
    }
}
