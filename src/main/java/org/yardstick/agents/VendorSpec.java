package org.yardstick.agents;

import org.yardstick.market.Check;

/**
 * A chip vendor as the world file names it.
 *
 * @param id vendor id
 * @param home market id of its home
 * @param stack software stack of its chips
 * @param route how its flagships are made
 */
public record VendorSpec(String id, String home, String stack, Route route) {
    /** How flagships are made. */
    public enum Route {
        /** Foreign foundry, advanced packaging by share of contract, HBM pool. */
        PACKAGING,
        /** Banked dies and home fabs, HBM stock, assembly at home. */
        HOME_FAB
    }

    public VendorSpec {
        Check.notBlank("id", id);
        Check.notBlank("home of " + id, home);
        Check.notBlank("stack of " + id, stack);
    }
}
