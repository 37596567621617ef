package org.yardstick.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as readers of a report meet them: three significant digits and thousands separators. */
final class Figures {

    private static final int DIGITS = 3;
    private static final int MOST_DECIMALS = 4;

    private Figures() {}

    /** Returns a number such as {@code 1,230} or {@code 0.0456}; a number that is not finite is a dash. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return "\u2013";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        double size = Math.abs(rounded.doubleValue());
        int decimals = size == 0 ? 0 : Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%,." + Math.min(decimals, MOST_DECIMALS) + "f", rounded);
        return text.startsWith("-") && text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    /** Returns a share of 1 in per cent with one decimal, without the sign: {@code 45.5}. */
    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return text.equals("-0.0") ? "0.0" : text;
    }

    /** Returns a difference of shares in percentage points with its sign: {@code +17.0}. */
    static String points(double share) {
        String text = String.format(Locale.ROOT, "%+.1f", 100 * share);
        return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text.replace('-', '\u2212');
    }
}
