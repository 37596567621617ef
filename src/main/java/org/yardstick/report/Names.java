package org.yardstick.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns ids into words for readers. */
final class Names {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry(Stack.SMALL_CHINESE, "Smaller Chinese"),
            Map.entry("asml", "ASML"),
            Map.entry("china", "China"),
            Map.entry("us", "the United States"),
            Map.entry("eu", "the European Union"),
            Map.entry("uk", "the United Kingdom"),
            Map.entry("uae", "the United Arab Emirates"));

    private Names() {}

    /** Returns the name of a vendor or market; an unknown id is written with spaces and a capital. */
    static String of(String id) {
        return Vendors.known(id).orElseGet(() -> KNOWN.getOrDefault(id, words(id)));
    }

    /** Returns an id with spaces and a capital. */
    static String words(String id) {
        return capital(id.replace('-', ' '));
    }

    /** Returns a market as the place of something: {@code in China}, {@code worldwide}. */
    static String place(String market) {
        return market.equals("world") ? "worldwide" : "in " + of(market);
    }

    /** Returns the name of a scenario, such as {@code Small yard}. */
    static String scenario(String id) {
        return capital(id.replace('-', ' ').replace('_', ' '));
    }

    /** Returns the name of a product whose id starts with its vendor's, such as {@code Nvidia H100}. */
    static String product(String id) {
        int dash = id.indexOf('-');
        return dash < 0
                ? of(id)
                : of(id.substring(0, dash)) + " " + id.substring(dash + 1).toUpperCase(Locale.ROOT);
    }

    /** Returns the name of a metric, such as {@code Vendor revenue}. */
    static String metric(String id) {
        String words = id.replace('_', ' ')
                .replace("china", "China")
                .replace("nvidia", "Nvidia")
                .replace("hbm", "HBM")
                .replaceAll("\\bus\\b", "US");
        return capital(words);
    }

    /** Joins names as in {@code a, b and c}. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Makes a part of a file name: whatever is not a letter, a digit, a dot or a dash becomes a dash. */
    static String file(String text) {
        return text.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^\\.+", "");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
