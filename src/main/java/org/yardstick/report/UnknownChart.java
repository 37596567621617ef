package org.yardstick.report;

import java.util.List;

/** A chart was asked for that a folder does not have. */
public final class UnknownChart extends ReportException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> known;

    UnknownChart(String name, List<String> known) {
        super("There is no chart \"" + name + "\" for this folder; charts: " + String.join(", ", known) + ".");
        this.name = name;
        this.known = List.copyOf(known);
    }

    /** Returns the name asked for. */
    public String name() {
        return name;
    }

    /** Returns the names that the folder has charts of. */
    public List<String> known() {
        return known;
    }
}
