package org.yardstick.analysis;

/**
 * A number that was estimated from a sample, with the interval that holds the true one in 90 of 100 samples.
 *
 * @param value the estimate; NaN where the sample tells nothing
 * @param low low end of the interval; NaN where the sample is too small for one
 * @param high high end
 */
public record Estimate(double value, double low, double high) {

    private static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /** Returns what is known from an empty sample. */
    public static Estimate unknown() {
        return UNKNOWN;
    }

    /** Returns whether there is a number at all. */
    public boolean isPresent() {
        return Double.isFinite(value);
    }

    /** Returns whether the sample was large enough for an interval. */
    public boolean hasInterval() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /**
     * Returns whether the interval covers zero, or there is none, so that the number cannot be told from none. A true
     * zero is taken for a number above zero in about 5 of 100 samples, and for one below zero in as many.
     */
    public boolean coversZero() {
        return !(low > 0 || high < 0) && !(low == 0 && high == 0 && value != 0);
    }
}
