package org.yardstick.metrics;

import org.yardstick.agents.ProductLine;
import org.yardstick.model.Flows;
import org.yardstick.model.WorldState;

/** Deliveries, prices and lead times by product. */
final class ProductMetrics implements Recorder.Subject {
    private static final double WEEKS_PER_MONTH = 365.25 / 7 / 12;
    private static final double NOTICED_UNITS = 1;

    @Override
    public void record(WorldState world, Series series) {
        int china = world.region(WorldState.CHINA);
        double[] exportsUnits = new double[world.regions().size()];
        for (ProductLine line : world.lines()) {
            recordLine(world, series, line);
            if (line.flagship() && line.product().vendor().equals("huawei")) {
                for (int r = 0; r < exportsUnits.length; r++) {
                    exportsUnits[r] += r == china ? 0 : world.flows().units(r, line.index());
                }
            }
        }
        recordExports(world, series, exportsUnits);
        recordSoldInChina(world, series, china);
    }

    private static void recordExports(WorldState world, Series series, double[] units) {
        double all = 0;
        for (int r = 0; r < units.length; r++) {
            all += units[r];
            if (units[r] > 0) {
                series.put("ascend_exports", "units", world.regions().get(r).id(), "huawei", units[r]);
            }
        }
        series.put("ascend_exports", "units", "world", "huawei", all);
    }

    private static void recordLine(WorldState world, Series series, ProductLine line) {
        Flows flows = world.flows();
        String id = line.product().id();
        double units = 0;
        double chipUsd = 0;
        double leadMonths = 0;
        for (int r = 0; r < world.regions().size(); r++) {
            double here = flows.units(r, line.index());
            units += here;
            chipUsd += flows.chipUsd(r, line.index());
            leadMonths += flows.leadUnitMonths(r, line.index());
            if (here > 0) {
                String market = world.regions().get(r).id();
                double usd = flows.revenueUsd(r, line.index());
                series.put("product_units", "units", market, id, here);
                series.put("product_revenue", "value", market, id, usd);
                recordTerms(
                        series,
                        line,
                        market,
                        here,
                        flows.chipUsd(r, line.index()),
                        flows.leadUnitMonths(r, line.index()));
            }
        }
        if (units > NOTICED_UNITS) {
            series.put("product_units", "units", "world", id, units);
        }
        recordTerms(series, line, "world", units, chipUsd, leadMonths);
    }

    /** Price weighted by chips sold; times quoted and waited weighted by chips delivered. */
    private static void recordTerms(
            Series series, ProductLine line, String market, double units, double chipUsd, double leadMonths) {
        String product = line.product().id();
        if (units > NOTICED_UNITS) {
            series.ratio("chip_price", "value", market, product, chipUsd, units);
            series.ratio("lead_time", "", market, product, line.waitMonths() * WEEKS_PER_MONTH * units, units);
            series.ratio("time_waited", "", market, product, leadMonths * WEEKS_PER_MONTH, units);
        }
    }

    /** Also months in which none were sold: nought is a figure too. */
    private static void recordSoldInChina(WorldState world, Series series, int china) {
        if (china < 0) {
            return;
        }
        double h20Usd = 0;
        double h200Units = 0;
        for (ProductLine line : world.lines()) {
            String id = line.product().id();
            h20Usd += id.equals("nvidia-h20") ? world.flows().revenueUsd(china, line.index()) : 0;
            h200Units += id.equals("nvidia-h200") ? world.flows().units(china, line.index()) : 0;
        }
        series.put("h20_revenue", "value", WorldState.CHINA, "nvidia", h20Usd);
        series.put("h200_china_units", "units", WorldState.CHINA, "nvidia", h200Units);
    }
}
