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
    private final Map<String, Double> byMarket = new TreeMap<>();
    private final double[] fourVendors = new double[1200];
    private double chinaNvidia;

    @Override
    public void record(WorldState world, Series series) {
        int regions = world.regions().size();
        for (ChipVendor vendor : world.vendors()) {
            String id = vendor.spec().id();
            double worldUnits = 0;
            double worldCompute = 0;
            double worldRevenue = 0;
            double consumerRevenue = 0;
            for (int r = 0; r < regions; r++) {
                double units = 0;
                double compute = 0;
                double revenue = 0;
                for (ProductLine line : vendor.lines()) {
                    Flows flows = world.flows();
                    revenue += flows.revenueUsd(r, line.index());
                    if (line.flagship()) {
                        units += flows.units(r, line.index());
                        compute += flows.units(r, line.index()) * line.product().h100e();
                    }
                    if (line.product().consumer()) {
                        consumerRevenue += flows.revenueUsd(r, line.index());
                    }
                }
                worldUnits += units;
                worldCompute += compute;
                worldRevenue += revenue;
                String market = world.regions().get(r).id();
                put(world, series, market, id, units, compute, revenue + otherSegments(world, market, id));
                recordCumulative(world, series, market, id, compute);
                if (market.equals(WorldState.CHINA) && id.equals(NVIDIA) && started(world, id)) {
                    chinaNvidia += compute;
                }
            }
            put(world, series, "world", id, worldUnits, worldCompute, worldRevenue - consumerRevenue);
            recordWorldCumulative(world, series, id, worldCompute);
        }
        recordGrowth(world, series);
    }

    private static void put(
            WorldState world, Series series, String market, String vendor, double units, double compute, double usd) {
        if (units > 0 || usd > 0 || world.region(market) < 0) {
            series.put("vendor_units", "units", market, vendor, units);
            series.put("vendor_compute", "compute", market, vendor, compute);
            series.put("vendor_revenue", "value", market, vendor, usd);
        }
    }

    /** China's part of a vendor's revenue outside the data centre; nothing elsewhere, as the targets define it. */
    private static double otherSegments(WorldState world, String market, String vendor) {
        if (!market.equals(WorldState.CHINA)) {
            return 0;
        }
        return world.otherSegmentsUsd(vendor) * world.parameters().vendors().otherSegmentChinaShare();
    }

    private static boolean started(WorldState world, String vendor) {
        YearMonth start = SERIES_START.get(vendor);
        return start != null && !world.yearMonth().isBefore(start);
    }

    private void recordCumulative(WorldState world, Series series, String market, String vendor, double compute) {
        double sum = started(world, vendor) ? byMarket.merge(vendor + "|" + market, compute, Double::sum) : 0;
        if (sum > 0) {
            series.put("cumulative_compute", "compute", market, vendor, sum);
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
