package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Named rows with bars or dots along a level axis, each with its interval.
 *
 * @param title what the panel shows, may be blank
 * @param axisTitle what the axis measures
 * @param scale the axis, in its own unit
 * @param factor from the file's numbers to the axis's
 * @param rows rows from the top down
 */
record BarPanel(String title, String axisTitle, Scale scale, double factor, List<Row> rows) implements StudyPanel {

    /** How a mark looks. */
    enum Style {
        BAR,
        DOT
    }

    /**
     * One mark of a row.
     *
     * @param value where it ends
     * @param low low end of its interval, not finite for none
     * @param high high end
     * @param outerLow low end of a wider band, not finite for none
     * @param outerHigh high end
     */
    record Mark(double value, double low, double high, double outerLow, double outerHigh, Color colour, Style style) {}

    /** A named row; its marks lie one below the other. */
    record Row(String label, List<Mark> marks) {
        Row {
            marks = List.copyOf(marks);
        }
    }

    private static final double WIDEST_LABEL = 0.42;
    private static final double TALLEST_ROW = 60;
    private static final int FILL = 150;

    BarPanel {
        rows = List.copyOf(rows);
    }

    @Override
    public void paint(Theme theme, Pen pen, Rectangle2D area) {
        double top = StudyPanel.head(theme, pen, area, title, "");
        double label = Math.min(
                area.getWidth() * WIDEST_LABEL,
                rows.stream()
                                .mapToDouble(row -> pen.width(row.label(), theme.label()))
                                .max()
                                .orElse(0)
                        + 8);
        double high = Math.min(area.getMaxY() - 28 - top, rows.size() * TALLEST_ROW);
        Rectangle2D plot = new Rectangle2D.Double(area.getX() + label, top, area.getWidth() - label - 14, high);
        StudyPanel.levelAxis(theme, pen, plot, scale, axisTitle);
        if (scale.low() < 0 && scale.high() > 0) {
            double zero = StudyPanel.x(0, scale, plot);
            StudyPanel.line(pen, theme.ink(), zero, plot.getY(), zero, plot.getMaxY());
        }
        double each = plot.getHeight() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double from = plot.getY() + i * each;
            pen.right(
                    pen.fit(row.label(), theme.label(), label - 8),
                    plot.getX() - 6,
                    from + each / 2 + 3.7,
                    theme.label(),
                    theme.ink());
            double thick = each * 0.8 / Math.max(1, row.marks().size());
            for (int m = 0; m < row.marks().size(); m++) {
                paint(theme, pen, row.marks().get(m), plot, from + each * 0.1 + (m + 0.5) * thick, thick);
            }
        }
    }

    private void paint(Theme theme, Pen pen, Mark mark, Rectangle2D plot, double y, double thick) {
        if (!Double.isFinite(mark.value())) {
            return;
        }
        double at = x(mark.value(), plot);
        Color colour = mark.colour();
        if (mark.style() == Style.BAR) {
            double zero = x(0, plot);
            pen.graphics().setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FILL));
            double half = Math.min(thick, 20) * 0.42;
            pen.graphics().fill(new Rectangle2D.Double(Math.min(zero, at), y - half, Math.abs(at - zero), 2 * half));
        }
        if (Double.isFinite(mark.outerLow())) {
            stroke(pen, colour, 1f, x(mark.outerLow(), plot), x(mark.outerHigh(), plot), y);
        }
        if (Double.isFinite(mark.low())) {
            Color ink = mark.style() == Style.BAR ? theme.ink() : colour;
            double low = x(mark.low(), plot);
            double high = x(mark.high(), plot);
            stroke(pen, ink, mark.style() == Style.BAR ? 1.1f : 4f, low, high, y);
            if (mark.style() == Style.BAR) {
                pen.graphics().draw(new Line2D.Double(low, y - 2.5, low, y + 2.5));
                pen.graphics().draw(new Line2D.Double(high, y - 2.5, high, y + 2.5));
            }
        }
        if (mark.style() == Style.DOT) {
            pen.graphics().setPaint(Color.WHITE);
            pen.graphics().fill(new Ellipse2D.Double(at - 4.4, y - 4.4, 8.8, 8.8));
            pen.graphics().setPaint(colour);
            pen.graphics().fill(new Ellipse2D.Double(at - 3.6, y - 3.6, 7.2, 7.2));
        }
    }

    private static void stroke(Pen pen, Color colour, float width, double from, double to, double y) {
        pen.graphics().setPaint(colour);
        pen.graphics().setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        pen.graphics().draw(new Line2D.Double(from, y, to, y));
    }

    private double x(double value, Rectangle2D plot) {
        double inside = Math.max(scale.low(), Math.min(scale.high(), value * factor));
        return StudyPanel.x(inside, scale, plot);
    }
}
