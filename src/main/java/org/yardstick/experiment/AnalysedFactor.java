package org.yardstick.experiment;

import java.util.List;
import org.yardstick.analysis.FactorColumn;

/**
 * A factor of a sweep as its folder tells of it.
 *
 * @param name name, also that of its column
 * @param unit unit of its numbers; blank for a category
 * @param levels labels of a category in the study's order; empty for numbers
 * @param cumulative whether each level has all controls of the one before and one more
 * @param column its values over points
 * @param cells its values as the file has them
 */
record AnalysedFactor(
        String name, String unit, List<String> levels, boolean cumulative, FactorColumn column, List<String> cells) {

    AnalysedFactor {
        levels = List.copyOf(levels);
        cells = List.copyOf(cells);
    }

    boolean isCategory() {
        return column.isCategory();
    }

    /** Returns how many different values the design has. */
    int distinct() {
        return (int) cells.stream().distinct().count();
    }

    AnalysedFactor cumulative(boolean now) {
        return new AnalysedFactor(name, unit, levels, now, column, cells);
    }
}
