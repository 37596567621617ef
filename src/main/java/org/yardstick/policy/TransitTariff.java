package org.yardstick.policy;

import java.util.Optional;
import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Takes a share of revenue from chips that pass through the issuer's ports on their way to a destination: the
 * tariff of January 2026 that collects 25% of China-bound chips (policy_timeline.csv). The vendor is importer of
 * record, so it is a levy on the seller. It permits nothing by itself. Neutral: rate 0.
 *
 * @param destinations places for which the chips are bound
 * @param vendorHomes homes of the vendors that pay
 * @param tppAtLeast chips below this TPP pass free
 * @param rate share of the seller's revenue
 */
public record TransitTariff(
        @Refers(Refers.To.PLACE) Set<String> destinations,
        @Refers(Refers.To.MARKET) Set<String> vendorHomes,
        @Quantity(unit = "TPP", max = 1_000_000_000) double tppAtLeast,
        @Quantity(unit = "fraction", max = Levy.MAX_RATE) double rate)
        implements TradeRule {
    public TransitTariff {
        destinations = Frozen.set(destinations);
        vendorHomes = Frozen.set(vendorHomes);
        Check.inRange("tppAtLeast", tppAtLeast, 0, 1e9);
        Check.inRange("rate", rate, 0, Levy.MAX_RATE);
    }

    /** Neutral settings: rate 0. */
    public static TransitTariff defaults() {
        return new TransitTariff(Set.of(), Set.of("us"), 0, 0);
    }

    @Override
    public Ruling judge(ChipTrade trade) {
        return rate > 0
                        && vendorHomes.contains(trade.vendorHome())
                        && trade.product().tpp() >= tppAtLeast
                        && Places.cover(destinations, trade.destination())
                ? new Ruling(Ruling.Verdict.PERMITTED, rate, 1, Optional.empty())
                : Ruling.SILENT;
    }
}
