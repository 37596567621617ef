package org.yardstick.agents;

import java.util.Map;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * How vendors produce, launch, price and redesign.
 *
 * @param systemsUplift payments for systems and networking on top of chips, by vendor, as a share of chip revenue
 * @param systemsFromMonth month, counted from 2020-01, from which they belong to the vendor's revenue
 * @param packagingLeadMonths months from packaging start to a finished flagship
 * @param waferLeadMonths months from the order of wafers to dies that can be packaged
 * @param bestFirst power of what a wafer of a product is worth in its weight among products that share wafers: 0 shares
 *     them by orders alone, a high power serves the best first
 * @param stockAdjustmentMonths months in which vendors close a gap between orders and chips in stock or in the making
 * @param cardLeadMonths months from start to a finished inference or workstation card
 * @param rampMonths months from launch to half of full production
 * @param coverMonths months of expected orders that a vendor keeps in stock or in the making
 * @param capacityGrowth highest monthly growth of output of cards that need no advanced packaging
 * @param otherSegmentChinaShare China's share of Nvidia's revenue outside the data centre
 * @param exportShare share of their output that Chinese vendors offer abroad without further push
 * @param redesignLagMinMonths shortest time from a binding rule to a compliant variant
 * @param redesignLagMaxMonths longest such time
 * @param variantSafety share of a limit that a redesign uses
 * @param variantPriceWeight weight of throughput, against bandwidth, in the price of a variant
 * @param lifeMonths months from launch after which a product without a withdrawal date is no longer sold
 * @param priceErosion monthly fall of a list price from the second year after launch
 */
public record VendorParameters(
        @Quantity(unit = "fraction", max = 2) Map<String, Double> systemsUplift,
        @Quantity(unit = "months", max = 600) int systemsFromMonth,
        @Quantity(unit = "months", max = 12) int packagingLeadMonths,
        @Quantity(unit = "months", max = 11) int waferLeadMonths,
        @Quantity(unit = "1", max = 10) double bestFirst,

        @Quantity(unit = "months", min = 1, max = 24) double stockAdjustmentMonths,
        @Quantity(unit = "months", max = 12) int cardLeadMonths,
        @Quantity(unit = "months", min = 1, max = 24) double rampMonths,
        @Quantity(unit = "months", max = 12) double coverMonths,
        @Quantity(unit = "fraction/month", max = 2) double capacityGrowth,
        @Quantity(unit = "fraction", max = 1) double otherSegmentChinaShare,
        @Quantity(unit = "fraction", max = 1) double exportShare,
        @Quantity(unit = "months", min = 1, max = 24) int redesignLagMinMonths,
        @Quantity(unit = "months", min = 1, max = 24) int redesignLagMaxMonths,

        @Quantity(unit = "fraction", min = 0.5, max = 0.9999)
        double variantSafety,

        @Quantity(unit = "fraction", max = 1) double variantPriceWeight,
        @Quantity(unit = "months", min = 12, max = 240) int lifeMonths,
        @Quantity(unit = "fraction/month", max = 0.2) double priceErosion) {
    public VendorParameters {
        systemsUplift = Frozen.map(systemsUplift);
        if (redesignLagMaxMonths < redesignLagMinMonths) {
            throw new IllegalArgumentException("redesignLagMaxMonths is %d, expected at least redesignLagMinMonths, %d"
                    .formatted(redesignLagMaxMonths, redesignLagMinMonths));
        }
    }

    /** Months from the order of wafers to a finished flagship. */
    public int shipmentLeadMonths() {
        return waferLeadMonths + packagingLeadMonths;
    }
}
