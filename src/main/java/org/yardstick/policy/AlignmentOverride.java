package org.yardstick.policy;

import java.util.Map;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Sets how far allied states go along with the tool controls of the United States, instead of letting them choose
 * (REGIMES.md R6). Read by states. Neutral: no market named.
 *
 * @param alignmentByMarket alignment by market, 0 to 1
 */
public record AlignmentOverride(
        @Refers(Refers.To.MARKET) @Quantity(unit = "index", max = 1)
        Map<String, Double> alignmentByMarket) implements Lever {
    public AlignmentOverride {
        alignmentByMarket = Frozen.map(alignmentByMarket);
        alignmentByMarket.forEach((market, share) -> Check.share("alignmentByMarket." + market, share));
    }

    /** Neutral settings: states choose. */
    public static AlignmentOverride defaults() {
        return new AlignmentOverride(Map.of());
    }
}
