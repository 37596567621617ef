package org.yardstick.report;

import java.util.Optional;

/**
 * Calendar months as whole numbers ({@code year * 12 + month - 1}) and as places on a time axis in decimal years, where
 * January 2025 reaches from 2025.0 to 2025.0833.
 */
final class Months {

    private static final String[] NAMES = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Months() {}

    /** Reads {@code 2025-12}; empty if the text is anything else. */
    static Optional<Integer> parse(String text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        return year < 0 || month < 1 || month > 12 ? Optional.empty() : Optional.of(of(year, month));
    }

    /** Reads {@code 2025-04-09} or {@code 2025-04} as a place on the time axis; empty if the text is neither. */
    static Optional<Double> parseDate(String text) {
        if (text.length() == 7) {
            return parse(text).map(Months::startYear);
        }
        if (text.length() != 10 || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int day = digits(text, 8, 10);
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        return parse(text.substring(0, 7)).map(month -> startYear(month) + (day - 1) / (31.0 * 12));
    }

    /** Returns the month's number; {@code month} is 1 to 12. */
    static int of(int year, int month) {
        return year * 12 + month - 1;
    }

    /** Returns where a month begins, in decimal years. */
    static double startYear(int month) {
        return month / 12.0;
    }

    /** Returns where a month ends, in decimal years. */
    static double endYear(int month) {
        return (month + 1) / 12.0;
    }

    /** Returns the middle of a month, in decimal years. */
    static double middleYear(int month) {
        return (month + 0.5) / 12.0;
    }

    /** Returns the month that a place on the time axis falls in, such as {@code Apr 2025}. */
    static String label(double decimalYear) {
        int month = (int) Math.floor(decimalYear * 12 + 1e-6);
        return NAMES[Math.floorMod(month, 12)] + " " + Math.floorDiv(month, 12);
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
