package org.yardstick.scenario;

import java.util.Optional;

/**
 * One value in force that a user may set.
 *
 * @param path name as {@code --set} takes it, such as {@code world.choice.priceSensitivity}
 * @param value value in force, as a file writes it
 * @param low low end of the plausible range, which sweeps and calibration use; may lie above {@code value} after
 *     an override
 * @param high high end of the plausible range
 * @param unit unit in words, {@code 1} for a pure number, blank for what is no number
 * @param source where value and range come from
 */
public record Parameter(
        String path, String value, Optional<Double> low, Optional<Double> high, String unit, String source) {}
