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
        double factor) {

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

    /** Returns the line of a scenario, in the axis's unit; empty if the folder has none. */
    List<Point> points(Draft draft, String scenario) {
        SeriesKey monthly = new SeriesKey(scenario, metric, basis, market, vendor);
        SeriesKey yearly = new SeriesKey(scenario, metric + "_12m", basis, market, vendor);
        List<Point> points = switch (kind) {
            case SHARE -> draft.first(List.of(yearly, monthly)).orElse(List.of());
            case YEARLY_FLOW ->
                draft.first(List.of(yearly)).orElseGet(() -> {
                    List<Point> flow = draft.table().points(monthly);
                    return flow.isEmpty()
                            ? flow
                            : Windows.trailingSum(
                                    flow, draft.months().first(), draft.months().last());
                });
            case RATIO, LEVEL -> draft.table().points(monthly);
        };
        return points.stream().map(point -> point.times(factor)).toList();
    }

    /** Returns the published figures that fall into the time axis, in the axis's unit. */
    List<Observation> observations(Draft draft) {
        List<Observation> published = draft.table().observations(metric, basis, market, vendor);
        List<Observation> shown = kind == Kind.YEARLY_FLOW ? Windows.trailingSum(published) : published;
        return shown.stream()
                .filter(seen -> seen.end() >= draft.months().first()
                        && seen.start() <= draft.months().last())
                .map(seen -> seen.times(factor))
                .toList();
    }
}
