package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Keeps named vendors out of a market by pledge: G42 leaves Huawei, Humain will never buy it (gulf.csv 2024-04-16,
 * 2025-10-29). Neutral: excluded share 0.
 *
 * @param destinations places that exclude
 * @param vendors vendors kept out
 * @param excludedShare share of purchases that the pledge reaches; 0 is neutral, 1 denies all
 */
public record SupplierExclusion(
        @Refers(Refers.To.PLACE) Set<String> destinations,
        @Refers(Refers.To.VENDOR) Set<String> vendors,
        @Quantity(unit = "fraction", max = 1) double excludedShare)
        implements TradeRule {
    public SupplierExclusion {
        destinations = Frozen.set(destinations);
        vendors = Frozen.set(vendors);
        Check.share("excludedShare", excludedShare);
    }

    /** Neutral settings: nobody is kept out. */
    public static SupplierExclusion defaults() {
        return new SupplierExclusion(Set.of(), Set.of("huawei"), 0);
    }

    @Override
    public Ruling judge(ChipTrade trade) {
        return vendors.contains(trade.product().vendor()) && Places.cover(destinations, trade.destination())
                ? ImportAcceptance.partly(1 - excludedShare)
                : Ruling.SILENT;
    }
}
