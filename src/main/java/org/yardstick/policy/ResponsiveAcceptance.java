package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Lets the importing state refuse foreign chips by rule: all is let in while domestic supply covers little of
 * demand, less and less as it covers more (design setting for the variant in which China responds; REGIMES.md R7).
 * Read by the state. Neutral: floor 1.
 *
 * @param market importing market
 * @param coverAtFirstRefusal domestic supply over demand from which the state begins to refuse
 * @param coverAtFloor domestic supply over demand at which acceptance reaches its floor
 * @param floorShare acceptance that remains; 1 is neutral
 */
public record ResponsiveAcceptance(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 5) double coverAtFirstRefusal,
        @Quantity(unit = "fraction", max = 5) double coverAtFloor,
        @Quantity(unit = "fraction", max = 1) double floorShare)
        implements Lever {
    public ResponsiveAcceptance {
        Check.notBlank("market", market);
        Check.inRange("coverAtFirstRefusal", coverAtFirstRefusal, 0, 5);
        Check.inRange("coverAtFloor", coverAtFloor, 0, 5);
        Check.share("floorShare", floorShare);
        if (coverAtFloor < coverAtFirstRefusal) {
            throw new IllegalArgumentException("coverAtFloor is %s, expected at least coverAtFirstRefusal, %s"
                    .formatted(coverAtFloor, coverAtFirstRefusal));
        }
    }

    /** Neutral settings: everything is let in whatever is made at home. */
    public static ResponsiveAcceptance defaults() {
        return new ResponsiveAcceptance("china", 0.5, 1, 1);
    }

    /**
     * Share of foreign chips let in, {@code floorShare} to 1.
     *
     * @param cover domestic supply over demand, 0 or more
     */
    public double acceptance(double cover) {
        if (cover <= coverAtFirstRefusal) {
            return 1;
        }
        if (cover >= coverAtFloor) {
            return floorShare;
        }
        double way = (cover - coverAtFirstRefusal) / (coverAtFloor - coverAtFirstRefusal);
        return 1 - way * (1 - floorShare);
    }
}
