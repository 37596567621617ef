package org.yardstick.scenario;

import java.time.YearMonth;

/**
 * What was seen of the world: a row of {@code targets.csv}, in the names of the program's metrics.
 *
 * @param metric metric id
 * @param basis what a share is a share of, as in the table: chips, money, compute or blank
 * @param market market id, or {@code world}
 * @param vendor vendor, product or firm id, or blank
 * @param start first month of the window
 * @param end last month of the window, inclusive; a stock is meant at its end
 * @param value value seen
 * @param low low end of what may be true; a fifth below the value where the source gives none
 * @param high high end of what may be true; a fifth above the value where the source gives none
 * @param unit unit in words
 * @param weight weight in a fit: 3 for {@code key}, 1 for {@code high}, 0.5 for {@code med}, 0.25 for {@code low}
 * @param source where it comes from
 */
public record ObservedPoint(
        String metric,
        String basis,
        String market,
        String vendor,
        YearMonth start,
        YearMonth end,
        double value,
        double low,
        double high,
        String unit,
        double weight,
        String source) {}
