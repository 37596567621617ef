package org.yardstick.scenario;

import java.util.Optional;

/**
 * What is looked at in each run.
 *
 * @param name name
 * @param title one line for readers
 * @param window series and months
 * @param unit unit of its values
 * @param better whether high or low values are wanted, where that is said
 * @param threshold value from which on a run is of interest
 * @param is on which side of the threshold it is
 */
public record StudyOutcome(
        String name,
        String title,
        SeriesWindow window,
        String unit,
        Optional<Wanted> better,
        Optional<Double> threshold,
        Optional<Side> is) {

    /** Which values are wanted. */
    public enum Wanted {
        HIGHER,
        LOWER
    }

    /** A side of a threshold. */
    public enum Side {
        BELOW,
        ABOVE
    }

    /** Returns how files write a constant. */
    public static String label(Enum<?> constant) {
        return Scalars.name(constant);
    }
}
