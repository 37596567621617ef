package org.yardstick.reference;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people read them: thousands parted, no powers of ten, nothing lost. */
final class Numbers {
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);

    private Numbers() {}

    static String of(double value) {
        return Double.isFinite(value) ? of(BigDecimal.valueOf(value)) : Double.toString(value);
    }

    /** A value of a file, grouped where it is a number; dates stay as they are. */
    static String grouped(String value) {
        return value.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?") ? of(new BigDecimal(value)) : value;
    }

    private static String of(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.abs().compareTo(BILLION) >= 0) {
            return of(plain.divide(BILLION)) + " bn";
        }
        int decimals = Math.max(0, plain.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", plain);
    }
}
