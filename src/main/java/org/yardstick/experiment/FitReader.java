package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.analysis.FitRow;
import org.yardstick.analysis.FitTarget;
import org.yardstick.analysis.NullModels;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.ObservedPoint;

/** Holds runs against published figures. */
final class FitReader {

    private static final String FRACTION = "fraction";

    private final List<ObservedPoint> points;
    private final List<WindowReader> readers = new ArrayList<>();
    private final List<FitTarget> targets = new ArrayList<>();

    /**
     * Makes a reader.
     *
     * @param points published figures
     * @throws IllegalArgumentException if one is of a metric that is not in the catalogue
     */
    FitReader(List<ObservedPoint> points) {
        this.points = List.copyOf(points);
        for (ObservedPoint point : points) {
            MetricDefinition metric = MetricCatalogue.standard()
                    .find(point.metric())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "metric " + point.metric() + " is not in the catalogue; see list metrics"));
            readers.add(new WindowReader(point.window(), metric));
            targets.add(target(point, metric));
        }
    }

    private static FitTarget target(ObservedPoint point, MetricDefinition metric) {
        boolean share = metric.unit(point.basis()).equals(FRACTION);
        FitTarget.Shape shape = metric.kind() == MetricDefinition.Kind.FLOW
                ? FitTarget.Shape.FLOW
                : share ? FitTarget.Shape.SHARE : FitTarget.Shape.LEVEL;
        return new FitTarget(
                point.series(),
                shape,
                point.start(),
                point.end(),
                point.value(),
                point.low(),
                point.high(),
                point.weight().value());
    }

    /** Returns the ids of the metrics that runs must record. */
    static Set<String> metrics(List<ObservedPoint> points) {
        Set<String> ids = new TreeSet<>();
        points.forEach(point -> ids.add(point.metric()));
        return ids;
    }

    /** Returns the figures as numbers, in their order. */
    List<FitTarget> targets() {
        return List.copyOf(targets);
    }

    /** Returns a run's value for each figure, NaN where it has none. */
    double[] values(RunRecord run) {
        return readers.stream().mapToDouble(reader -> reader.value(run)).toArray();
    }

    /** Returns how the runs meet each figure. */
    List<FitLine> lines(List<double[]> valuesByRun) {
        NullModels nulls = new NullModels(targets);
        List<FitLine> lines = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int row = i;
            double[] values = valuesByRun.stream().mapToDouble(run -> run[row]).toArray();
            lines.add(new FitLine(points.get(i), FitRow.of(targets.get(i), values, nulls)));
        }
        return lines;
    }
}
