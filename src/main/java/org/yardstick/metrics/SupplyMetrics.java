package org.yardstick.metrics;

import java.util.Map;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.Toolmaker;
import org.yardstick.agents.VendorSpec;
import org.yardstick.model.ChineseChain;
import org.yardstick.model.WorldState;

/** Fabs, memory, tools, software and research. */
final class SupplyMetrics implements Recorder.Subject {
    @Override
    public void record(WorldState world, Series series) {
        ChineseChain chain = world.upstream().chinese();
        series.put("hbm_stockpile", "units", WorldState.CHINA, "", chain.stacksObtained());
        series.put("wafers", "", WorldState.CHINA, "smic", chain.fab().capacityWafers());
        double packaging = 0;
        for (ChipVendor vendor : world.vendors()) {
            String id = vendor.spec().id();
            packaging += world.upstream().packaging().wafersFor(id, world.month());
            series.put("performance_frontier", "", "world", id, world.research().frontierH100e(vendor.index()));
            series.put("vendor_rnd", "value", "world", id, world.research().rndUsd(vendor.index()));
            if (vendor.spec().route() == VendorSpec.Route.HOME_FAB) {
                recordYields(world, series, chain, vendor);
            }
        }
        series.put("wafers", "", "world", "tsmc", packaging);
        for (int s = 0; s < world.stacks().size(); s++) {
            series.put(
                    "software_maturity",
                    "",
                    "world",
                    world.stacks().get(s),
                    world.software().maturity(s));
        }
        recordTools(chain, series);
    }

    private static void recordYields(WorldState world, Series series, ChineseChain chain, ChipVendor vendor) {
        for (ProductLine line : vendor.lines()) {
            if (line.flagship()
                    && line.onSale(world.month())
                    && vendor.spec().id().equals("huawei")) {
                series.put("yield", "", WorldState.CHINA, line.product().id(), chain.productYield(line, world.month()));
            }
        }
    }

    private static void recordTools(ChineseChain chain, Series series) {
        double china = 0;
        double all = 0;
        for (Map.Entry<String, Toolmaker.Outputs> maker :
                chain.tools().byMaker().entrySet()) {
            Toolmaker.Outputs out = maker.getValue();
            double total = out.chinaUsd() + out.restOfWorldUsd();
            series.put("tool_sales_to_china", "value", WorldState.CHINA, maker.getKey(), out.chinaUsd());
            series.ratio("tool_sales_china_share", "value", WorldState.CHINA, maker.getKey(), out.chinaUsd(), total);
            china += out.chinaUsd();
            all += total;
        }
        series.put("tool_sales_to_china", "value", WorldState.CHINA, "five-toolmakers", china);
        series.ratio("tool_sales_china_share", "value", WorldState.CHINA, "five-toolmakers", china, all);
    }
}
