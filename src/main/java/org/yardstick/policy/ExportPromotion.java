package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Finances exports of the home stack to named markets (American AI Exports Program, October 2025;
 * policy_timeline.csv). Neutral: finance share 0 and no spending.
 *
 * @param destinations places whose buyers are financed
 * @param vendorHomes homes of the vendors whose chips are financed
 * @param financeShare what finance saves the buyer, as a share of the price; 0 is neutral
 * @param usdPerYear public money for it, USD a year; 0 is neutral
 */
public record ExportPromotion(
        @Refers(Refers.To.PLACE) Set<String> destinations,
        @Refers(Refers.To.MARKET) Set<String> vendorHomes,
        @Quantity(unit = "fraction", max = Levy.MAX_RATE) double financeShare,

        @Quantity(unit = "USD/year", max = 10_000_000_000_000L)
        double usdPerYear)
        implements CostRule, Programme {
    public ExportPromotion {
        destinations = Frozen.set(destinations);
        vendorHomes = Frozen.set(vendorHomes);
        Check.inRange("financeShare", financeShare, 0, Levy.MAX_RATE);
        Check.inRange("usdPerYear", usdPerYear, 0, 1e13);
    }

    /** Neutral settings: no finance. */
    public static ExportPromotion defaults() {
        return new ExportPromotion(Set.of(), Set.of("us"), 0, 0);
    }

    @Override
    public double costShare(ChipTrade trade) {
        return vendorHomes.contains(trade.vendorHome())
                        && !vendorHomes.contains(trade.destination().id())
                        && Places.cover(destinations, trade.destination())
                ? 0 - financeShare
                : 0;
    }

    @Override
    public double usdPerMonth(Purpose purpose) {
        return purpose == Purpose.EXPORT_FINANCE ? usdPerYear / 12 : 0;
    }
}
