package org.yardstick.scenario;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.agents.VendorSpec;
import org.yardstick.market.Product;
import org.yardstick.market.Region;

/**
 * Names that rows of observed points may use.
 *
 * @param unitsByMetric metric ids, each with the units of its bases
 * @param markets market ids and {@code world}
 * @param subjects what the vendor column may name: vendors, products, stacks, makers, toolmakers, markets
 */
public record ObservedNames(Map<String, Set<String>> unitsByMetric, Set<String> markets, Set<String> subjects) {

    static final String WORLD = "world";

    public ObservedNames {
        unitsByMetric = new TreeMap<>(unitsByMetric);
        markets = new TreeSet<>(markets);
        subjects = new TreeSet<>(subjects);
    }

    /** Returns the names of a world. */
    public static ObservedNames of(World world, Map<String, Set<String>> unitsByMetric) {
        Set<String> markets = new TreeSet<>(Set.of(WORLD));
        world.regions().stream().map(Region::id).forEach(markets::add);
        Set<String> subjects = new TreeSet<>(markets);
        for (VendorSpec vendor : world.vendors()) {
            subjects.add(vendor.id());
            subjects.add(vendor.stack());
        }
        world.products().stream().map(Product::id).forEach(subjects::add);
        // Facts are named kind|entity|item.
        world.initial().values().keySet().forEach(fact -> subjects.add(fact.split("\\|", -1)[1]));
        return new ObservedNames(unitsByMetric, markets, subjects);
    }
}
