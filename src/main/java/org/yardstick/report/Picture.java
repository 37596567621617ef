package org.yardstick.report;

import java.awt.Graphics2D;

/** A whole chart that can be painted at any size. */
interface Picture {

    /** Returns what is shown, in a line. */
    String title();

    /**
     * Paints the chart.
     *
     * @param theme how it looks
     * @param graphics where to paint
     * @param width width in layout units, about 800
     * @param height height in layout units, about 500
     */
    void paint(Theme theme, Graphics2D graphics, double width, double height);
}
