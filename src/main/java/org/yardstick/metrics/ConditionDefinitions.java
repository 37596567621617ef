package org.yardstick.metrics;

import java.util.List;
import org.yardstick.metrics.MetricDefinition.Kind;

/** What stands in racks, what limits supply, what leaks, and what states and accounts make of it. */
final class ConditionDefinitions {
    private static final List<String> NONE = List.of();

    private final MetricList list;

    ConditionDefinitions(MetricList list) {
        this.list = list;
    }

    void addAll() {
        stocks();
        supply();
        leakage();
        states();
        accounts();
    }

    private void stocks() {
        list.add(
                "owned_compute",
                "Compute owned",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock by the owner's headquarters, legal sales.");
        list.add(
                "located_compute",
                "Compute located",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock by site, smuggled chips included.");
        list.add(
                "used_compute",
                "Compute used",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e by the user's market: owned less leased out plus leased in, smuggled chips included.");
        list.add(
                "effective_compute",
                "Effective compute",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock times the achieved utilisation of its stack; 0 for what stands idle in porting.");
        list.add(
                "porting_compute",
                "Compute idle in porting",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e that stands idle until its owner's software is ported to a stack new to it.");
        list.add(
                "smuggled_compute",
                "Smuggled compute",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e in the stock that was smuggled in.");
        list.add(
                "us_five_share_of_world_compute",
                "Five US firms' share of world compute",
                "fraction",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Owned by Microsoft, Alphabet, Amazon, Meta and Oracle over world owned stock.");
        list.add(
                "us_to_china_compute_ratio",
                "US to China compute, stock",
                "ratio",
                Kind.STOCK,
                List.of("compute"),
                "",
                "Owned by the same five over owned by Chinese entities.");
        list.add(
                "us_to_china_compute_ratio_flow",
                "US to China compute, additions",
                "ratio",
                Kind.STOCK,
                List.of("compute"),
                "",
                "The same for additions over the last twelve months.");
        list.add(
                "capability_lag",
                "Capability lag",
                "months",
                Kind.PRICE,
                NONE,
                "",
                "Months by which the best Chinese lab trails the best lab of the US bloc.");
    }

    private void supply() {
        list.add(
                "yield",
                "Yield",
                "fraction",
                Kind.STOCK,
                NONE,
                "product",
                "Good dies over dies of the product, month end.");
        list.add(
                "hbm_stockpile",
                "HBM obtained",
                "stacks",
                Kind.STOCK,
                List.of("units"),
                "",
                "Stacks obtained by Chinese makers since 2020-01, cumulative.");
        list.add(
                "wafers",
                "Wafer capacity",
                "wafers/month",
                Kind.STOCK,
                NONE,
                "maker",
                "7 nm-class wafers of Chinese fabs; packaging wafers of the foreign foundry.");
        list.add(
                "tool_sales_to_china",
                "Tool sales to China",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "toolmaker",
                "Sales of fab tools to China.");
        list.add(
                "tool_sales_to_china_12m",
                "Tool sales to China, trailing 12 months",
                "USD",
                Kind.STOCK,
                List.of("value"),
                "toolmaker",
                "tool_sales_to_china summed over the last twelve months.");
        list.add(
                "tool_sales_china_share",
                "China's share of tool sales",
                "fraction",
                Kind.SHARE,
                List.of("value"),
                "toolmaker",
                "Sales to China over the toolmaker's total sales.");
        list.add(
                "tool_sales_china_share_12m",
                "China's share of tool sales, trailing 12 months",
                "fraction",
                Kind.SHARE,
                List.of("value"),
                "toolmaker",
                "tool_sales_china_share over the last twelve months: ratio of sums.");
        list.add(
                "software_maturity",
                "Software maturity",
                "fraction",
                Kind.STOCK,
                NONE,
                "stack",
                "Achieved over achieved on CUDA at equal peak.");
        list.add(
                "performance_frontier",
                "Performance frontier",
                "H100e",
                Kind.STOCK,
                NONE,
                "vendor",
                "Best package that the vendor could design now.");
        list.add(
                "vendor_rnd",
                "R and D",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "vendor",
                "R and D of the vendor's AI chips.");
        list.add(
                "vendor_rnd_12m",
                "R and D, trailing 12 months",
                "USD",
                Kind.STOCK,
                List.of("value"),
                "vendor",
                "vendor_rnd summed over the last twelve months.");
        list.add(
                "unmet_demand",
                "Unmet demand",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Orders not placed or cancelled for lack of supply or permission.");
    }

    private void leakage() {
        list.add(
                "smuggled_units",
                "Smuggled chips",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "vendor",
                "Flagship chips entering by smuggling.");
        list.add(
                "smuggled_share_of_training_compute",
                "Smuggled share of compute acquired",
                "fraction",
                Kind.SHARE,
                List.of("compute"),
                "",
                "Smuggled over all flagship H100e acquired by Chinese users, rented included.");
        list.add(
                "leased_compute",
                "Compute leased from abroad",
                "H100e",
                Kind.STOCK,
                List.of("compute"),
                "",
                "H100e used from another market by lease.");
        list.add(
                "smuggled_units_by_route",
                "Smuggled chips by route",
                "chips",
                Kind.FLOW,
                List.of("units"),
                "route",
                "Smuggled chips by transit market.");
        list.add(
                "smuggled_units_by_route_12m",
                "Smuggled chips by route, trailing 12 months",
                "chips",
                Kind.STOCK,
                List.of("units"),
                "route",
                "smuggled_units_by_route summed over the last twelve months.");
    }

    private void states() {
        list.add("alignment", "Alignment with the United States", "index", Kind.STOCK, NONE, "", "0 to 1.");
        list.add("trust_us", "Trust in US supply", "index", Kind.STOCK, NONE, "", "0 to 1.");
        list.add("trust_china", "Trust in Chinese supply", "index", Kind.STOCK, NONE, "", "0 to 1.");
        list.add(
                "net_talent_flow",
                "Net flow of researchers",
                "people",
                Kind.FLOW,
                NONE,
                "",
                "Researchers of Chinese origin who come to the market less those who leave it, between China and the US.");
        list.add(
                "government_objective",
                "Objective of the government",
                "index",
                Kind.STOCK,
                NONE,
                "",
                "Lead, revenue and security, 0 to 1 each, by the weights of the lever government-objective: lag in months"
                        + " over lag + 12 (for China 12 over it), revenue over revenue and what rules denied, and the"
                        + " share of compute used in China that was neither smuggled nor leased (for China, the share"
                        + " of its stock on own stacks).");
        list.add(
                "innovation_circles",
                "Technology circles",
                "circles",
                Kind.STOCK,
                NONE,
                "",
                "Effective number of groups of markets that share stacks, order 2 (Leinster and Cobbold 2012): markets"
                        + " squared over the sum of the overlaps of their stacks in effective compute; 1 where all use"
                        + " the same mix.");
    }

    private void accounts() {
        list.add(
                "government_levy_revenue",
                "Levies on sales",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "What governments of the bloc take of vendors' revenue: shares of licensed sales, transit tariffs.");
        list.add(
                "subsidy_cost",
                "Public spending",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Delivered spending of programmes of the bloc's governments, and what they pay of power bills.");
        list.add(
                "consumer_surplus",
                "Consumer surplus",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Log-sum surplus of buyers against an effective price of 30,000 USD for each H100e.");
        list.add(
                "welfare",
                "Welfare",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "Consumer surplus + vendors' profits + public revenue - subsidies, by bloc.");
        list.add(
                "lost_revenue",
                "Lost revenue",
                "USD",
                Kind.FLOW,
                List.of("value"),
                "",
                "What buyers would have spent on the bloc's stacks and rules denied, by bloc.");
        list.add(
                "lobbying_pressure",
                "Lobbying pressure",
                "index",
                Kind.STOCK,
                NONE,
                "",
                "Stock of pressure from firms' lost revenue, by bloc.");
    }
}
