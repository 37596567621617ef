package org.yardstick.analysis;

import java.util.Set;
import java.util.TreeSet;

/**
 * One side condition of a box: the values of one factor that belong to it.
 *
 * @param factor number of the factor
 * @param low smallest number that belongs to it; minus infinity where there is no bound
 * @param high largest number that belongs to it; infinity where there is no bound
 * @param levels numbers of the levels that belong to it; empty for a factor of numbers
 * @param quasiP chance that the box would be as dense if this condition told nothing, by a binomial test against the
 *     density without it (Bryant and Lempert 2010); it leaves the search out of account
 */
public record PrimLimit(int factor, double low, double high, Set<Integer> levels, double quasiP) {

    /** Copies the levels. */
    public PrimLimit {
        levels = new TreeSet<>(levels);
    }
}
