package org.yardstick.report;

import java.util.List;
import java.util.Optional;

/** A kind of chart: it plans one or more pages from the results. */
interface ChartFamily {

    /** A chart to draw, or the reason why it cannot be drawn. */
    record Plan(String name, Optional<Picture> picture, String note) {
        static Plan of(String name, Picture picture) {
            return new Plan(name, Optional.of(picture), "");
        }

        static Plan skipped(String name, String why) {
            return new Plan(name, Optional.empty(), why);
        }
    }

    /** Returns the family's name, the start of its charts' file names. */
    String name();

    /** Plans the charts; nothing is drawn yet. */
    List<Plan> plans(Draft draft);
}
