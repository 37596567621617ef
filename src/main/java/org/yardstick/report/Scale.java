package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A value axis: its range, its ticks, and whether equal distances are equal ratios.
 *
 * @param low lower end
 * @param high upper end, above {@code low}
 * @param logarithmic whether the axis is logarithmic; then both ends are positive
 * @param ticks labelled places in rising order
 */
record Scale(double low, double high, boolean logarithmic, List<Tick> ticks) {

    /** Beyond this ratio of the largest to the smallest value, a linear axis hides the small ones. */
    private static final double LOG_RATIO = 20;

    /** A labelled place on an axis. */
    record Tick(double value, String label) {}

    Scale {
        if (!(high > low) || (logarithmic && !(low > 0))) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
        ticks = List.copyOf(ticks);
    }

    /** Returns an axis from 0 to {@code top} per cent with a tick every {@code step}. */
    static Scale percent(int top, int step) {
        List<Tick> ticks = new ArrayList<>();
        for (int value = 0; value <= top; value += step) {
            ticks.add(new Tick(value, value + "%"));
        }
        return new Scale(0, top, false, ticks);
    }

    /**
     * Returns an axis from zero to at least {@code max} that ends on a tick.
     *
     * @param max largest value to show
     * @param intervals about how many intervals between ticks
     */
    static Scale fromZero(double max, int intervals) {
        double top = max > 0 && Double.isFinite(max) ? max : 1;
        double step = step(top, intervals);
        int count = (int) Math.ceil(top / step - 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            ticks.add(new Tick(i * step, number(i * step, step)));
        }
        return new Scale(0, count * step, false, ticks);
    }

    /**
     * Returns an axis that holds zero and values of both signs and ends on ticks.
     *
     * @param min smallest value to show, below zero
     * @param max largest value to show
     * @param intervals about how many intervals between ticks
     */
    static Scale across(double min, double max, int intervals) {
        double step = step(Math.max(max, 0) - min, intervals);
        int first = (int) Math.floor(min / step + 1e-9);
        int last = (int) Math.ceil(Math.max(max, 0) / step - 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, number(i * step, step)));
        }
        return new Scale(first * step, last * step, false, ticks);
    }

    /**
     * Returns an axis for positive values: logarithmic where the largest is more than twenty times the smallest, else
     * from zero.
     *
     * @param min smallest positive value to show; not finite if there is none
     * @param max largest value to show
     * @param intervals about how many intervals between ticks
     */
    static Scale forRatios(double min, double max, int intervals) {
        if (!(min > 0) || max / min <= LOG_RATIO) {
            return fromZero(max, intervals);
        }
        double bottom = niceFloor(min);
        double top = niceCeiling(max);
        boolean everyStep = Math.log10(top / bottom) * 3 <= intervals + 2.01;
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(bottom)) - 1; power <= Math.log10(top) + 1; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double value = power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
                boolean inside = value >= bottom * (1 - 1e-9) && value <= top * (1 + 1e-9);
                if (inside && (everyStep || digit == 1)) {
                    ticks.add(new Tick(value, number(value, value)));
                }
            }
        }
        return new Scale(bottom, top, true, ticks);
    }

    /** Returns where a value lies, 0 at the low end and 1 at the high end. */
    double place(double value) {
        if (logarithmic) {
            double positive = Math.max(value, low / 1e6);
            return Math.log(positive / low) / Math.log(high / low);
        }
        return (value - low) / (high - low);
    }

    /** Returns the round step that wastes least room above the largest value. */
    private static double step(double top, int intervals) {
        double power = Math.pow(10, Math.floor(Math.log10(top)) - 1);
        double best = 10 * power;
        double leastTop = Double.POSITIVE_INFINITY;
        for (double digit : new double[] {50, 25, 20, 10, 5, 2.5, 2, 1}) {
            double step = digit * power;
            int count = (int) Math.ceil(top / step - 1e-9);
            boolean allowed = count >= 2 && count <= intervals + 1;
            if (allowed && count * step <= leastTop * (1 + 1e-9)) {
                best = step;
                leastTop = count * step;
            }
        }
        return best;
    }

    private static double niceCeiling(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double digit : new double[] {1, 2, 5, 10}) {
            if (digit * power >= value * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    private static double niceFloor(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double digit : new double[] {5, 2, 1}) {
            if (digit * power <= value * (1 + 1e-9)) {
                return digit * power;
            }
        }
        return power;
    }

    private static String number(double value, double step) {
        int decimals = 0;
        double scaled = step;
        while (decimals < 12 && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled) {
            scaled *= 10;
            decimals++;
        }
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '\u2212');
    }
}
