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
import org.yardstick.scenario.ObservedPoint;

/** Reads from a run the value that stands against a published figure. */
final class WindowReader {

    /** These set the firms of one market against another or the world, so that any of the two may be named. */
    private static final Set<String> BETWEEN_MARKETS =
            Set.of("us_five_share_of_world_compute", "us_to_china_compute_ratio", "us_to_china_compute_ratio_flow");

    private static final String WORLD = "world";

    private final ObservedPoint point;
    private final MetricDefinition metric;

    WindowReader(ObservedPoint point, MetricDefinition metric) {
        this.point = point;
        this.metric = metric;
    }

    /** Returns the value; NaN where the run has none. */
    double value(RunRecord run) {
        return key(run).map(key -> value(run, key)).orElse(Double.NaN);
    }

    private double value(RunRecord run, MetricKey key) {
        int first = index(run, point.start());
        int last = index(run, point.end());
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
                point.metric(), point.basis(), point.market(), point.vendor(), metric.unit(point.basis()));
        if (run.series().containsKey(exact)) {
            return Optional.of(exact);
        }
        List<MetricKey> open = ofMetric(run).filter(this::fits).limit(2).toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private Stream<MetricKey> ofMetric(RunRecord run) {
        MetricKey from = new MetricKey(point.metric(), "", "", "", "");
        return run.series().tailMap(from).keySet().stream()
                .takeWhile(key -> key.metric().equals(point.metric()));
    }

    private boolean fits(MetricKey key) {
        boolean basis = key.basis().equals(point.basis())
                || point.basis().isEmpty()
                || metric.bases().size() <= 1;
        boolean market = key.market().equals(point.market())
                || (BETWEEN_MARKETS.contains(point.metric()) && key.market().equals(WORLD));
        boolean vendor = key.vendor().equals(point.vendor()) || point.vendor().isEmpty();
        return basis && market && vendor;
    }
}
