package org.yardstick.report;

import java.util.List;

/**
 * A ratio of two recorded quantities, taken in each run.
 *
 * @param title panel title
 * @param axisTitle what the axis measures
 * @param above the numerator; its scenario is not looked at
 * @param below the denominator; its scenario is not looked at
 * @param additions whether it is the ratio of what was added within twelve months, not of what there is
 */
record RatioCurve(String title, String axisTitle, SeriesKey above, SeriesKey below, boolean additions)
        implements Curve {

    @Override
    public Measure.Kind kind() {
        return Measure.Kind.RATIO;
    }

    @Override
    public List<String> metrics() {
        return List.of(above.metric(), below.metric());
    }

    @Override
    public List<Point> points(Draft draft, String scenario) {
        double[][] numerator = draft.replicates().runs(above.of(scenario));
        double[][] denominator = draft.replicates().runs(below.of(scenario));
        return draft.replicates()
                .points(Replicates.both(
                        additions ? Replicates.yearlyGrowth(numerator) : numerator,
                        additions ? Replicates.yearlyGrowth(denominator) : denominator,
                        (a, b) -> a > 0 && b > 0 ? a / b : Double.NaN));
    }

    @Override
    public List<Observation> observations(Draft draft) {
        return List.of();
    }

    @Override
    public boolean trailing(Draft draft, String scenario) {
        return false;
    }
}
