package org.yardstick.report;

import java.util.List;

/** One quantity to compare between scenarios over time, and how to show it. */
interface Curve {

    /** Returns the panel's title, may be blank. */
    String title();

    /** Returns what the axis measures and its unit. */
    String axisTitle();

    /** Returns how the axis is made. */
    Measure.Kind kind();

    /** Returns the metrics that it needs. */
    List<String> metrics();

    /** Returns the line of a scenario, in the axis's unit; empty if the folder has none. */
    List<Point> points(Draft draft, String scenario);

    /** Returns the published figures that fall into the time axis, in the axis's unit. */
    List<Observation> observations(Draft draft);

    /** Whether a scenario's line is a share over the trailing year. */
    boolean trailing(Draft draft, String scenario);
}
