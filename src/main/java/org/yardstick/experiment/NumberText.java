package org.yardstick.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers for CSV: the shortest text that keeps seven significant digits. */
final class NumberText {

    private static final int DIGITS = 7;
    private static final long MOST = 10_000_000L;
    private static final double NEXT_TO_NOTHING = 1e-300;
    private static final double LOG10_OF_2 = 0.30102999566398120;
    private static final int SMALLEST_PLAIN = -5;
    private static final int LARGEST_PLAIN = 14;

    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private NumberText() {}

    /**
     * Returns a number in plain notation, or in E notation where its size is below 0.00001 or from 1e15; sizes below
     * 1e-300 are written as 0.
     *
     * @param value a finite number
     * @throws IllegalArgumentException if it is not finite
     */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value is " + value + ", expected a finite number");
        }
        double size = Math.abs(value);
        if (size < MOST && size == (long) size) {
            return Long.toString((long) value);
        }
        if (size < NEXT_TO_NOTHING) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.getExponent(size) * LOG10_OF_2);
        long digits = scaled(size, exponent);
        while (digits >= MOST) {
            exponent++;
            digits = scaled(size, exponent);
        }
        int count = DIGITS;
        while (digits % 10 == 0) {
            digits /= 10;
            count--;
        }
        StringBuilder text = new StringBuilder(20);
        if (value < 0) {
            text.append('-');
        }
        if (exponent < SMALLEST_PLAIN || exponent > LARGEST_PLAIN) {
            appendScientific(text, digits, count, exponent);
        } else {
            appendPlain(text, digits, count, exponent);
        }
        return text.toString();
    }

    /** The number times ten to the power that leaves seven digits before the point, rounded. */
    private static long scaled(double size, int exponent) {
        int shift = DIGITS - 1 - exponent;
        if (shift >= 0 && shift < POWERS.length) {
            return Math.round(size * POWERS[shift]);
        }
        if (shift < 0 && -shift < POWERS.length) {
            return Math.round(size / POWERS[-shift]);
        }
        return new BigDecimal(size, new MathContext(2 * DIGITS))
                .scaleByPowerOfTen(shift)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static void appendPlain(StringBuilder text, long digits, int count, int exponent) {
        if (exponent < 0) {
            text.append("0.").append("0".repeat(-exponent - 1)).append(digits);
        } else if (count <= exponent + 1) {
            text.append(digits).append("0".repeat(exponent + 1 - count));
        } else {
            text.append(digits).insert(text.length() - (count - exponent - 1), '.');
        }
    }

    private static void appendScientific(StringBuilder text, long digits, int count, int exponent) {
        text.append(digits);
        if (count > 1) {
            text.insert(text.length() - (count - 1), '.');
        }
        text.append('E').append(exponent);
    }
}
