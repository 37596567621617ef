package org.yardstick.analysis;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** How a factor spreads over its range, told by the value at each probability. */
public sealed interface Distribution {

    /**
     * Returns the value below which a part of the distribution lies: its inverse distribution function.
     *
     * @param probability 0, for the low end of the range, to 1, for the high end
     */
    double quantile(double probability);

    /** Equal differences are equally likely. */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            check(low, high);
        }

        @Override
        public double quantile(double probability) {
            return inside(low + probability * (high - low), low, high);
        }
    }

    /** Equal ratios are equally likely; both ends lie above 0. */
    record LogUniform(double low, double high) implements Distribution {
        public LogUniform {
            check(low, high);
            if (!(low > 0)) {
                throw new IllegalArgumentException("low is " + low + ", expected above 0");
            }
        }

        @Override
        public double quantile(double probability) {
            return inside(low * FastMath.pow(high / low, probability), low, high);
        }
    }

    /** Rises evenly to the mode and falls evenly from it. */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            check(low, high);
            if (!(mode >= low && mode <= high)) {
                throw new IllegalArgumentException("mode is %s, expected %s to %s".formatted(mode, low, high));
            }
        }

        @Override
        public double quantile(double probability) {
            double width = high - low;
            boolean rising = probability * width < mode - low;
            double value = rising
                    ? low + Math.sqrt(probability * width * (mode - low))
                    : high - Math.sqrt((1 - probability) * width * (high - mode));
            return inside(value, low, high);
        }
    }

    /** A normal distribution cut off at both ends. */
    record Normal(double mean, double sd, double low, double high) implements Distribution {
        public Normal {
            check(low, high);
            if (!(sd > 0) || !Double.isFinite(mean) || !Double.isFinite(sd)) {
                throw new IllegalArgumentException(
                        "mean is %s and sd is %s, expected numbers and an sd above 0".formatted(mean, sd));
            }
        }

        @Override
        public double quantile(double probability) {
            double below = cumulative(low);
            double part = below + probability * (cumulative(high) - below);
            return inside(mean + sd * Math.sqrt(2) * Erf.erfInv(2 * part - 1), low, high);
        }

        private double cumulative(double value) {
            return Erf.erfc((mean - value) / (sd * Math.sqrt(2))) / 2;
        }
    }

    private static void check(double low, double high) {
        if (!(high > low) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "range is %s to %s, expected a low end below the high end".formatted(low, high));
        }
    }

    /** Rounding must not lead out of the range. */
    private static double inside(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }
}
