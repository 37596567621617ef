package org.yardstick.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a user probably meant. */
final class NearestName {

    private NearestName() {}

    /** Returns the valid name with the fewest edits from the given one, if these are few against its length. */
    static Optional<String> of(String given, Collection<String> valid) {
        return valid.stream()
                .min(Comparator.<String>comparingInt(name -> edits(given, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> edits(given, name) <= Math.max(2, name.length() / 3));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
