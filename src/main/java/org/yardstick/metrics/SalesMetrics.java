package org.yardstick.metrics;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;
import org.yardstick.model.Flows;
import org.yardstick.model.WorldState;

/** Deliveries and revenue by vendor and market. */
final class SalesMetrics implements Recorder.Subject {
    private static final String NVIDIA = "nvidia";
    private static final Map<String, YearMonth> SERIES_START = Map.of(
            NVIDIA,
            YearMonth.of(2022, 1),
            "google-tpu",
            YearMonth.of(2023, 1),
            "amd",
            YearMonth.of(2024, 1),
            "amazon-trainium",
            YearMonth.of(2024, 1));

    private final Map<String, Double> cumulative = new TreeMap<>();
    private double[][] cumulativeByMarket = new double[0][0];
    private final double[] fourVendors = new double[1200];
    private double chinaNvidia;

    /** Sales of one vendor in one market, or in the world, in a month. */
    private static final class Sales {
        private double units;
        private double compute;
        private double revenueUsd;

        void add(Flows flows, int region, ProductLine line) {
            revenueUsd += flows.revenueUsd(region, line.index());
            if (line.flagship()) {
                units += flows.units(region, line.index());
                compute += flows.units(region, line.index()) * line.product().h100e();
            }
        }

        void add(Sales other) {
            units += other.units;
            compute += other.compute;
            revenueUsd += other.revenueUsd;
        }
    }

    /** Rows by market of what is recorded of each vendor, the world's last. */
    private static final class Rows {
        private final Series.Rows[] units;
        private final Series.Rows[] compute;
        private final Series.Rows[] revenue;
        private final Series.Rows[] cumulative;

        Rows(WorldState world, Series series) {
            units = series.everywhere("vendor_units", "units", world.regions());
            compute = series.everywhere("vendor_compute", "compute", world.regions());
            revenue = series.everywhere("vendor_revenue", "value", world.regions());
            cumulative = series.everywhere("cumulative_compute", "compute", world.regions());
        }

        void put(int market, ChipVendor vendor, Sales sales, double usd) {
            String id = vendor.spec().id();
            units[market].put(vendor.index(), id, sales.units);
            compute[market].put(vendor.index(), id, sales.compute);
            revenue[market].put(vendor.index(), id, usd);
        }
    }

    @Override
    public void record(WorldState world, Series series) {
        int regions = world.regions().size();
        int china = world.region(WorldState.CHINA);
        Rows rows = new Rows(world, series);
        if (cumulativeByMarket.length == 0) {
            cumulativeByMarket = new double[world.vendors().size()][regions];
        }
        for (ChipVendor vendor : world.vendors()) {
            boolean started = started(world, vendor.spec().id());
            Sales everywhere = new Sales();
            double consumerUsd = 0;
            for (int r = 0; r < regions; r++) {
                Sales here = new Sales();
                for (ProductLine line : vendor.lines()) {
                    if (world.flows().sold(line.index())) {
                        here.add(world.flows(), r, line);
                        consumerUsd += line.product().consumer() ? world.flows().revenueUsd(r, line.index()) : 0;
                    }
                }
                everywhere.add(here);
                double usd = here.revenueUsd + (r == china ? otherSegments(world, vendor) : 0);
                if (here.units > 0 || usd > 0) {
                    rows.put(r, vendor, here, usd);
                }
                if (started) {
                    recordCumulative(rows, r, vendor, here.compute);
                    chinaNvidia += r == china && vendor.spec().id().equals(NVIDIA) ? here.compute : 0;
                }
            }
            rows.put(regions, vendor, everywhere, everywhere.revenueUsd - consumerUsd);
            recordWorldCumulative(world, series, vendor.spec().id(), everywhere.compute);
        }
        recordGrowth(world, series);
    }

    /** China's part of a vendor's revenue outside the data centre, as the targets define its revenue there. */
    private static double otherSegments(WorldState world, ChipVendor vendor) {
        return world.otherSegmentsUsd(vendor.spec().id())
                * world.parameters().vendors().otherSegmentChinaShare();
    }

    private static boolean started(WorldState world, String vendor) {
        YearMonth start = SERIES_START.get(vendor);
        return start != null && !world.yearMonth().isBefore(start);
    }

    private void recordCumulative(Rows rows, int region, ChipVendor vendor, double compute) {
        double[] byMarket = cumulativeByMarket[vendor.index()];
        byMarket[region] += compute;
        if (byMarket[region] > 0) {
            rows.cumulative[region].put(vendor.index(), vendor.spec().id(), byMarket[region]);
        }
    }

    private void recordWorldCumulative(WorldState world, Series series, String vendor, double compute) {
        if (!started(world, vendor)) {
            return;
        }
        double sum = cumulative.merge(vendor, compute, Double::sum);
        series.put("cumulative_compute", "compute", "world", vendor, sum);
        if (vendor.equals(NVIDIA) && sum > 0) {
            series.put("china_share_of_nvidia_compute", "compute", WorldState.CHINA, NVIDIA, chinaNvidia / sum);
        }
    }

    private void recordGrowth(WorldState world, Series series) {
        double sum = 0;
        for (double value : cumulative.values()) {
            sum += value;
        }
        int month = world.month();
        fourVendors[month] = sum;
        if (month >= 12 && fourVendors[month - 12] > 0) {
            series.put("world_compute_growth", "compute", "world", "", sum / fourVendors[month - 12]);
        }
    }
}
