package org.yardstick.metrics;

/**
 * What one series speaks of: the columns of {@code metrics.csv} between month and value.
 *
 * @param metric metric id of the catalogue
 * @param basis how things are counted: by units, value or compute; empty where it does not matter
 * @param market market id, {@code world} or empty
 * @param vendor vendor, product, stack, route, lab, toolmaker or state; empty where none
 * @param unit unit of the values
 */
public record MetricKey(String metric, String basis, String market, String vendor, String unit)
        implements Comparable<MetricKey> {
    @Override
    public int compareTo(MetricKey other) {
        int order = metric.compareTo(other.metric);
        order = order != 0 ? order : basis.compareTo(other.basis);
        order = order != 0 ? order : market.compareTo(other.market);
        return order != 0 ? order : vendor.compareTo(other.vendor);
    }
}
