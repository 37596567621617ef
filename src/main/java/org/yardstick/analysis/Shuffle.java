package org.yardstick.analysis;

import org.apache.commons.rng.UniformRandomProvider;

/** Puts numbers into a random order (Fisher and Yates 1938, as written by Durstenfeld 1964). */
final class Shuffle {

    private Shuffle() {}

    /** Returns the numbers from 0 up to but not {@code count} in an order of which all are equally likely. */
    static int[] order(int count, UniformRandomProvider random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
