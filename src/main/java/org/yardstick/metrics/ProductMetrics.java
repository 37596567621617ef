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
        Rows rows = new Rows(world, series);
        for (ProductLine line : world.lines()) {
            if (!world.flows().sold(line.index())) {
                continue;
            }
            recordLine(world, rows, line);
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

    /** Rows by market of what is recorded of each product, the world's last. */
    private static final class Rows {
        private final Series.Rows[] units;
        private final Series.Rows[] revenue;
        private final Series.Rows[] price;
        private final Series.Rows[] leadTime;
        private final Series.Rows[] timeWaited;

        Rows(WorldState world, Series series) {
            units = series.everywhere("product_units", "units", world.regions());
            revenue = series.everywhere("product_revenue", "value", world.regions());
            price = series.everywhere("chip_price", "value", world.regions());
            leadTime = series.everywhere("lead_time", "", world.regions());
            timeWaited = series.everywhere("time_waited", "", world.regions());
        }

        /** Price weighted by chips sold; times quoted and waited weighted by chips delivered. */
        void recordTerms(int market, ProductLine line, double sold, double chipUsd, double leadMonths) {
            if (sold > NOTICED_UNITS) {
                String product = line.product().id();
                int at = line.index();
                price[market].ratio(at, product, chipUsd, sold);
                leadTime[market].ratio(at, product, line.waitMonths() * WEEKS_PER_MONTH * sold, sold);
                timeWaited[market].ratio(at, product, leadMonths * WEEKS_PER_MONTH, sold);
            }
        }
    }

    private static void recordLine(WorldState world, Rows rows, ProductLine line) {
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
                rows.units[r].put(line.index(), id, here);
                rows.revenue[r].put(line.index(), id, flows.revenueUsd(r, line.index()));
                rows.recordTerms(r, line, here, flows.chipUsd(r, line.index()), flows.leadUnitMonths(r, line.index()));
            }
        }
        int everywhere = world.regions().size();
        if (units > NOTICED_UNITS) {
            rows.units[everywhere].put(line.index(), id, units);
        }
        rows.recordTerms(everywhere, line, units, chipUsd, leadMonths);
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
