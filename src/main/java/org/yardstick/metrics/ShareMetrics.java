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

    private static final String[] BASES = {"units", "value", "compute"};
    private static final int VALUE = 1;
    private static final int COMPUTE = 2;

    @Override
    public void record(WorldState world, Series series) {
        int regions = world.regions().size();
        int vendors = world.vendors().size();
        double[][][] sales = new double[regions + 1][BASES.length][vendors];
        for (ChipVendor vendor : world.vendors()) {
            for (ProductLine line : vendor.lines()) {
                for (int r = 0; r < regions && world.flows().sold(line.index()); r++) {
                    addLine(world.flows(), r, line, sales[r], vendor.index());
                }
            }
        }
        for (int r = 0; r < regions; r++) {
            for (int basis = 0; basis < BASES.length; basis++) {
                for (int v = 0; v < vendors; v++) {
                    sales[regions][basis][v] += sales[r][basis][v];
                }
            }
        }
        for (int basis = 0; basis < BASES.length; basis++) {
            recordBasis(world, series, basis, sales);
        }
    }

    private static void addLine(Flows flows, int region, ProductLine line, double[][] bases, int vendor) {
        double units = flows.units(region, line.index());
        bases[0][vendor] += units;
        bases[VALUE][vendor] += flows.chipUsd(region, line.index()) - flows.levyUsd(region, line.index());
        if (line.flagship()) {
            bases[COMPUTE][vendor] += units * line.product().h100e();
        }
    }

    private static void recordBasis(WorldState world, Series series, int basis, double[][][] sales) {
        String name = BASES[basis];
        Series.Rows[] shares = series.everywhere("vendor_share", name, world.regions());
        Series.Rows[] domesticShare = series.everywhere("domestic_share", name, world.regions());
        Series.Rows[] marketUnits = series.everywhere("market_units", name, world.regions());
        Series.Rows[] domesticUnits = series.everywhere("domestic_units", name, world.regions());
        Series.Rows[] concentration = series.everywhere("hhi", name, world.regions());
        for (int r = 0; r < sales.length; r++) {
            boolean everywhere = r == world.regions().size();
            String market = everywhere ? "" : world.regions().get(r).id();
            double[] amounts = sales[r][basis];
            double total = 0;
            double domestic = 0;
            double counted = 0;
            double foreign = 0;
            for (ChipVendor vendor : world.vendors()) {
                double amount = amounts[vendor.index()];
                total += amount;
                boolean home = vendor.spec().home().equals(market);
                domestic += home ? amount : 0;
                foreign += home ? 0 : amount;
                counted += COUNTED_IN_CHINA.contains(vendor.spec().id()) ? amount : 0;
            }
            for (ChipVendor vendor : world.vendors()) {
                shares[r].ratio(vendor.index(), vendor.spec().id(), amounts[vendor.index()], total);
            }
            if (!everywhere) {
                boolean flagshipsOfTwo = market.equals(WorldState.CHINA) && basis == COMPUTE;
                double above = flagshipsOfTwo ? counted : domestic;
                double below = flagshipsOfTwo ? counted + foreign : total;
                domesticShare[r].ratio("", above, below);
            }
            if (total > 0) {
                marketUnits[r].put("", total);
                if (!everywhere) {
                    domesticUnits[r].put("", domestic);
                }
                if (basis == VALUE) {
                    concentration[r].put("", concentration(amounts, total));
                }
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
