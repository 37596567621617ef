package org.yardstick.policy;

import org.yardstick.market.Product;
import org.yardstick.market.Region;

/**
 * A sale of chips that governments may judge.
 *
 * @param product what is sold
 * @param generationLag generations by which the product trails its vendor's newest flagship on sale, 0 or more
 * @param destination market where the buyer sits
 * @param ownerHq market id of the buyer's ultimate parent
 * @param stateFunded whether the buyer is a state or state-funded body
 * @param vendorHome market id of the vendor's home
 */
public record ChipTrade(
        Product product,
        int generationLag,
        Region destination,
        String ownerHq,
        boolean stateFunded,
        String vendorHome) {}
