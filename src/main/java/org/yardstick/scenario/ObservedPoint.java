package org.yardstick.scenario;

import java.time.YearMonth;

/**
 * What was seen of the world: a row of {@code targets.csv}, in the names of the program's metrics.
 *
 * @param metric metric id
 * @param basis what a share is a share of, as in the table: chips, money, compute or blank
 * @param market market id, or {@code world}
 * @param vendor vendor, product or firm id, or blank
 * @param start first month of the window
 * @param end last month of the window, inclusive; a stock is meant at its end
 * @param value value seen
 * @param low low end of what may be true; a fifth below the value where the source gives none
 * @param high high end of what may be true; a fifth above the value where the source gives none
 * @param unit unit in words
 * @param weight how much it counts in a fit
 * @param source where it comes from
 * @param line line of the file
 */
public record ObservedPoint(
        String metric,
        String basis,
        String market,
        String vendor,
        YearMonth start,
        YearMonth end,
        double value,
        double low,
        double high,
        String unit,
        Weight weight,
        String source,
        int line) {

    /** How much a row counts in a fit. */
    public enum Weight {
        /** Tells the right regime from the wrong one. */
        KEY(3),
        HIGH(1),
        MED(0.5),
        LOW(0.25);

        private final double value;

        Weight(double value) {
            this.value = value;
        }

        /** Returns the weight as a number. */
        public double value() {
            return value;
        }

        /** Returns the weight as files write it. */
        public String label() {
            return Scalars.name(this);
        }
    }

    /** Returns the series and its months. */
    public SeriesWindow window() {
        return new SeriesWindow(metric, basis, market, vendor, start, end);
    }

    /** Returns metric, basis, market and vendor, as messages name them. */
    public String series() {
        return String.join("/", metric, basis.isEmpty() ? "-" : basis, market, vendor.isEmpty() ? "-" : vendor);
    }
}
