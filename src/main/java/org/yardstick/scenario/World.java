package org.yardstick.scenario;

import java.util.List;
import java.util.Map;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.WorldParameters;
import org.yardstick.market.Product;
import org.yardstick.market.Region;

/**
 * The world as data: who is in it, what it starts from, and every parameter.
 *
 * @param regions markets
 * @param products products known from evidence
 * @param buyerGroups who spends how much, by year
 * @param paths dated supply series by item id, as in {@code supply_paths.csv}: item, then points in time
 * @param initial facts of the start state by kind, entity and item, as in {@code initial_state.csv}
 * @param parameters mechanism parameters by section
 */
public record World(
        List<Region> regions,
        List<Product> products,
        List<BuyerGroup> buyerGroups,
        SupplyPaths paths,
        InitialFacts initial,
        WorldParameters parameters) {
    public World {
        regions = List.copyOf(regions);
        products = List.copyOf(products);
        buyerGroups = List.copyOf(buyerGroups);
    }

    /** Start facts by {@code kind|entity|item}. */
    public record InitialFacts(Map<String, Double> values) {
        public InitialFacts {
            values = Map.copyOf(values);
        }

        /** Value of a fact, or {@code otherwise} where the file has none. */
        public double get(String kind, String entity, String item, double otherwise) {
            return values.getOrDefault(kind + "|" + entity + "|" + item, otherwise);
        }
    }
}
