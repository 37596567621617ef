package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Offers part of home-made chips abroad with finance: Ascend and AI clouds to Belt-and-Road partners (offers of July
 * 2025, Digital Silk Road; policy_timeline.csv; REGIMES.md R7 export). Neutral: all zero.
 *
 * @param destinations places to which chips are offered
 * @param vendors vendors whose chips are offered
 * @param outputShare share of their output set aside for export; read by the vendors; 0 is neutral
 * @param financeShare what finance saves the buyer, as a share of the price; 0 is neutral
 * @param usdPerYear public money for it, USD a year; 0 is neutral
 */
public record StackExport(
        @Refers(Refers.To.PLACE) Set<String> destinations,
        @Refers(Refers.To.VENDOR) Set<String> vendors,
        @Quantity(unit = "fraction", max = 1) double outputShare,
        @Quantity(unit = "fraction", max = Levy.MAX_RATE) double financeShare,

        @Quantity(unit = "USD/year", max = 10_000_000_000_000L)
        double usdPerYear)
        implements CostRule, Programme {
    public StackExport {
        destinations = Frozen.set(destinations);
        vendors = Frozen.set(vendors);
        Check.share("outputShare", outputShare);
        Check.inRange("financeShare", financeShare, 0, Levy.MAX_RATE);
        Check.inRange("usdPerYear", usdPerYear, 0, 1e13);
    }

    /** Neutral settings: nothing is offered. */
    public static StackExport defaults() {
        return new StackExport(Set.of(), Set.of("huawei"), 0, 0, 0);
    }

    @Override
    public double costShare(ChipTrade trade) {
        return vendors.contains(trade.product().vendor())
                        && !trade.destination().id().equals(trade.vendorHome())
                        && Places.cover(destinations, trade.destination())
                ? 0 - financeShare
                : 0;
    }

    @Override
    public double usdPerMonth(Purpose purpose) {
        return purpose == Purpose.EXPORT_FINANCE ? usdPerYear / 12 : 0;
    }
}
