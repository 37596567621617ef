package org.yardstick.experiment;

/**
 * A set of parameter values that was run, held against published figures.
 *
 * @param set the set
 * @param rows implausibility of each figure
 * @param loss minus the logarithm of the likelihood
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
record JudgedSet(TriedSet set, double[] rows, double loss) {
    double[] place() {
        return set.place();
    }
}
