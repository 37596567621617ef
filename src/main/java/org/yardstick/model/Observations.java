package org.yardstick.model;

/**
 * What a run has on record of the months that are over: all that governments with triggers may know. Whoever records
 * metrics implements it, so that the model need not know how they are defined.
 */
@FunctionalInterface
public interface Observations {
    /**
     * Value of a metric over a window of months, as the metric dictionary joins months.
     *
     * @param metric metric id
     * @param basis basis, or blank
     * @param market market, {@code world} or bloc
     * @param vendor vendor or whatever else the metric speaks of, or blank
     * @param windowMonths length of the window, 1 or more
     * @param lastMonth last month of the window, from 0 at the start of the run
     * @return the value; NaN where there is none, or the window begins before the run
     */
    double value(String metric, String basis, String market, String vendor, int windowMonths, int lastMonth);
}
