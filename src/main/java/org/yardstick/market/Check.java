package org.yardstick.market;

/** Constructor checks whose messages name the variable, its value and what was expected. */
public final class Check {
    private Check() {}

    /** Returns {@code value} when it is a finite number in {@code [min, max]}. */
    public static double inRange(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s is %s, expected a number from %s to %s".formatted(name, value, min, max));
        }
        return value;
    }

    /** Returns {@code value} when it lies in 0 to 1. */
    public static double share(String name, double value) {
        return inRange(name, value, 0, 1);
    }

    /** Returns {@code value} when it is finite and not negative. */
    public static double notNegative(String name, double value) {
        return inRange(name, value, 0, Double.MAX_VALUE);
    }

    /** Returns {@code text} when it is not blank. */
    public static String notBlank(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank, expected a name");
        }
        return text;
    }
}
