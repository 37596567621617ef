package org.yardstick.report;

import java.util.List;

/**
 * A chart as a web page shows it.
 *
 * @param id its id in the document
 * @param choice when it is shown, or always
 * @param title what is shown
 * @param subtitle how to read it
 * @param legend colours named above the panels
 * @param panels axes and what is drawn on them
 * @param marksNote what the numbered lines are; blank where there are none
 * @param marks the numbered policy dates
 * @param marksKnown whether these are the dates of the report's first figure
 * @param source where the numbers come from
 */
record Figure(
        String id,
        Choice choice,
        String title,
        String subtitle,
        List<Key> legend,
        List<Axes> panels,
        String marksNote,
        List<Mark> marks,
        boolean marksKnown,
        String source) {

    /**
     * What a reader has to pick for a figure or table to be shown; a blank part stands for any.
     *
     * @param basis {@code units}, {@code value} or {@code compute}
     * @param market market id
     * @param vendor vendor id
     * @param shown whether it is shown before the reader has picked anything
     */
    record Choice(String basis, String market, String vendor, boolean shown) {

        static final Choice ALWAYS = new Choice("", "", "", true);

        /** Returns whether the reader can pick at all. */
        boolean free() {
            return !(basis + market + vendor).isEmpty();
        }
    }

    /** An entry of the legend: its style is one of {@code line}, {@code area} and {@code observed}. */
    record Key(String label, String style, String colour) {}

    /** A policy date: month and what. */
    record Mark(String colour, String month, String label) {}

    /**
     * One panel.
     *
     * @param title what it shows, may be blank
     * @param axisTitle what the value axis measures and its unit
     * @param svg the drawing, safe to be put into a page
     * @param values what is drawn, as JSON that is safe to be put into a page; blank where it is not told
     * @param table the values at the ends of years
     */
    record Axes(String title, String axisTitle, String svg, String values, Table table) {}

    /** A table of text: its head and its rows are equally long. */
    record Table(List<String> head, List<List<String>> rows) {
        static final Table NONE = new Table(List.of(), List.of());
    }

    Figure {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
        marks = List.copyOf(marks);
    }
}
