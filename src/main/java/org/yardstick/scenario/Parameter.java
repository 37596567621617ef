package org.yardstick.scenario;

import java.util.Optional;
import org.yardstick.market.Quantity;

/**
 * One value in force that a user may set.
 *
 * @param path name as {@code --set} takes it, such as {@code world.choice.priceSensitivity}
 * @param value value in force, as a file writes it
 * @param low low end of the range that evidence makes plausible, which sweeps and calibration use; may lie above {@code value} after
 *     an override
 * @param high high end of that range
 * @param unit unit in words, {@code 1} for a pure number, blank for what is no number
 * @param source where value and range come from
 * @param min smallest value that is admitted at all
 * @param max largest value that is admitted at all
 * @param whole whether only whole numbers are admitted
 */
public record Parameter(
        String path,
        String value,
        Optional<Double> low,
        Optional<Double> high,
        String unit,
        String source,
        Optional<Double> min,
        Optional<Double> max,
        boolean whole) {

    /** A value without bounds of its own, such as a date. */
    public Parameter(
            String path, String value, Optional<Double> low, Optional<Double> high, String unit, String source) {
        this(path, value, low, high, unit, source, Optional.empty(), Optional.empty(), false);
    }

    Parameter within(Optional<Quantity> bounds, boolean wholeNumber) {
        return new Parameter(
                path,
                value,
                low,
                high,
                unit,
                source,
                bounds.map(Quantity::min),
                bounds.map(Quantity::max),
                wholeNumber);
    }
}
