package org.yardstick.metrics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of the metric dictionary: it feeds CSV, axis titles and reference pages.
 *
 * @param id metric id
 * @param title title for axes, in sentence case, without unit
 * @param unit unit of the values
 * @param kind how months combine over a window
 * @param bases bases on which it is reported; empty for none
 * @param vendorSpeaksOf what the vendor column holds, such as {@code vendor}, {@code product}, or empty
 * @param definition one or two sentences
 * @param byDefault whether the default set holds it
 */
public record MetricDefinition(
        String id,
        String title,
        String unit,
        Kind kind,
        List<String> bases,
        String vendorSpeaksOf,
        String definition,
        boolean byDefault) {
    /** How months combine over a window. */
    public enum Kind {
        FLOW,
        STOCK,
        PRICE,
        SHARE,
        LEAD_TIME
    }

    public MetricDefinition {
        bases = List.copyOf(bases);
    }

    /**
     * Unit on a basis: the metric's own, but of a count that is also reported by value or compute USD or H100e.
     *
     * @param basis one of the bases, or blank
     */
    public String unit(String basis) {
        boolean count = kind == Kind.FLOW && bases.size() > 1;
        return switch (count ? basis : "") {
            case "value" -> "USD";
            case "compute" -> "H100e";
            default -> unit;
        };
    }

    /** Units on all bases. */
    public Set<String> units() {
        Set<String> units = new TreeSet<>(Set.of(unit));
        bases.forEach(basis -> units.add(unit(basis)));
        return units;
    }
}
