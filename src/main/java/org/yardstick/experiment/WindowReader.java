package org.yardstick.experiment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yardstick.analysis.WindowSums;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.SeriesWindow;

/** Reads from a run the value of one series over a window of months. */
final class WindowReader {

    /** These set the firms of one market against another or the world, so that any of the two may be named. */
    private static final Set<String> BETWEEN_MARKETS =
            Set.of("us_five_share_of_world_compute", "us_to_china_compute_ratio", "us_to_china_compute_ratio_flow");

    private static final String WORLD = "world";

    private final SeriesWindow window;
    private final MetricDefinition metric;

    WindowReader(SeriesWindow window, MetricDefinition metric) {
        this.window = window;
        this.metric = metric;
    }

    /** Returns the value; NaN where the run has none. */
    double value(RunRecord run) {
        return key(run).map(key -> value(run, key)).orElse(Double.NaN);
    }

    private double value(RunRecord run, MetricKey key) {
        int first = index(run, window.start());
        int last = index(run, window.end());
        if (first < 0 || last >= run.months()) {
            return Double.NaN;
        }
        Optional<RunRecord.Ratio> ratio = Optional.ofNullable(run.ratios().get(key));
        if (ratio.isPresent()) {
            return ratio.get().over(first, last);
        }
        double[] monthly = run.series().getOrDefault(key, new double[run.months()]);
        return switch (metric.kind()) {
            case FLOW -> WindowSums.sum(monthly, first, last);
            case STOCK -> WindowSums.last(monthly, first, last);
            case PRICE, LEAD_TIME, SHARE -> WindowSums.mean(monthly, first, last);
        };
    }

    private static int index(RunRecord run, YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(run.start(), month));
    }

    /** The series of that name, or the only one that fits what the row leaves open. */
    private Optional<MetricKey> key(RunRecord run) {
        MetricKey exact = new MetricKey(
                window.metric(), window.basis(), window.market(), window.vendor(), metric.unit(window.basis()));
        if (run.series().containsKey(exact)) {
            return Optional.of(exact);
        }
        List<MetricKey> open = ofMetric(run).filter(this::fits).limit(2).toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private Stream<MetricKey> ofMetric(RunRecord run) {
        MetricKey from = new MetricKey(window.metric(), "", "", "", "");
        return run.series().tailMap(from).keySet().stream()
                .takeWhile(key -> key.metric().equals(window.metric()));
    }

    private boolean fits(MetricKey key) {
        boolean basis = key.basis().equals(window.basis())
                || window.basis().isEmpty()
                || metric.bases().size() <= 1;
        boolean market = key.market().equals(window.market())
                || (BETWEEN_MARKETS.contains(window.metric()) && key.market().equals(WORLD));
        boolean vendor = key.vendor().equals(window.vendor()) || window.vendor().isEmpty();
        return basis && market && vendor;
    }
}
