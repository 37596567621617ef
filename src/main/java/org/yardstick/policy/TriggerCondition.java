package org.yardstick.policy;

import org.yardstick.market.Check;

/**
 * What must be observed for a trigger to fire: a recorded metric on one side of a level, month after month.
 *
 * @param metric metric id of the catalogue
 * @param basis basis of the metric, or blank where it has none
 * @param market market id, {@code world} or a bloc
 * @param vendor vendor, product, stack or whatever else the metric speaks of; blank where none
 * @param windowMonths months over which each observation is taken: 1 for the month itself, 12 for trailing twelve months
 * @param is on which side of the level
 * @param level the level, in {@code unit}
 * @param unit unit of the metric
 * @param monthsInARow months in a row in which it must be so, 1 or more
 */
public record TriggerCondition(
        String metric,
        String basis,
        String market,
        String vendor,
        int windowMonths,
        Comparison is,
        double level,
        String unit,
        int monthsInARow) {
    /** Sides of a level. */
    public enum Comparison {
        BELOW("below"),
        AT_MOST("at most"),
        AT_LEAST("at least"),
        ABOVE("above");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }

        /** As a reader says it. */
        public String words() {
            return words;
        }
    }

    public TriggerCondition {
        Check.notBlank("metric", metric);
        Check.notBlank("market", market);
        Check.inRange("windowMonths", windowMonths, 1, 120);
        Check.inRange("level", level, -Double.MAX_VALUE, Double.MAX_VALUE);
        Check.inRange("monthsInARow", monthsInARow, 1, 120);
    }

    /** Whether an observation is on the right side; a month without a value never is. */
    public boolean metBy(double value) {
        return switch (is) {
            case BELOW -> value < level;
            case AT_MOST -> value <= level;
            case AT_LEAST -> value >= level;
            case ABOVE -> value > level;
        };
    }
}
