package org.yardstick.scenario;

import java.time.YearMonth;
import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * What {@code world.yaml} says of a world as a whole.
 *
 * @param id world id
 * @param title one line for readers
 * @param start first month simulated
 * @param calibratedUntil last month that calibration uses; later months are projection
 * @param buyerCount number of buyers drawn, over all markets
 */
public record WorldSettings(
        String id,
        String title,
        YearMonth start,
        YearMonth calibratedUntil,
        @Quantity(unit = "buyers", min = 200, max = 200_000) int buyerCount) {
    public WorldSettings {
        Check.notBlank("id", id);
        if (calibratedUntil.isBefore(start)) {
            throw new IllegalArgumentException(
                    "calibratedUntil is %s, expected a month from start, %s, on".formatted(calibratedUntil, start));
        }
    }
}
