package org.yardstick.metrics;

import java.util.List;
import org.yardstick.metrics.MetricDefinition.Kind;

/** What is sold, and whose share of a market it is. */
final class MarketDefinitions {
    private static final List<String> THREE = List.of("units", "value", "compute");
    private static final List<String> NONE = List.of();

    private final MetricList list;

    MarketDefinitions(MetricList list) {
        this.list = list;
    }

    void addAll() {
        sales();
        shares();
    }

    private void sales() {
        list.add(
                "vendor_units",
                "Flagship chips delivered",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "Flagship chips delivered by legal sale; world = all markets.");
        list.add(
                "vendor_compute",
                "Compute delivered",
                "H100e",
                Kind.FLOW,
                List.of("compute"),
                "vendor",
                "The same in H100e: dense 8-bit peak over 1,979 TOPS.");
        list.add(
                "vendor_revenue",
                "Vendor revenue",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "vendor",
                "Revenue recognised on delivery, after levies. Nvidia/world: data-centre segment; Nvidia/china: all"
                        + " segments by place of billing; AMD/world: accelerators; Huawei/china: AI chips.");
        list.add(
                "vendor_revenue_12m",
                "Vendor revenue, trailing 12 months",
                "USD",
                Kind.STOCK,
                List.of("value"),
                "vendor",
                "vendor_revenue summed over the last twelve months.");
        list.add(
                "cumulative_compute",
                "Cumulative compute sold",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "vendor",
                "Sum of vendor_compute since the series starts: Nvidia 2022-01, TPU 2023-01, AMD and Trainium 2024-01.");
        list.add(
                "world_compute_growth",
                "Growth of world compute",
                "ratio",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Sum of the four cumulative series over the same sum a year before.");
        list.add(
                "china_share_of_nvidia_compute",
                "China's share of Nvidia compute",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "vendor",
                "China's cumulative over world cumulative legal sales since 2022-01.");
        list.add(
                "product_revenue",
                "Revenue of a product",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "product",
                "Vendor's revenue from a product delivered in the market.");
        list.add(
                "product_units",
                "Deliveries of a product",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "product",
                "Chips of a product delivered in the market.");
        list.add(
                "h20_revenue",
                "Revenue from H20 in China",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "vendor",
                "Nvidia's revenue from H20 delivered in China.");
        list.add(
                "h200_china_units",
                "H200 delivered in China",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "H200 delivered in China by licence.");
        list.add(
                "ascend_exports",
                "Ascend chips delivered abroad",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "Ascend chips delivered outside China.");
        list.add(
                "chip_price",
                "Mean price paid",
                "USD",
                Kind.PRICE,
                List.of("value"),
                "product",
                "Mean price paid for a chip, without systems and networking.");
        list.add(
                "lead_time",
                "Lead time",
                "weeks",
                Kind.LEAD_TIME,
                NONE,
                "product",
                "Weeks from order to delivery as quoted to who orders now: open orders over deliveries, as in the"
                        + " published figures; weighted by deliveries.");
        list.add(
                "time_waited",
                "Time waited",
                "weeks",
                Kind.LEAD_TIME,
                NONE,
                "product",
                "Weeks that the chips delivered in the month had been on order.");
    }

    private void shares() {
        list.add(
                "market_units",
                "Cards delivered",
                "cards",
                Kind.FLOW,
                THREE,
                "",
                "All cards, flagship and inference class, delivered by any legal route; on value, vendors' revenue from"
                        + " them; on compute, flagships.");
        list.add(
                "domestic_units",
                "Domestic cards delivered",
                "cards",
                Kind.FLOW,
                THREE,
                "",
                "The same of vendors whose home is the market.");
        list.add(
                "vendor_share",
                "Market share",
                "fraction",
                Kind.SHARE,
                THREE,
                "vendor",
                "Share of deliveries in the month: all cards on units, chip revenue on value, flagship H100e on compute.");
        list.add(
                "vendor_share_12m",
                "Market share, trailing 12 months",
                "fraction",
                Kind.SHARE,
                THREE,
                "vendor",
                "vendor_share over the last twelve months: ratio of sums.");
        list.add(
                "domestic_share",
                "Domestic substitution",
                "fraction",
                Kind.SHARE,
                THREE,
                "",
                "Share of vendors whose home is the market: all cards on units; chip revenue on value; on compute,"
                        + " for China Huawei and Cambricon over these and foreign flagships.");
        list.add(
                "domestic_share_12m",
                "Domestic substitution, trailing 12 months",
                "fraction",
                Kind.SHARE,
                THREE,
                "",
                "domestic_share over the last twelve months: ratio of sums.");
        list.add(
                "domestic_share_stock",
                "Domestic share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of home stacks in the installed compute, all routes.");
        list.add(
                "vendor_share_stock",
                "Stack's share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "stack",
                "Share of a stack in the installed compute, all routes.");
        list.add(
                "us_stack_share",
                "US stacks' share of compute added",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Share of US stacks in effective compute added.");
        list.add(
                "chinese_stack_share",
                "Chinese stacks' share of compute added",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Share of Chinese stacks in effective compute added.");
        list.add(
                "own_stack_share",
                "Own stacks' share of compute added",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Share of stacks whose home is the market in effective compute added.");
        list.add(
                "us_stack_share_stock",
                "US stacks' share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of US stacks in the installed effective compute.");
        list.add(
                "chinese_stack_share_stock",
                "Chinese stacks' share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of Chinese stacks in the installed effective compute.");
        list.add(
                "own_stack_share_stock",
                "Own stacks' share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of stacks whose home is the market in the installed effective compute.");
        list.add(
                "hhi",
                "Concentration (HHI)",
                "index",
                Kind.SHARE,
                List.of("value"),
                "",
                "Sum of squared value shares of vendors, 0 to 1.");
        list.add(
                "dependence_index",
                "Dependence on foreign stacks",
                "fraction",
                Kind.STOCK,
                NONE,
                "",
                "Foreign stacks' share of the installed effective compute, weighted by one less the trust in their home.");
    }
}
