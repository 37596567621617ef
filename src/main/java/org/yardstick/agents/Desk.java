package org.yardstick.agents;

import java.util.Optional;

/**
 * Buyers for whom the same rules hold and the same chips are on offer.
 *
 * @param index index of the desk
 * @param region index of the market
 * @param headquarters market id of its buyers' ultimate parents
 * @param stateFunded whether its buyers are state or state-funded
 * @param ownVendor vendor whose chips only this desk may buy, if any
 * @param role what its buyers do with the chips
 */
public record Desk(
        int index, int region, String headquarters, boolean stateFunded, Optional<String> ownVendor, Role role) {
    /** What the chips are for. */
    public enum Role {
        /** Own use. */
        USE,
        /** Sale to buyers who are denied them. */
        BROKER,
        /** Lease to users in another market. */
        LESSOR
    }
}
