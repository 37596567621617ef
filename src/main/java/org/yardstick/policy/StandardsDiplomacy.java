package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;
import org.yardstick.market.Region;

/**
 * Draws partner states towards the issuer's standards: Belt and Road, BRICS centre of October 2024, Global AI
 * Governance Initiative, on the other side Pax Silica (policy_timeline.csv). Read by states. Neutral: gain 0.
 *
 * @param members places that take part
 * @param stackHome home of the supply that gains trust
 * @param trustGainPerYear yearly rise of a member's trust in that supply, index points; 0 is neutral
 */
public record StandardsDiplomacy(
        @Refers(Refers.To.PLACE) Set<String> members,
        @Refers(Refers.To.MARKET) String stackHome,
        @Quantity(unit = "index points/year", max = 1) double trustGainPerYear)
        implements Lever {
    public StandardsDiplomacy {
        members = Frozen.set(members);
        Check.notBlank("stackHome", stackHome);
        Check.share("trustGainPerYear", trustGainPerYear);
    }

    /** Whether a market takes part. */
    public boolean draws(Region market) {
        return Places.cover(members, market);
    }

    /** Neutral settings: no gain. */
    public static StandardsDiplomacy defaults() {
        return new StandardsDiplomacy(Set.of(), "china", 0);
    }
}
