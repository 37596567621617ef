package org.yardstick.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

/** Rows of {@code metrics.csv}: one value of one run; months without a value have no row. */
final class MetricsCsv {

    static final List<String> COLUMNS =
            List.of("scenario", "replicate", "month", "metric", "basis", "market", "vendor", "value", "unit");

    private MetricsCsv() {}

    /**
     * Returns the rows of one run, by month, then key; no header.
     *
     * @param scenario scenario id
     * @param replicate number of the replicate
     * @param run what the run put on record
     * @param metricIds metrics to write
     * @throws IllegalArgumentException if a value is infinite
     */
    static byte[] rows(String scenario, int replicate, RunRecord run, Set<String> metricIds) {
        List<Map.Entry<MetricKey, double[]>> written = new ArrayList<>();
        for (Map.Entry<MetricKey, double[]> entry : run.series().entrySet()) {
            if (metricIds.contains(entry.getKey().metric())) {
                written.add(entry);
            }
        }
        String number = Integer.toString(replicate);
        return CsvText.of(csv -> {
            for (int i = 0; i < run.months(); i++) {
                String month = month(run.start(), i);
                for (Map.Entry<MetricKey, double[]> entry : written) {
                    double value = entry.getValue()[i];
                    if (Double.isNaN(value)) {
                        continue;
                    }
                    MetricKey key = entry.getKey();
                    if (Double.isInfinite(value)) {
                        throw new IllegalArgumentException(
                                "%s is infinite in %s, expected a finite number".formatted(key, month));
                    }
                    csv.writeRecord(
                            scenario,
                            number,
                            month,
                            key.metric(),
                            key.basis(),
                            key.market(),
                            key.vendor(),
                            NumberText.of(value),
                            key.unit());
                }
            }
        });
    }

    /** Returns a month as {@code 2025-12}. */
    static String month(YearMonth start, int index) {
        return start.plusMonths(index).toString();
    }
}
