package org.yardstick.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.policy.Levies;

/** Sales of one month by market and product line: chips, USD and compute. All legal sales, by place of the buyer. */
public final class Flows {
    private final int regions;
    private int lines;
    private double[][] units;
    private double[][] paidUsd;
    private double[][] chipUsd;
    private double[][] levyUsd;
    private double[][] tariffUsd;
    private double[][] leadUnitMonths;
    private boolean[] sold;
    private final SortedMap<String, Double> leviedUsd = new TreeMap<>();

    Flows(int regions, int lines) {
        this.regions = regions;
        this.lines = lines;
        allocate();
    }

    private void allocate() {
        units = new double[regions][lines];
        paidUsd = new double[regions][lines];
        chipUsd = new double[regions][lines];
        levyUsd = new double[regions][lines];
        tariffUsd = new double[regions][lines];
        leadUnitMonths = new double[regions][lines];
        sold = new boolean[lines];
    }

    void clear(int neededLines) {
        leviedUsd.clear();
        if (neededLines > lines) {
            lines = neededLines * 2;
            allocate();
            return;
        }
        for (int line = 0; line < lines; line++) {
            for (int region = 0; region < regions && sold[line]; region++) {
                units[region][line] = 0;
                paidUsd[region][line] = 0;
                chipUsd[region][line] = 0;
                levyUsd[region][line] = 0;
                tariffUsd[region][line] = 0;
                leadUnitMonths[region][line] = 0;
            }
        }
        Arrays.fill(sold, false);
    }

    void sale(
            int region, int line, double chips, double paid, double chipRevenue, double levy, double tariff, int lead) {
        units[region][line] += chips;
        paidUsd[region][line] += paid;
        chipUsd[region][line] += chipRevenue;
        levyUsd[region][line] += levy;
        tariffUsd[region][line] += tariff;
        leadUnitMonths[region][line] += chips * lead;
        sold[line] = true;
    }

    /** Notes who takes what of a seller's revenue, USD. */
    void levy(Levies levies, double sellerUsd) {
        if (levies.rate() > 0) {
            levies.rateByIssuer().forEach((issuer, rate) -> leviedUsd.merge(issuer, sellerUsd * rate, Double::sum));
        }
    }

    /** Levies on this month's sales by the issuer that takes them, USD; issuers that take none are not named. */
    public Map<String, Double> leviedUsd() {
        return Collections.unmodifiableMap(leviedUsd);
    }

    /** Whether any chip of a line was delivered this month; where none was, all its figures are nought. */
    public boolean sold(int line) {
        return line < lines && sold[line];
    }

    /** A line launched since the last clearing has sold nothing. */
    private double at(double[][] table, int region, int line) {
        return line < lines ? table[region][line] : 0;
    }

    /** Chips delivered. */
    public double units(int region, int line) {
        return at(units, region, line);
    }

    /** What buyers paid in all, USD. */
    public double paidUsd(int region, int line) {
        return at(paidUsd, region, line);
    }

    /** Payments for chips alone, before systems, networking and charges, USD. */
    public double chipUsd(int region, int line) {
        return at(chipUsd, region, line);
    }

    /** Levies taken from the vendor's revenue, USD. */
    public double levyUsd(int region, int line) {
        return at(levyUsd, region, line);
    }

    /** Tariffs less subsidies that buyers paid on top of the vendor's revenue, USD. */
    public double tariffUsd(int region, int line) {
        return at(tariffUsd, region, line);
    }

    /** Vendor's revenue after levies, USD. */
    public double revenueUsd(int region, int line) {
        return paidUsd(region, line) - levyUsd(region, line) - tariffUsd(region, line);
    }

    /** Chips times months from order to delivery. */
    public double leadUnitMonths(int region, int line) {
        return at(leadUnitMonths, region, line);
    }
}
