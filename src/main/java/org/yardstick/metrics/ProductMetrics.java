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
                recordSoldInChina(series, id, r == china, here, usd);
            }
        }
        if (units > NOTICED_UNITS) {
            series.put("product_units", "units", "world", id, units);
        }
        recordTerms(series, line, "world", units, chipUsd, leadMonths);
        return line.flagship() && line.product().vendor().equals("huawei") ? abroad : 0;
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

    private static void recordSoldInChina(Series series, String product, boolean inChina, double units, double usd) {
        if (inChina && product.equals("nvidia-h20")) {
            series.put("h20_revenue", "value", WorldState.CHINA, "nvidia", usd);
        }
        if (inChina && product.equals("nvidia-h200")) {
            series.put("h200_china_units", "units", WorldState.CHINA, "nvidia", units);
        }
    }
}
