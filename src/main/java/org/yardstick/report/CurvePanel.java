package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A mean that moves with a factor: a line with its band over numbers, dots with whiskers over levels.
 *
 * @param title the factor
 * @param axisTitle what the upright axis measures; blank where a neighbour tells
 * @param across axis of numbers; for levels, their places from 0
 * @param acrossTitle unit of the factor
 * @param up upright axis
 * @param factor from the file's numbers to the upright axis's
 * @param points means in rising order
 * @param levels whether the points are levels
 * @param colour colour of line and band
 */
record CurvePanel(
        String title,
        String axisTitle,
        Scale across,
        String acrossTitle,
        Scale up,
        double factor,
        List<Mean> points,
        boolean levels,
        Color colour)
        implements StudyPanel {

    /** A mean with its interval. */
    record Mean(double place, double value, double low, double high) {}

    private static final int BAND = 46;

    CurvePanel {
        points = List.copyOf(points);
    }

    @Override
    public void paint(Theme theme, Pen pen, Rectangle2D area) {
        double top = StudyPanel.head(theme, pen, area, title, axisTitle) + 4;
        double left = area.getX() + StudyPanel.tickWidth(theme, pen, up);
        Rectangle2D plot = new Rectangle2D.Double(left, top, area.getMaxX() - 10 - left, area.getMaxY() - 27 - top);
        StudyPanel.uprightAxis(theme, pen, plot, up);
        if (levels) {
            levelNames(theme, pen, plot);
        } else {
            StudyPanel.levelAxis(theme, pen, plot, across, acrossTitle);
        }
        if (levels) {
            points.forEach(point -> dot(pen, point, plot));
        } else {
            band(pen, plot);
        }
    }

    private void levelNames(Theme theme, Pen pen, Rectangle2D plot) {
        StudyPanel.line(pen, theme.axis(), plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY());
        double room = plot.getWidth() / Math.max(1, across.ticks().size());
        // Where names are wide they take two rows in turn, so that each has the room of two.
        boolean oneRow = across.ticks().stream().allMatch(tick -> pen.width(tick.label(), theme.source()) <= room - 8);
        for (int i = 0; i < across.ticks().size(); i++) {
            Scale.Tick tick = across.ticks().get(i);
            double x = StudyPanel.x(tick.value(), across, plot);
            pen.centre(
                    pen.fit(tick.label(), theme.source(), (oneRow ? 1 : 2) * room - 8),
                    Math.max(
                            plot.getX() + Math.min(room, pen.width(tick.label(), theme.source()) / 2 - 8),
                            Math.min(
                                    x,
                                    plot.getMaxX() - Math.min(room, pen.width(tick.label(), theme.source()) / 2 - 8))),
                    plot.getMaxY() + (oneRow || i % 2 == 0 ? 11 : 22),
                    theme.source(),
                    theme.quietInk());
        }
    }

    private void dot(Pen pen, Mean point, Rectangle2D plot) {
        double x = StudyPanel.x(point.place(), across, plot);
        pen.graphics().setPaint(colour);
        pen.graphics().setStroke(new BasicStroke(1.4f));
        if (Double.isFinite(point.low())) {
            pen.graphics().draw(new Line2D.Double(x, y(point.low(), plot), x, y(point.high(), plot)));
        }
        pen.graphics().fill(new Ellipse2D.Double(x - 3.4, y(point.value(), plot) - 3.4, 6.8, 6.8));
    }

    private void band(Pen pen, Rectangle2D plot) {
        Path2D line = new Path2D.Double();
        Path2D band = new Path2D.Double();
        boolean banded = points.stream().allMatch(point -> Double.isFinite(point.low()));
        for (int i = 0; i < points.size(); i++) {
            Mean point = points.get(i);
            double x = StudyPanel.x(point.place(), across, plot);
            if (i == 0) {
                line.moveTo(x, y(point.value(), plot));
                band.moveTo(x, y(banded ? point.high() : point.value(), plot));
            } else {
                line.lineTo(x, y(point.value(), plot));
                band.lineTo(x, y(banded ? point.high() : point.value(), plot));
            }
        }
        for (int i = points.size() - 1; i >= 0 && banded; i--) {
            band.lineTo(
                    StudyPanel.x(points.get(i).place(), across, plot),
                    y(points.get(i).low(), plot));
        }
        if (banded) {
            band.closePath();
            pen.graphics().setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND));
            pen.graphics().fill(band);
        }
        pen.graphics().setPaint(colour);
        pen.graphics().setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.graphics().draw(line);
    }

    private double y(double value, Rectangle2D plot) {
        double inside = Math.max(up.low(), Math.min(up.high(), value * factor));
        return StudyPanel.y(inside, up, plot);
    }
}
