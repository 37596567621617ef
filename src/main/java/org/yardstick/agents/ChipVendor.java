package org.yardstick.agents;

import java.util.ArrayList;
import java.util.List;

/**
 * A chip vendor: what it has on sale, what is in the making, how long its customers wait, what it earns.
 * A family is a die and its package; its variants are finished from the same parts by what is on order.
 */
public final class ChipVendor {
    private final VendorSpec spec;
    private final int index;
    private final int stack;
    private final double uplift;
    private final List<ProductLine> lines = new ArrayList<>();
    private final List<PartsQueue> packages = new ArrayList<>();
    private final List<PartsQueue> dies = new ArrayList<>();
    private double flagshipWaitMonths = 1;
    private double cardWaitMonths = 1;
    private double flagshipServedUsd;
    private double cardServedUsd;
    private double cardOutputUnits;
    private double revenueUsd;
    private double revenueYearUsd;
    private double profitUsd;
    private double lostUsd;

    /**
     * Makes a vendor with nothing on sale.
     *
     * @param spec who it is
     * @param index index of the vendor
     * @param stack index of its stack
     * @param uplift systems and networking on top of chips, share of chip revenue
     */
    public ChipVendor(VendorSpec spec, int index, int stack, double uplift) {
        this.spec = spec;
        this.index = index;
        this.stack = stack;
        this.uplift = uplift;
    }

    /** Who it is. */
    public VendorSpec spec() {
        return spec;
    }

    /** Index of the vendor. */
    public int index() {
        return index;
    }

    /** Index of its stack. */
    public int stack() {
        return stack;
    }

    /** Systems and networking on top of chips, as a share of chip revenue. */
    public double uplift() {
        return uplift;
    }

    /** Lines in order of launch; families share pipelines. */
    public List<ProductLine> lines() {
        return lines;
    }

    /** Adds a line. */
    public void add(ProductLine line) {
        lines.add(line);
        packages.add(new PartsQueue());
        dies.add(new PartsQueue());
    }

    /** Newest generation of flagship on sale in the month, or -1. */
    public int newestGeneration(int month) {
        int newest = -1;
        for (ProductLine line : lines) {
            if (line.flagship()
                    && line.launchMonth() <= month
                    && line.product().variantOf().isEmpty()) {
                newest = Math.max(newest, line.product().generation());
            }
        }
        return newest;
    }

    /** Packages of a family in the making, by position of its base among {@link #lines()}. */
    public PartsQueue packages(int baseAt) {
        return packages.get(baseAt);
    }

    /** Dies of a family on order and in stock, in packages that they suffice for. */
    public PartsQueue dies(int baseAt) {
        return dies.get(baseAt);
    }

    /** Months that buyers expect to wait for this vendor's chips. */
    public double waitMonths(boolean flagship) {
        return flagship ? flagshipWaitMonths : cardWaitMonths;
    }

    /**
     * Updates the wait that buyers expect: order book over deliveries, both in money.
     *
     * @param flagship which class
     * @param bookUsd open orders, USD
     * @param servedUsd deliveries of this month, USD
     * @param orders order parameters
     */
    public void updateWait(boolean flagship, double bookUsd, double servedUsd, OrderParameters orders) {
        double rate = (flagship ? flagshipServedUsd : cardServedUsd);
        rate = rate == 0 ? servedUsd : rate + (servedUsd - rate) / 2;
        double wait = rate > 0 ? bookUsd / rate : orders.minimumLeadMonths();
        wait = Math.max(orders.minimumLeadMonths(), Math.min(orders.maxWaitMonths(), wait));
        if (flagship) {
            flagshipServedUsd = rate;
            flagshipWaitMonths += (wait - flagshipWaitMonths) / orders.waitSmoothingMonths();
        } else {
            cardServedUsd = rate;
            cardWaitMonths += (wait - cardWaitMonths) / orders.waitSmoothingMonths();
        }
    }

    /** Output of cards that need no advanced packaging last month, chips. */
    public double cardOutputUnits() {
        return cardOutputUnits;
    }

    /** Notes this month's starts of such cards. */
    public void setCardOutputUnits(double units) {
        cardOutputUnits = units;
    }

    /** Books a month: revenue after levies, profit, and revenue lost to denials, USD. */
    public void book(double monthRevenueUsd, double monthProfitUsd, double monthLostUsd) {
        revenueUsd = monthRevenueUsd;
        profitUsd = monthProfitUsd;
        lostUsd = monthLostUsd;
        revenueYearUsd += (monthRevenueUsd * 12 - revenueYearUsd) / 12;
    }

    /** Revenue of the month after levies, USD. */
    public double revenueUsd() {
        return revenueUsd;
    }

    /** Revenue at a yearly rate, averaged over about a year, USD. */
    public double revenueYearUsd() {
        return revenueYearUsd;
    }

    /** Profit of the month before R and D, USD. */
    public double profitUsd() {
        return profitUsd;
    }

    /** Orders of the month that rules denied, USD. */
    public double lostUsd() {
        return lostUsd;
    }
}
