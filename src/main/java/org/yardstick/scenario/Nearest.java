package org.yardstick.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the name that a user probably meant. */
final class Nearest {

    private static final int MOST_LISTED = 12;

    private Nearest() {}

    /** Ends a message: the valid names, nearest first when there are many, and the nearest one. */
    static String hint(String given, Collection<String> valid) {
        if (valid.isEmpty()) {
            return "expected none here. Maybe remove it.";
        }
        List<String> names = List.copyOf(new TreeSet<>(valid));
        String listed;
        if (names.size() <= MOST_LISTED) {
            listed = "expected " + (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
        } else {
            listed = "expected one of " + names.size() + " names, such as "
                    + String.join(
                            ", ",
                            names.stream()
                                    .sorted(byDistance(given))
                                    .limit(MOST_LISTED / 2)
                                    .toList());
        }
        return listed + ". "
                + nearest(given, names)
                        .map(name -> "Maybe you mean \"" + name + "\".")
                        .orElse("Maybe use one of these.");
    }

    /** Nearest name, if one is near enough to be what was meant. */
    static Optional<String> nearest(String given, Collection<String> valid) {
        return valid.stream()
                .min(byDistance(given))
                .filter(name -> distance(given, name) <= Math.max(2, Math.max(name.length(), given.length()) * 2 / 5)
                        || contains(name, given)
                        || contains(given, name));
    }

    private static boolean contains(String text, String part) {
        return part.length() >= 3 && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Comparator<String> byDistance(String given) {
        // A name that holds what was given, or is held by it, is near however long it is.
        return Comparator.<String>comparingInt(name -> contains(name, given) || contains(given, name)
                        ? Math.min(2, distance(given, name))
                        : distance(given, name))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Edit distance with swaps of neighbours, blind to case and to the kind of hyphen. */
    static int distance(String first, String second) {
        String a = plain(first);
        String b = plain(second);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, d[i - 2][j - 2] + 1);
                }
                d[i][j] = best;
            }
        }
        return d[a.length()][b.length()];
    }

    private static String plain(String text) {
        String shortened = text.length() > 80 ? text.substring(0, 80) : text;
        return shortened.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
