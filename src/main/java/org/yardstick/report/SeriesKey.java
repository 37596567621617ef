package org.yardstick.report;

/**
 * What a series speaks of: ids as they stand in the result files, blank where none.
 *
 * @param scenario short name of the scenario
 * @param metric metric id
 * @param basis {@code units}, {@code value}, {@code compute} or blank
 * @param market market id or {@code world}
 * @param vendor vendor, product or other subject
 */
record SeriesKey(String scenario, String metric, String basis, String market, String vendor) {

    /** A key of any scenario. */
    SeriesKey(String metric, String basis, String market, String vendor) {
        this("", metric, basis, market, vendor);
    }

    /** Returns the same of a scenario. */
    SeriesKey of(String other) {
        return new SeriesKey(other, metric, basis, market, vendor);
    }
}
