package org.yardstick.experiment;

import java.util.Optional;

/**
 * An outcome of a sweep as its folder tells of it.
 *
 * @param name name
 * @param title what it is, for readers
 * @param unit unit of its values
 * @param higherIsBetter which values are wanted, where that is said
 * @param interest which values are of interest, where that is said
 */
record AnalysedOutcome(
        String name, String title, String unit, Optional<Boolean> higherIsBetter, Optional<Interest> interest) {

    /** One side of a threshold. */
    record Interest(double threshold, boolean above) {
        boolean holds(double value) {
            return above ? value > threshold : value < threshold;
        }
    }

    /** Returns the outcome as sentences name it. */
    String called() {
        return title.isBlank() ? name : title;
    }

    AnalysedOutcome better(boolean higher) {
        return new AnalysedOutcome(name, title, unit, Optional.of(higher), interest);
    }

    AnalysedOutcome of(Interest side) {
        return new AnalysedOutcome(name, title, unit, higherIsBetter, Optional.of(side));
    }
}
