package org.yardstick.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A whole chart, ready to be painted.
 *
 * @param title what is shown
 * @param subtitle how to read it
 * @param legend colours named above the panels; empty where the ends of the lines are labelled
 * @param panels the panels, row by row
 * @param columns panels in a row
 * @param labelEnds whether lines and layers are named at their right end
 * @param firstMonth first month of the time axis
 * @param lastMonth last month of the time axis
 * @param marks policy dates in order of time
 * @param marksNote what the marks are, above their key; blank where there are none
 * @param source where the numbers come from
 */
record Page(
        String title,
        String subtitle,
        List<Key> legend,
        List<Panel> panels,
        int columns,
        boolean labelEnds,
        int firstMonth,
        int lastMonth,
        List<Mark> marks,
        String marksNote,
        String source)
        implements Picture {

    /** How a legend entry is drawn. */
    enum Swatch {
        LINE,
        AREA,
        OBSERVED
    }

    /** One entry of the legend. */
    record Key(String label, Color colour, Swatch swatch) {}

    /**
     * One policy date.
     *
     * @param year when, in decimal years
     * @param label what
     * @param colour of its number
     * @param rank its turn where there is no room for all dates, from 0
     */
    record Mark(double year, String label, Color colour, int rank) {}

    /** Returns the page with only some of its marks, and a note that says so. */
    Page with(List<Mark> shown, String note) {
        return new Page(
                title, subtitle, legend, panels, columns, labelEnds, firstMonth, lastMonth, shown, note, source);
    }

    Page {
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a page needs a panel and a column");
        }
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
        marks = List.copyOf(marks);
    }

    @Override
    public void paint(Theme theme, Graphics2D graphics, double width, double height) {
        PagePainter.paint(theme, this, graphics, width, height);
    }
}
