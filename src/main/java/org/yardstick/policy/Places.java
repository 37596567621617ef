package org.yardstick.policy;

import java.util.Set;
import org.yardstick.market.Region;

/** Sets of places as levers write them: market ids, country groups such as {@code D:4}, or {@code all}. */
final class Places {
    /** Stands for every market. */
    static final String ALL = "all";

    private Places() {}

    /** Whether a region is named by its id, by one of its country groups, or by {@code all}. */
    static boolean cover(Set<String> places, Region region) {
        if (places.isEmpty()) {
            return false;
        }
        if (cover(places, region.id())) {
            return true;
        }
        for (String group : region.countryGroups()) {
            if (places.contains(group)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a market is named by its id or by {@code all}. */
    static boolean cover(Set<String> places, String market) {
        return places.contains(market) || places.contains(ALL);
    }
}
