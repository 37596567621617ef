package org.yardstick.report;

import java.util.List;

/** Turns ids into English words for readers. */
final class Names {

    /** The words of all that is not drawn in a language of choice. */
    static final Words ENGLISH = Words.of(Language.EN);

    private Names() {}

    /** Returns the name of a vendor or market; an unknown id is written with spaces and a capital. */
    static String of(String id) {
        return ENGLISH.name(id);
    }

    /** Returns an id with spaces and a capital. */
    static String words(String id) {
        return Words.words(id);
    }

    /** Returns a market as the place of something: {@code in China}, {@code worldwide}. */
    static String place(String market) {
        return ENGLISH.place(market);
    }

    /** Returns the name of a scenario, such as {@code Small yard}. */
    static String scenario(String id) {
        return ENGLISH.scenario(id);
    }

    /** Returns the name of a product whose id starts with its vendor's, such as {@code Nvidia H100}. */
    static String product(String id) {
        return ENGLISH.product(id);
    }

    /** Returns the name of a metric, such as {@code Vendor revenue}. */
    static String metric(String id) {
        return ENGLISH.metric(id);
    }

    /** Joins names as in {@code a, b and c}. */
    static String list(List<String> names) {
        return ENGLISH.list(names);
    }

    /** Makes a part of a file name: whatever is not a letter, a digit, a dot or a dash becomes a dash. */
    static String file(String text) {
        return text.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^\\.+", "");
    }
}
