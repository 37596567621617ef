package org.yardstick.report;

import java.util.List;

/**
 * One quantity to compare between scenarios, and how to show it.
 *
 * @param title panel title
 * @param axisTitle what the axis measures and its unit
 * @param metric metric id
 * @param basis basis, may be blank
 * @param market market id
 * @param vendor vendor or product id, may be blank
 * @param kind how months become a line
 * @param factor from the metric's unit to the axis's
 */
record Measure(
        String title,
        String axisTitle,
        String metric,
        String basis,
        String market,
        String vendor,
        Kind kind,
        double factor)
        implements Curve {

    /** How months become a line. */
    enum Kind {
        /** A share in per cent: over the trailing year where the folder has it. */
        SHARE,
        /** A flow: its sum over the trailing year. */
        YEARLY_FLOW,
        /** A ratio: month by month, on a ratio scale where the range is wide. */
        RATIO,
        /** Anything else: month by month, from zero. */
        LEVEL
    }

    @Override
    public List<String> metrics() {
        return List.of(metric);
    }

    @Override
    public boolean trailing(Draft draft, String scenario) {
        return kind == Kind.SHARE
                && !draft.table().points(key(scenario, metric + "_12m")).isEmpty();
    }

    private SeriesKey key(String scenario, String id) {
        return new SeriesKey(scenario, id, basis, market, vendor);
    }

    @Override
    public List<Point> points(Draft draft, String scenario) {
        SeriesKey monthly = key(scenario, metric);
        SeriesKey yearly = key(scenario, metric + "_12m");
        List<Point> points = switch (kind) {
            case SHARE -> draft.first(List.of(yearly, monthly)).orElse(List.of());
            case YEARLY_FLOW -> draft.first(List.of(yearly)).orElseGet(() -> yearlySums(draft, monthly));
            case RATIO, LEVEL -> draft.table().points(monthly);
        };
        return points.stream().map(point -> point.times(factor)).toList();
    }

    /** Sums run by run where single runs are known, else sums of medians. */
    private static List<Point> yearlySums(Draft draft, SeriesKey monthly) {
        if (draft.replicates().has(monthly)) {
            return draft.replicates()
                    .points(Replicates.trailingSums(draft.replicates().runs(monthly)));
        }
        List<Point> flow = draft.table().points(monthly);
        return flow.isEmpty()
                ? flow
                : Windows.trailingSum(
                        flow, draft.months().first(), draft.months().last());
    }

    @Override
    public List<Observation> observations(Draft draft) {
        List<Observation> published = draft.table().observations(metric, basis, market, vendor);
        List<Observation> shown = kind == Kind.YEARLY_FLOW ? Windows.trailingSum(published) : published;
        return shown.stream()
                .filter(seen -> seen.end() >= draft.months().first()
                        && seen.start() <= draft.months().last())
                .map(seen -> seen.times(factor))
                .toList();
    }
}
