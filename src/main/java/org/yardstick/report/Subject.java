package org.yardstick.report;

/**
 * What a series speaks of: ids as they stand in the result files, blank where none.
 *
 * @param metric metric id
 * @param basis {@code units}, {@code value}, {@code compute} or blank
 * @param market market id or {@code world}
 * @param vendor vendor, product or other subject
 */
public record Subject(String metric, String basis, String market, String vendor) {}
