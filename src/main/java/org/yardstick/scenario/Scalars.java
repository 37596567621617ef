package org.yardstick.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yardstick.market.Quantity;

/** Reads single values strictly: no guessing, no rounding, no silent conversion. */
final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,4})?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** A smaller number for a fraction is more likely a slip than a percentage. */
    private static final double LEAST_PER_CENT = 2;

    private Scalars() {}

    /** Whether a type is written as a single value. */
    static boolean isScalar(Class<?> type) {
        return isNumber(type)
                || type == boolean.class
                || type == Boolean.class
                || type == String.class
                || type == LocalDate.class
                || type == YearMonth.class
                || type.isEnum();
    }

    static boolean isNumber(Class<?> type) {
        return type == double.class || type == Double.class || isWhole(type);
    }

    /** Whether a type admits whole numbers only. */
    static boolean isWhole(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    /**
     * Reads a value of a type.
     *
     * @throws IllegalArgumentException with a message for the user if it is none
     */
    static Object read(Tree.Scalar scalar, Class<?> type, Optional<Quantity> quantity) {
        if (scalar.isEmpty()) {
            throw bad("has no value", type, quantity, "Maybe write one behind the colon.");
        }
        String text = scalar.text();
        if (type == String.class) {
            return text(text, type, quantity);
        }
        if (isNumber(type)) {
            return number(scalar, type, quantity);
        }
        if (type == boolean.class || type == Boolean.class) {
            if (!scalar.quoted() && (text.equals("true") || text.equals("false"))) {
                return text.equals("true");
            }
            throw bad("is " + scalar.kind(), type, quantity, "Maybe write true or false, without quotes.");
        }
        if (type == LocalDate.class || type == YearMonth.class) {
            return date(text, type, quantity);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        throw new IllegalStateException("no reader for " + type);
    }

    private static String text(String text, Class<?> type, Optional<Quantity> quantity) {
        if (text.isBlank()) {
            throw bad("is blank", type, quantity, "Maybe write a text.");
        }
        return text;
    }

    private static Object number(Tree.Scalar scalar, Class<?> type, Optional<Quantity> quantity) {
        String text = scalar.text();
        if (scalar.quoted() && NUMBER.matcher(text).matches()) {
            throw bad("is " + scalar.kind(), type, quantity, "Maybe remove the quotes.");
        }
        if (text.length() > 40) {
            throw bad("has " + text.length() + " characters", type, quantity, "Maybe write it shorter.");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw bad("is " + scalar.kind(), type, quantity, "Maybe write digits with a point, no unit and no commas.");
        }
        if (isWhole(type) && !INTEGER.matcher(text).matches()) {
            throw bad("is " + text, type, quantity, "Maybe round it to a whole number.");
        }
        double value = Double.parseDouble(text);
        double min = quantity.map(Quantity::min).orElse(-Double.MAX_VALUE);
        double max = quantity.map(Quantity::max).orElse(Double.MAX_VALUE);
        if (!(value >= min && value <= max)) {
            throw bad("is " + text, type, quantity, advice(value, quantity));
        }
        if (!isWhole(type)) {
            // -0.0 and 0.0 would be told apart in output.
            return value + 0.0;
        }
        boolean isLong = type == long.class || type == Long.class;
        BigDecimal exact = new BigDecimal(text);
        BigDecimal largest = BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE);
        if (exact.abs().compareTo(largest) > 0) {
            throw bad("is " + text, type, quantity, "Maybe it has too many digits.");
        }
        return isLong ? (Object) exact.longValueExact() : (Object) exact.intValueExact();
    }

    /** What may be meant by a number that is not admitted. */
    private static String advice(double value, Optional<Quantity> quantity) {
        double min = quantity.map(Quantity::min).orElse(-Double.MAX_VALUE);
        double max = quantity.map(Quantity::max).orElse(Double.MAX_VALUE);
        String unit = quantity.map(Quantity::unit).orElse("1");
        if (value < 0 && min >= 0) {
            return "Maybe remove the minus sign: values below " + text(min) + " have no meaning here.";
        }
        if (unit.startsWith("fraction") && value >= LEAST_PER_CENT && value > max && value / 100 <= max) {
            return "Maybe write "
                    + BigDecimal.valueOf(value)
                            .movePointLeft(2)
                            .stripTrailingZeros()
                            .toPlainString() + " for " + text(value) + "%.";
        }
        String bound = value < min ? "at least " + text(min) : "at most " + text(max);
        return "Maybe take a value of " + bound + ", or check the unit.";
    }

    private static Object date(String text, Class<?> type, Optional<Quantity> quantity) {
        boolean isDay = type == LocalDate.class;
        if (!(isDay ? DAY : MONTH).matcher(text).matches()) {
            throw bad(
                    "is \"" + text + "\"",
                    type,
                    quantity,
                    isDay ? "Maybe write it like 2025-04-09." : "Maybe write it like 2025-04.");
        }
        try {
            return isDay ? (Object) LocalDate.parse(text) : (Object) YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw bad(
                    "is " + text + ", which is no date of the calendar",
                    type,
                    quantity,
                    lastDay(text).map(day -> "Maybe you mean " + day + ".").orElse("Maybe the month is wrong."));
        }
    }

    private static Optional<String> lastDay(String text) {
        try {
            int day = text.length() > 7 ? Integer.parseInt(text.substring(8)) : 1;
            return day > 0 && day <= 31
                    ? Optional.of(
                            YearMonth.parse(text.substring(0, 7)).atEndOfMonth().toString())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Object constant(String text, Class<?> type) {
        List<Object> constants = Arrays.asList(type.getEnumConstants());
        for (Object constant : constants) {
            if (name(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("is \"" + text + "\", "
                + Nearest.hint(text, constants.stream().map(Scalars::name).toList()));
    }

    /** How files write an enum constant: {@code DATA_CENTRES} as {@code data-centres}. */
    static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How files write a number: no needless decimals, exact on reading back. */
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= 9e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    /** What a value of a type looks like, with bounds and unit. */
    static String expected(Class<?> type, Optional<Quantity> quantity) {
        if (isNumber(type)) {
            String noun = isWhole(type) ? "a whole number" : "a number";
            return quantity.map(q -> noun + " from " + text(q.min()) + " to " + text(q.max()) + unit(q))
                    .orElse(noun);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a date such as 2025-04-09";
        }
        if (type == YearMonth.class) {
            return "a month such as 2025-04";
        }
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Scalars::name)
                                    .toList());
        }
        return "a text";
    }

    private static String unit(Quantity quantity) {
        return quantity.unit().equals("1") ? "" : " (" + quantity.unit() + ")";
    }

    private static IllegalArgumentException bad(
            String found, Class<?> type, Optional<Quantity> quantity, String advice) {
        return new IllegalArgumentException(found + ", expected " + expected(type, quantity) + ". " + advice);
    }
}
