package org.yardstick.experiment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.yardstick.analysis.Spread;
import org.yardstick.metrics.MetricKey;

/** Rows of {@code summary.csv}: median and 90% band over the replicates that have a value. */
final class SummaryCsv {

    static final List<String> COLUMNS = List.of(
            "scenario", "month", "metric", "basis", "market", "vendor", "unit", "median", "p05", "p95", "replicates");

    private SummaryCsv() {}

    /** Writes the header and all rows, by scenario in the order given, month and key. */
    static void write(OutputStream out, List<Ensemble> ensembles, Set<String> metricIds) throws IOException {
        CsvText.write(out, csv -> {
            csv.writeRecord(COLUMNS);
            for (Ensemble ensemble : ensembles) {
                if (!ensemble.isEmpty()) {
                    write(csv, ensemble, metricIds);
                }
            }
        });
    }

    private static void write(CsvWriter csv, Ensemble ensemble, Set<String> metricIds) {
        List<MetricKey> keys = ensemble.keys().stream()
                .filter(key -> metricIds.contains(key.metric()))
                .toList();
        for (int i = 0; i < ensemble.months(); i++) {
            YearMonth month = ensemble.start().plusMonths(i);
            for (MetricKey key : keys) {
                Spread spread = ensemble.spread(key, month);
                if (spread.isPresent()) {
                    csv.writeRecord(
                            ensemble.scenario(),
                            month.toString(),
                            key.metric(),
                            key.basis(),
                            key.market(),
                            key.vendor(),
                            key.unit(),
                            NumberText.of(spread.median()),
                            NumberText.of(spread.p05()),
                            NumberText.of(spread.p95()),
                            Integer.toString(spread.count()));
                }
            }
        }
    }
}
