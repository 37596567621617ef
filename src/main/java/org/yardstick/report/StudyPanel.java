package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** One set of axes of a chart of an analysis. */
interface StudyPanel {

    double LINE = 13;

    /** Paints the panel with its titles and axes into an area. */
    void paint(Theme theme, Pen pen, Rectangle2D area);

    /**
     * Writes the title of a panel, and under it what its upright axis measures.
     *
     * @return where the plot may begin
     */
    static double head(Theme theme, Pen pen, Rectangle2D area, String title, String axisTitle) {
        double y = area.getY();
        if (!title.isBlank()) {
            y += LINE;
            String text = pen.fit(title, theme.panelTitle(), area.getWidth());
            pen.left(text, area.getX(), y - 2, theme.panelTitle(), theme.ink());
        }
        if (!axisTitle.isBlank()) {
            y += LINE;
            String text = pen.fit(axisTitle, theme.small(), area.getWidth());
            pen.left(text, area.getX(), y - 2, theme.small(), theme.quietInk());
        }
        return y + 5;
    }

    /** Paints a level axis below a plot, with grid lines up through it. */
    static void levelAxis(Theme theme, Pen pen, Rectangle2D plot, Scale scale, String title) {
        for (Scale.Tick tick : scale.ticks()) {
            double x = x(tick.value(), scale, plot);
            line(pen, theme.grid(), x, plot.getY(), x, plot.getMaxY());
            pen.centre(tick.label(), x, plot.getMaxY() + 12, theme.small(), theme.quietInk());
        }
        line(pen, theme.axis(), plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY());
        pen.centre(
                pen.fit(title, theme.small(), plot.getWidth()),
                plot.getCenterX(),
                plot.getMaxY() + 24,
                theme.small(),
                theme.quietInk());
    }

    /** Paints an upright axis left of a plot, with grid lines across it. */
    static void uprightAxis(Theme theme, Pen pen, Rectangle2D plot, Scale scale) {
        for (Scale.Tick tick : scale.ticks()) {
            double y = y(tick.value(), scale, plot);
            line(pen, theme.grid(), plot.getX(), y, plot.getMaxX(), y);
            pen.right(tick.label(), plot.getX() - 4, y + 3.4, theme.small(), theme.quietInk());
        }
    }

    /** Returns the room that the labels of an upright axis take. */
    static double tickWidth(Theme theme, Pen pen, Scale scale) {
        return scale.ticks().stream()
                        .mapToDouble(tick -> pen.width(tick.label(), theme.small()))
                        .max()
                        .orElse(0)
                + 6;
    }

    /** Draws a hairline. */
    static void line(Pen pen, Color colour, double fromX, double fromY, double toX, double toY) {
        pen.graphics().setPaint(colour);
        pen.graphics().setStroke(new BasicStroke(0.6f));
        pen.graphics().draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** Returns where a value lies on a level axis. */
    static double x(double value, Scale scale, Rectangle2D plot) {
        return plot.getX() + scale.place(value) * plot.getWidth();
    }

    /** Returns where a value lies on an upright axis. */
    static double y(double value, Scale scale, Rectangle2D plot) {
        return plot.getMaxY() - scale.place(value) * plot.getHeight();
    }
}
