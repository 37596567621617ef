package org.yardstick.scenario;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.Programme;
import org.yardstick.policy.Refers;

/**
 * Names that settings may use.
 *
 * @param markets market ids
 * @param countryGroups export country groups, such as {@code D:4}
 * @param vendors ids of firms that sell chips
 * @param firms ids of vendors and makers
 * @param products product ids
 * @param leftOut ids that the scenario leaves out of its world, with the place that says so
 */
record ReferenceIds(
        Set<String> markets,
        Set<String> countryGroups,
        Set<String> vendors,
        Set<String> firms,
        Set<String> products,
        SortedMap<String, Place> leftOut) {

    private static final String EVERYWHERE = "all";
    private static final String WILDCARD = "*";

    ReferenceIds {
        markets = Set.copyOf(markets);
        countryGroups = Set.copyOf(countryGroups);
        vendors = Set.copyOf(vendors);
        firms = Set.copyOf(firms);
        products = Set.copyOf(products);
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /**
     * What names at one place may stand for.
     *
     * @param noun kind of name, for messages
     * @param ids valid names
     * @param patterns whether a name may end in a wildcard
     * @param leftOut names that stand for what the scenario leaves out
     */
    record Kind(String noun, Set<String> ids, boolean patterns, SortedMap<String, Place> leftOut) {
        boolean has(String name) {
            return ids.stream().anyMatch(id -> means(name, id));
        }

        /** Where the scenario leaves out what the name stands for, if it does. */
        Optional<Place> leftOut(String name) {
            return leftOut.entrySet().stream()
                    .filter(entry -> means(name, entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        private boolean means(String name, String id) {
            if (patterns && name.endsWith(WILDCARD)) {
                return id.startsWith(name.substring(0, name.length() - WILDCARD.length()));
            }
            return id.equals(name);
        }
    }

    /** The same names, and some that are left out. */
    ReferenceIds leaving(SortedMap<String, Place> names) {
        return new ReferenceIds(markets, countryGroups, vendors, firms, products, names);
    }

    static ReferenceIds none() {
        return new ReferenceIds(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), new TreeMap<>());
    }

    /** What names in a component stand for, if it says so. */
    Optional<Kind> kind(AnnotatedElement component) {
        return Optional.ofNullable(component.getAnnotation(Refers.class)).map(refers -> switch (refers.value()) {
            case MARKET -> new Kind("market", markets, false, leftOut);
            case PLACE -> {
                Set<String> places = new TreeSet<>(markets);
                places.addAll(countryGroups);
                places.add(EVERYWHERE);
                yield new Kind("market or country group", places, false, leftOut);
            }
            case VENDOR -> new Kind("vendor", vendors, false, leftOut);
            case FIRM -> new Kind("vendor or maker", firms, false, leftOut);
            case PRODUCT_PATTERN -> new Kind("product", products, true, leftOut);
            case INPUT -> new Kind("kind of input", names(InputTrade.Kind.values()), false, leftOut);
            case PURPOSE -> new Kind("purpose", names(Programme.Purpose.values()), false, leftOut);
        });
    }

    private static Set<String> names(Enum<?>[] constants) {
        return new TreeSet<>(Arrays.stream(constants).map(Scalars::name).toList());
    }
}
