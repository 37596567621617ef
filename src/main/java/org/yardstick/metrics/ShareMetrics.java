package org.yardstick.metrics;

import java.util.Set;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;
import org.yardstick.model.Flows;
import org.yardstick.model.WorldState;

/** Market shares and domestic substitution on three bases, and concentration. */
final class ShareMetrics implements Recorder.Subject {
    /** Chinese vendors that the compute basis counts (Epoch AI tracks no others). */
    private static final Set<String> COUNTED_IN_CHINA = Set.of("huawei", "cambricon");

    @Override
    public void record(WorldState world, Series series) {
        int regions = world.regions().size();
        int vendors = world.vendors().size();
        double[][] sum = new double[3][vendors];
        for (int r = 0; r < regions; r++) {
            double[][] here = new double[3][vendors];
            for (ChipVendor vendor : world.vendors()) {
                for (ProductLine line : vendor.lines()) {
                    addLine(world.flows(), r, line, here, vendor.index());
                }
                for (int basis = 0; basis < 3; basis++) {
                    sum[basis][vendor.index()] += here[basis][vendor.index()];
                }
            }
            recordMarket(world, series, world.regions().get(r).id(), here);
        }
        recordMarket(world, series, "world", sum);
    }

    private static void addLine(Flows flows, int region, ProductLine line, double[][] bases, int vendor) {
        double units = flows.units(region, line.index());
        bases[0][vendor] += units;
        bases[1][vendor] += flows.chipUsd(region, line.index()) - flows.levyUsd(region, line.index());
        if (line.flagship()) {
            bases[2][vendor] += units * line.product().h100e();
        }
    }

    private static void recordMarket(WorldState world, Series series, String market, double[][] bases) {
        String[] names = {"units", "value", "compute"};
        for (int basis = 0; basis < 3; basis++) {
            double total = 0;
            double domestic = 0;
            double counted = 0;
            double foreign = 0;
            for (ChipVendor vendor : world.vendors()) {
                double amount = bases[basis][vendor.index()];
                total += amount;
                boolean home = vendor.spec().home().equals(market);
                domestic += home ? amount : 0;
                foreign += home ? 0 : amount;
                counted += COUNTED_IN_CHINA.contains(vendor.spec().id()) ? amount : 0;
            }
            Series.Rows shares = series.rows("vendor_share", names[basis], market);
            for (ChipVendor vendor : world.vendors()) {
                shares.ratio(vendor.spec().id(), bases[basis][vendor.index()], total);
            }
            boolean china = market.equals(WorldState.CHINA);
            if (!market.equals("world")) {
                double above = china && basis == 2 ? counted : domestic;
                double below = china && basis == 2 ? counted + foreign : total;
                series.ratio("domestic_share", names[basis], market, "", above, below);
            }
            if (total > 0) {
                series.put("market_units", names[basis], market, "", total);
                if (!market.equals("world")) {
                    series.put("domestic_units", names[basis], market, "", domestic);
                }
            }
            if (basis == 1 && total > 0 && series.wants("hhi")) {
                series.put("hhi", "value", market, "", concentration(bases[basis], total));
            }
        }
    }

    private static double concentration(double[] amounts, double total) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount / total * (amount / total);
        }
        return sum;
    }
}
