package org.yardstick.scenario;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * One number of a run: a series over a window of months.
 *
 * @param metric metric id
 * @param basis what a share is a share of, or blank
 * @param market market id, or {@code world}
 * @param vendor vendor, product or firm id, or blank
 * @param start first month of the window
 * @param end last month of the window, inclusive
 */
public record SeriesWindow(String metric, String basis, String market, String vendor, YearMonth start, YearMonth end)
        implements Serializable {}
