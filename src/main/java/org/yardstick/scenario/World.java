package org.yardstick.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.VendorSpec;
import org.yardstick.agents.WorldParameters;
import org.yardstick.market.Product;
import org.yardstick.market.Region;

/**
 * The world as data: who is in it, what it starts from, and every parameter.
 *
 * @param regions markets
 * @param vendors chip vendors
 * @param products products known from evidence
 * @param buyerGroups who spends how much, by year
 * @param paths dated supply series by item id, as in {@code supply_paths.csv}: item, then points in time
 * @param initial facts of the start state by kind, entity and item, as in {@code initial_state.csv}
 * @param otherSegments revenue outside the data centre by vendor: USD a month by month
 * @param calibratedUntil last month that the world is fitted to; what follows is projection
 * @param buyerCount buyers to draw, firms included
 * @param parameters mechanism parameters by section
 */
public record World(
        List<Region> regions,
        List<VendorSpec> vendors,
        List<Product> products,
        List<BuyerGroup> buyerGroups,
        SupplyPaths paths,
        InitialFacts initial,
        Map<String, SortedMap<YearMonth, Double>> otherSegments,
        YearMonth calibratedUntil,
        int buyerCount,
        WorldParameters parameters) {
    public World {
        regions = List.copyOf(regions);
        vendors = List.copyOf(vendors);
        products = List.copyOf(products);
        otherSegments = Map.copyOf(otherSegments);
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
