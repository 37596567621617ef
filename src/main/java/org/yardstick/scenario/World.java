package org.yardstick.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.VendorSpec;
import org.yardstick.agents.WorldParameters;
import org.yardstick.market.Product;
import org.yardstick.market.Region;

/**
 * The world as data: who is in it, what it starts from, and every parameter.
 *
 * <p>Lists are in an order that depends on content, not on the order of rows or on names: regions and buyer
 * groups by budget, largest first; products by launch, then performance, then price; vendors by what they sell.
 * Ids break ties only.
 *
 * @param settings start month, number of buyers and the like, as in {@code world.yaml}
 * @param regions markets
 * @param vendors chip vendors
 * @param products products known from evidence, compliant variants included
 * @param buyerGroups who spends how much, by year
 * @param paths dated supply series by item id, as in {@code supply_paths.csv}: item, then points in time
 * @param otherSegments revenue of vendors outside the data centre
 * @param initial facts of the start state by kind, entity and item, as in {@code initial_state.csv}
 * @param parameters mechanism parameters by section
 */
public record World(
        WorldSettings settings,
        List<Region> regions,
        List<VendorSpec> vendors,
        List<Product> products,
        List<BuyerGroup> buyerGroups,
        SupplyPaths paths,
        OtherSegments otherSegments,
        InitialFacts initial,
        WorldParameters parameters) {
    public World {
        regions = List.copyOf(regions);
        vendors = List.copyOf(vendors);
        products = List.copyOf(products);
        buyerGroups = List.copyOf(buyerGroups);
    }

    /** Start facts by {@code kind|entity|item}. */
    public record InitialFacts(Map<String, Double> values) {
        public InitialFacts {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** Value of a fact, or {@code otherwise} where the file has none. */
        public double get(String kind, String entity, String item, double otherwise) {
            return values.getOrDefault(kind + "|" + entity + "|" + item, otherwise);
        }
    }
}
