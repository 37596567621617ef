package org.yardstick.model;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;

/** Where vendors and owners are at home and who sells to whom at all: it never changes, so it is worked out once. */
final class Homes {
    private final boolean[][] sells;
    private final int[] ofVendor;
    private final int[] ofOwners;

    /**
     * Works everything out.
     *
     * @param vendors vendors by index
     * @param desks desks by index
     * @param captives ids of vendors who sell to their own group only
     * @param region index of a market by its id, or -1
     */
    Homes(List<ChipVendor> vendors, List<Desk> desks, Set<String> captives, ToIntFunction<String> region) {
        ofVendor = vendors.stream()
                .mapToInt(vendor -> region.applyAsInt(vendor.spec().home()))
                .toArray();
        ofOwners = desks.stream()
                .mapToInt(desk -> region.applyAsInt(desk.headquarters()))
                .toArray();
        sells = new boolean[vendors.size()][desks.size()];
        for (ChipVendor vendor : vendors) {
            String id = vendor.spec().id();
            for (Desk desk : desks) {
                sells[vendor.index()][desk.index()] = !captives.contains(id)
                        || desk.ownVendor().filter(id::equals).isPresent();
            }
        }
    }

    /** Whether a vendor offers its chips to a desk, before any government speaks. */
    boolean sells(int vendor, Desk desk) {
        return sells[vendor][desk.index()];
    }

    /** Index of the market where a vendor is at home, or -1. */
    int ofVendor(int vendor) {
        return ofVendor[vendor];
    }

    /** Index of the market in which a desk's owners have their headquarters, or -1. */
    int ofOwners(Desk desk) {
        return ofOwners[desk.index()];
    }
}
