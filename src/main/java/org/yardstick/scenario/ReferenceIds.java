package org.yardstick.scenario;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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
 */
record ReferenceIds(
        Set<String> markets, Set<String> countryGroups, Set<String> vendors, Set<String> firms, Set<String> products) {

    private static final String EVERYWHERE = "all";
    private static final String WILDCARD = "*";

    ReferenceIds {
        markets = Set.copyOf(markets);
        countryGroups = Set.copyOf(countryGroups);
        vendors = Set.copyOf(vendors);
        firms = Set.copyOf(firms);
        products = Set.copyOf(products);
    }

    /**
     * What names at one place may stand for.
     *
     * @param noun kind of name, for messages
     * @param ids valid names
     * @param patterns whether a name may end in a wildcard
     */
    record Kind(String noun, Set<String> ids, boolean patterns) {
        boolean has(String name) {
            if (patterns && name.endsWith(WILDCARD)) {
                String start = name.substring(0, name.length() - WILDCARD.length());
                return ids.stream().anyMatch(id -> id.startsWith(start));
            }
            return ids.contains(name);
        }
    }

    static ReferenceIds none() {
        return new ReferenceIds(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** What names in a component stand for, if it says so. */
    Optional<Kind> kind(AnnotatedElement component) {
        return Optional.ofNullable(component.getAnnotation(Refers.class)).map(refers -> switch (refers.value()) {
            case MARKET -> new Kind("market", markets, false);
            case PLACE -> {
                Set<String> places = new TreeSet<>(markets);
                places.addAll(countryGroups);
                places.add(EVERYWHERE);
                yield new Kind("market or country group", places, false);
            }
            case VENDOR -> new Kind("vendor", vendors, false);
            case FIRM -> new Kind("vendor or maker", firms, false);
            case PRODUCT_PATTERN -> new Kind("product", products, true);
            case INPUT -> new Kind("kind of input", names(InputTrade.Kind.values()), false);
            case PURPOSE -> new Kind("purpose", names(Programme.Purpose.values()), false);
        });
    }

    private static Set<String> names(Enum<?>[] constants) {
        return new TreeSet<>(Arrays.stream(constants).map(Scalars::name).toList());
    }
}
