package org.yardstick.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.metrics.MetricDefinition.Kind;

/** The one list of metrics: it feeds CSV headers and units, axis titles, reference pages and checks of names. */
public final class MetricCatalogue {
    private static final List<String> THREE = List.of("units", "value", "compute");
    private static final List<String> NONE = List.of();
    private static final MetricCatalogue STANDARD = new MetricCatalogue();

    private final Map<String, MetricDefinition> byId = new LinkedHashMap<>();

    private MetricCatalogue() {
        sales();
        shares();
        stocks();
        supply();
        leakage();
        states();
        accounts();
    }

    /** The catalogue. */
    public static MetricCatalogue standard() {
        return STANDARD;
    }

    /** All metrics, in order of subject. */
    public List<MetricDefinition> all() {
        return new ArrayList<>(byId.values());
    }

    /** A metric by id. */
    public Optional<MetricDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Unit of a metric on a basis. */
    public String unit(String id, String basis) {
        MetricDefinition definition = byId.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("metric " + id + " is not in the catalogue");
        }
        return definition.unit();
    }

    private void add(
            String id, String title, String unit, Kind kind, List<String> bases, String speaks, String definition) {
        byId.put(id, new MetricDefinition(id, title, unit, kind, bases, speaks, definition, DefaultSet.holds(id)));
    }

    private void sales() {
        add(
                "vendor_units",
                "Flagship chips delivered",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "Flagship chips delivered by legal sale; world = all markets.");
        add(
                "vendor_compute",
                "Compute delivered",
                "H100e",
                Kind.FLOW,
                List.of("compute"),
                "vendor",
                "The same in H100e: dense 8-bit peak over 1,979 TOPS.");
        add(
                "vendor_revenue",
                "Vendor revenue",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "vendor",
                "Revenue recognised on delivery, after levies. Nvidia/world: data-centre segment; Nvidia/china: all"
                        + " segments by place of billing; AMD/world: accelerators; Huawei/china: AI chips.");
        add(
                "vendor_revenue_12m",
                "Vendor revenue, trailing 12 months",
                "USD",
                Kind.STOCK,
                List.of("value"),
                "vendor",
                "vendor_revenue summed over the last twelve months.");
        add(
                "cumulative_compute",
                "Cumulative compute sold",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "vendor",
                "Sum of vendor_compute since the series starts: Nvidia 2022-01, TPU 2023-01, AMD and Trainium 2024-01.");
        add(
                "world_compute_growth",
                "Growth of world compute",
                "ratio",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Sum of the four cumulative series over the same sum a year before.");
        add(
                "china_share_of_nvidia_compute",
                "China's share of Nvidia compute",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "vendor",
                "China's cumulative over world cumulative legal sales since 2022-01.");
        add(
                "product_revenue",
                "Revenue of a product",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "product",
                "Vendor's revenue from a product delivered in the market.");
        add(
                "product_units",
                "Deliveries of a product",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "product",
                "Chips of a product delivered in the market.");
        add(
                "h20_revenue",
                "Revenue from H20 in China",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "vendor",
                "Nvidia's revenue from H20 delivered in China.");
        add(
                "h200_china_units",
                "H200 delivered in China",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "H200 delivered in China by licence.");
        add(
                "ascend_exports",
                "Ascend chips delivered abroad",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "Ascend chips delivered outside China.");
        add(
                "chip_price",
                "Mean price paid",
                "USD",
                Kind.PRICE,
                List.of("value"),
                "product",
                "Mean price paid for a chip, without systems and networking.");
        add(
                "lead_time",
                "Lead time",
                "weeks",
                Kind.LEAD_TIME,
                NONE,
                "product",
                "Weeks from order to delivery, weighted by deliveries.");
    }

    private void shares() {
        add(
                "market_units",
                "Cards delivered",
                "cards",
                Kind.FLOW,
                List.of("units"),
                "",
                "All cards, flagship and inference class, delivered by any legal route.");
        add(
                "domestic_units",
                "Domestic cards delivered",
                "cards",
                Kind.FLOW,
                List.of("units"),
                "",
                "Cards of vendors whose home is the market.");
        add(
                "vendor_share",
                "Market share",
                "fraction",
                Kind.SHARE,
                THREE,
                "vendor",
                "Share of deliveries in the month: all cards on units, chip revenue on value, flagship H100e on compute.");
        add(
                "vendor_share_12m",
                "Market share, trailing 12 months",
                "fraction",
                Kind.SHARE,
                THREE,
                "vendor",
                "vendor_share over the last twelve months: ratio of sums.");
        add(
                "domestic_share",
                "Domestic substitution",
                "fraction",
                Kind.SHARE,
                THREE,
                "",
                "Share of vendors whose home is the market: all cards on units; chip revenue on value; on compute,"
                        + " for China Huawei and Cambricon over these and foreign flagships.");
        add(
                "domestic_share_12m",
                "Domestic substitution, trailing 12 months",
                "fraction",
                Kind.SHARE,
                THREE,
                "",
                "domestic_share over the last twelve months: ratio of sums.");
        add(
                "domestic_share_stock",
                "Domestic share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of home stacks in the installed compute, all routes.");
        add(
                "vendor_share_stock",
                "Stack's share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "stack",
                "Share of a stack in the installed compute, all routes.");
        add(
                "us_stack_share",
                "US stacks' share of compute added",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Share of US stacks in effective compute added.");
        add(
                "chinese_stack_share",
                "Chinese stacks' share of compute added",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Share of Chinese stacks in effective compute added.");
        add(
                "own_stack_share",
                "Own stacks' share of compute added",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Share of stacks whose home is the market in effective compute added.");
        add(
                "us_stack_share_stock",
                "US stacks' share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of US stacks in the installed effective compute.");
        add(
                "chinese_stack_share_stock",
                "Chinese stacks' share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of Chinese stacks in the installed effective compute.");
        add(
                "own_stack_share_stock",
                "Own stacks' share of the stock",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Share of stacks whose home is the market in the installed effective compute.");
        add(
                "hhi",
                "Concentration (HHI)",
                "index",
                Kind.SHARE,
                List.of("value"),
                "",
                "Sum of squared value shares of vendors, 0 to 1.");
        add(
                "dependence_index",
                "Dependence on foreign stacks",
                "fraction",
                Kind.STOCK,
                NONE,
                "",
                "Foreign stacks' share of the installed effective compute, weighted by one less the trust in their home.");
    }

    private void stocks() {
        add(
                "owned_compute",
                "Compute owned",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock by the owner's headquarters, legal sales.");
        add(
                "located_compute",
                "Compute located",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock by site, smuggled chips included.");
        add(
                "used_compute",
                "Compute used",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e by the user's market: owned less leased out plus leased in, smuggled chips included.");
        add(
                "effective_compute",
                "Effective compute",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock times the achieved utilisation of its stack.");
        add(
                "smuggled_compute",
                "Smuggled compute",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock that was smuggled in.");
        add(
                "us_five_share_of_world_compute",
                "Five US firms' share of world compute",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Owned by Microsoft, Alphabet, Amazon, Meta and Oracle over world owned stock.");
        add(
                "us_to_china_compute_ratio",
                "US to China compute, stock",
                "ratio",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Owned by the same five over owned by Chinese entities.");
        add(
                "us_to_china_compute_ratio_flow",
                "US to China compute, additions",
                "ratio",
                Kind.SHARE,
                List.of("compute"),
                "",
                "The same for additions over the last twelve months.");
        add(
                "capability_lag",
                "Capability lag",
                "months",
                Kind.PRICE,
                NONE,
                "",
                "Months by which the best Chinese lab trails the best lab of the US bloc.");
    }

    private void supply() {
        add(
                "yield",
                "Yield",
                "fraction",
                Kind.STOCK,
                NONE,
                "product",
                "Good dies over dies of the product, month end.");
        add(
                "hbm_stockpile",
                "HBM obtained",
                "stacks",
                Kind.STOCK,
                List.of("units"),
                "",
                "Stacks obtained by Chinese makers since 2020-01, cumulative.");
        add(
                "wafers",
                "Wafer capacity",
                "wafers/month",
                Kind.STOCK,
                NONE,
                "maker",
                "7 nm-class wafers of Chinese fabs; packaging wafers of the foreign foundry.");
        add(
                "tool_sales_to_china",
                "Tool sales to China",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "toolmaker",
                "Sales of fab tools to China.");
        add(
                "tool_sales_china_share",
                "China's share of tool sales",
                "fraction",
                Kind.SHARE,
                List.of("value"),
                "toolmaker",
                "Sales to China over the toolmaker's total sales.");
        add(
                "software_maturity",
                "Software maturity",
                "fraction",
                Kind.STOCK,
                NONE,
                "stack",
                "Achieved over achieved on CUDA at equal peak.");
        add(
                "performance_frontier",
                "Performance frontier",
                "H100e",
                Kind.STOCK,
                NONE,
                "vendor",
                "Best package that the vendor could design now.");
        add("vendor_rnd", "R and D", "USD", Kind.FLOW, List.of("value"), "vendor", "R and D of the vendor's AI chips.");
        add(
                "unmet_demand",
                "Unmet demand",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Orders not placed or cancelled for lack of supply or permission.");
    }

    private void leakage() {
        add(
                "smuggled_units",
                "Smuggled chips",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "Flagship chips entering by smuggling.");
        add(
                "smuggled_share_of_training_compute",
                "Smuggled share of compute acquired",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Smuggled over all flagship H100e acquired by Chinese users, rented included.");
        add(
                "leased_compute",
                "Compute leased from abroad",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e used from another market by lease.");
        add(
                "smuggled_units_by_route",
                "Smuggled chips by route",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "route",
                "Smuggled chips by transit market.");
    }

    private void states() {
        add("alignment", "Alignment with the United States", "index", Kind.STOCK, NONE, "", "0 to 1.");
        add("trust_us", "Trust in US supply", "index", Kind.STOCK, NONE, "", "0 to 1.");
        add("trust_china", "Trust in Chinese supply", "index", Kind.STOCK, NONE, "", "0 to 1.");
    }

    private void accounts() {
        add(
                "government_levy_revenue",
                "Levies on licensed sales",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Share of licensed sales that the issuing government takes.");
        add(
                "subsidy_cost",
                "Public spending",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Delivered spending of programmes.");
        add(
                "consumer_surplus",
                "Consumer surplus",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Log-sum surplus of buyers against an effective price of 30,000 USD for each H100e.");
        add(
                "welfare",
                "Welfare",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Consumer surplus + vendors' profits + public revenue - subsidies, by bloc.");
        add(
                "lobbying_pressure",
                "Lobbying pressure",
                "index",
                Kind.STOCK,
                NONE,
                "",
                "Stock of pressure from firms' lost revenue, by bloc.");
    }
}
