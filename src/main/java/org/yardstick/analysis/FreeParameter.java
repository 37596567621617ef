package org.yardstick.analysis;

/**
 * A parameter that calibration may move, with a uniform prior over its range: of the value itself, or of its logarithm.
 *
 * @param name name, such as the path that sets it
 * @param low low end of the range
 * @param high high end, above {@code low}
 * @param logarithmic whether equal ratios are equally likely; then {@code low} is above 0
 */
public record FreeParameter(String name, double low, double high, boolean logarithmic) {

    /** Checks the range. */
    public FreeParameter {
        if (!(high > low) || (logarithmic && !(low > 0)) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("%s ranges from %s to %s%s, expected a low end below the high end"
                    .formatted(name, low, high, logarithmic ? " on a ratio scale" : ""));
        }
    }

    /** Returns the value at a place of the range, 0 for its low and 1 for its high end. */
    public double at(double place) {
        return logarithmic ? low * Math.pow(high / low, place) : low + place * (high - low);
    }

    /** Returns the place of a value; outside 0 to 1 if the value lies outside the range. */
    public double place(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}
