package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;
import org.yardstick.market.Region;

/**
 * Works with partners abroad on a stack: they only buy it, license it, or develop it jointly (Liu 2025 on cooperation in
 * Asia that moved from purchase to joint development, and on joint research with partners). Partners learn the stack,
 * which makes porting to it easier for their buyers; how fast each way of working teaches is in
 * {@code world.states}. Read by states. Neutral: nobody takes part.
 *
 * @param partners places that take part
 * @param stackHome home of the stacks
 * @param licensedShare share of the work that is licensed production or service, 0 to 1
 * @param jointShare share of the work that is joint development, 0 to 1; what is left is plain purchase
 */
public record JointDevelopment(
        @Refers(Refers.To.PLACE) Set<String> partners,
        @Refers(Refers.To.MARKET) String stackHome,
        @Quantity(unit = "fraction", max = 1) double licensedShare,
        @Quantity(unit = "fraction", max = 1) double jointShare)
        implements Lever {
    public JointDevelopment {
        partners = Frozen.set(partners);
        Check.notBlank("stackHome", stackHome);
        Check.share("licensedShare", licensedShare);
        Check.share("jointShare", jointShare);
        if (licensedShare + jointShare > 1) {
            throw new IllegalArgumentException("licensedShare and jointShare are %s and %s, expected at most 1 together"
                    .formatted(licensedShare, jointShare));
        }
    }

    /** Neutral settings: nobody takes part. */
    public static JointDevelopment defaults() {
        return new JointDevelopment(Set.of(), "china", 0, 0);
    }

    /** Whether a market takes part. */
    public boolean with(Region market) {
        return Places.cover(partners, market) && !market.id().equals(stackHome);
    }
}
