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
        double exportsUnits = 0;
        for (ProductLine line : world.lines()) {
            exportsUnits += recordLine(world, series, line, china);
        }
        series.put("ascend_exports", "units", "world", "huawei", exportsUnits);
    }

    private static double recordLine(WorldState world, Series series, ProductLine line, int china) {
        Flows flows = world.flows();
        String id = line.product().id();
        double units = 0;
        double chipUsd = 0;
        double leadMonths = 0;
        double abroad = 0;
        for (int r = 0; r < world.regions().size(); r++) {
            double here = flows.units(r, line.index());
            units += here;
            chipUsd += flows.chipUsd(r, line.index());
            leadMonths += flows.leadUnitMonths(r, line.index());
            abroad += r == china ? 0 : here;
            if (here > 0) {
                recordHere(world, series, line, r, r == china, here);
            }
        }
        if (units > NOTICED_UNITS) {
            series.put("product_units", "units", "world", id, units);
            if (line.flagship()) {
                series.put("chip_price", "value", "world", id, chipUsd / units);
                series.put("lead_time", "", "world", id, leadMonths / units * WEEKS_PER_MONTH);
            }
        }
        return line.flagship() && line.product().vendor().equals("huawei") ? abroad : 0;
    }

    private static void recordHere(
            WorldState world, Series series, ProductLine line, int region, boolean inChina, double units) {
        Flows flows = world.flows();
        String market = world.regions().get(region).id();
        String id = line.product().id();
        series.put("product_units", "units", market, id, units);
        series.put("product_revenue", "value", market, id, flows.revenueUsd(region, line.index()));
        if (!inChina || units <= NOTICED_UNITS) {
            return;
        }
        if (line.flagship()) {
            series.put("chip_price", "value", market, id, flows.chipUsd(region, line.index()) / units);
        }
        if (id.equals("nvidia-h20")) {
            series.put("h20_revenue", "value", market, "nvidia", flows.revenueUsd(region, line.index()));
        }
        if (id.equals("nvidia-h200")) {
            series.put("h200_china_units", "units", market, "nvidia", units);
        }
    }
}
