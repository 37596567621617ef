package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * How an axis of a study writes its numbers.
 *
 * @param words unit in words; blank for none
 * @param factor from the file's numbers to the axis's
 */
record StudyUnit(String words, double factor) {

    private static final double PER_CENT = 100;
    private static final int MOST_DECIMALS = 12;

    /** Returns the unit of levels, or of differences between them, up to a size. */
    static StudyUnit of(String written, double largest, boolean difference) {
        String unit = written.equals("1") ? "" : written;
        if (unit.equals("fraction")) {
            return new StudyUnit(difference ? "percentage points" : "%", PER_CENT);
        }
        double size = Math.abs(largest);
        if (size >= 2e9) {
            return new StudyUnit(("billion " + unit).strip(), 1e-9);
        }
        if (size >= 2e6) {
            return new StudyUnit(("million " + unit).strip(), 1e-6);
        }
        return size >= 2e4 ? new StudyUnit(("thousand " + unit).strip(), 1e-3) : new StudyUnit(unit, 1);
    }

    /** Returns a text with the unit after it. */
    String after(String text) {
        return words.isBlank() ? text : text + ", " + words;
    }

    /**
     * Returns a linear axis that covers numbers of the file, in this unit.
     *
     * @param values values to cover; those that are not finite are left out
     * @param zero whether the axis covers zero
     * @param intervals about how many intervals between ticks
     */
    Scale scale(DoubleStream values, boolean zero, int intervals) {
        double[] shown =
                values.filter(Double::isFinite).map(value -> value * factor).toArray();
        double min = DoubleStream.of(shown).min().orElse(0);
        double max = DoubleStream.of(shown).max().orElse(1);
        if (zero) {
            min = Math.min(0, min);
            max = Math.max(0, max);
        }
        double span = max - min;
        double room = Math.max(Math.abs(min), Math.abs(max));
        if (!(span > 1e-9 * room)) {
            double pad = room > 0 ? 0.1 * room : 1;
            min -= zero && min >= 0 ? 0 : pad;
            max += pad;
            span = max - min;
        }
        double step = step(span / intervals);
        double low = Math.floor(min / step + 1e-9) * step;
        double high = Math.ceil(max / step - 1e-9) * step;
        int decimals = 0;
        for (double scaled = step; decimals < MOST_DECIMALS && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled; ) {
            scaled *= 10;
            decimals++;
        }
        List<Scale.Tick> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 2; i++) {
            double value = low + i * step;
            String label = String.format(Locale.ROOT, "%,." + decimals + "f", value);
            ticks.add(new Scale.Tick(value, label.matches("-0(\\.0*)?") ? label.substring(1) : label));
        }
        return new Scale(low, high, false, ticks);
    }

    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double digit : new double[] {1, 2, 2.5, 5}) {
            if (digit * power >= wanted * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }
}
