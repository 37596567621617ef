package org.yardstick.experiment;

import java.util.Locale;
import org.yardstick.analysis.Estimate;

/** Numbers as sentences tell them: parts of one in per cent, large amounts in billions, three digits. */
final class Told {

    private static final String FRACTION = "fraction";
    private static final String PURE_NUMBER = "1";
    private static final double PER_CENT = 100;
    private static final int DIGITS = 3;

    /** Below this a decimal tells something from nothing. */
    private static final double SMALL_PERCENT = 9.95;

    private static final double SHOWN_PERCENT = 0.05;

    private Told() {}

    /** Returns a value with its unit, such as {@code 45.3%} or {@code 12.3 billion USD}. */
    static String value(double value, String unit) {
        return unit.equals(FRACTION) ? number(PER_CENT * value) + "%" : scaled(value, value, unit, false);
    }

    /** Returns a difference with sign and unit, such as {@code +4.5 points}. */
    static String difference(double value, String unit) {
        return unit.equals(FRACTION) ? signed(PER_CENT * value) + " points" : scaled(value, value, unit, true);
    }

    /** Returns a size with its unit, such as {@code 4.5 points}. */
    static String size(double value, String unit) {
        return unit.equals(FRACTION) ? number(PER_CENT * value) + " points" : scaled(value, value, unit, false);
    }

    /** Returns the interval of a difference, such as {@code [+1.2, +3.4]}; blank where there is none. */
    static String interval(Estimate estimate, String unit) {
        if (!estimate.hasInterval()) {
            return "";
        }
        double factor = unit.equals(FRACTION) ? PER_CENT : factor(estimate.value());
        return " [" + signed(factor * estimate.low()) + ", " + signed(factor * estimate.high()) + "]";
    }

    /** Returns the interval of a size, without signs. */
    static String plainInterval(Estimate estimate, String unit) {
        if (!estimate.hasInterval()) {
            return "";
        }
        double factor = unit.equals(FRACTION) ? PER_CENT : factor(estimate.value());
        return " [" + number(factor * estimate.low()) + ", " + number(factor * estimate.high()) + "]";
    }

    /** Returns a part of one with its interval, such as {@code 31% [25, 37]}. */
    static String part(Estimate estimate) {
        return per(estimate.value())
                + (estimate.hasInterval() ? " [" + whole(estimate.low()) + ", " + whole(estimate.high()) + "]" : "");
    }

    /** Returns a part of one, such as {@code 31%}. */
    static String per(double part) {
        return whole(part) + "%";
    }

    private static String whole(double part) {
        double percent = PER_CENT * part;
        boolean small = Math.abs(percent) < SMALL_PERCENT && Math.abs(percent) >= SHOWN_PERCENT;
        return small ? String.format(Locale.ROOT, "%.1f", percent) : Long.toString(Math.round(percent));
    }

    private static String scaled(double value, double size, String unit, boolean sign) {
        double factor = factor(size);
        String number = sign ? signed(factor * value) : number(factor * value);
        String scale = factor == 1 ? "" : factor == 1e-9 ? " billion" : factor == 1e-6 ? " million" : " thousand";
        return number + scale + (unit.isBlank() || unit.equals(PURE_NUMBER) ? "" : " " + unit);
    }

    private static double factor(double value) {
        double size = Math.abs(value);
        return size >= 1e9 ? 1e-9 : size >= 1e6 ? 1e-6 : size >= 1e5 ? 1e-3 : 1;
    }

    /** Returns a number with three digits, and no more than three after the point. */
    static String number(double value) {
        int whole = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        int decimals = Math.max(0, Math.min(DIGITS, DIGITS - Math.max(whole, 1)));
        if (whole < 0 && value != 0) {
            return String.format(Locale.ROOT, "%.2g", value);
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    private static String signed(double value) {
        String text = number(value);
        return value > 0 && !text.matches("0(\\.0*)?") ? "+" + text : text;
    }
}
