package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Numbered points on two axes, named in a list beside the plot.
 *
 * @param across level axis and its title
 * @param acrossTitle title of the level axis
 * @param up upright axis
 * @param upTitle title of the upright axis
 * @param factor from the file's numbers to the axes'
 * @param dots points, the most important first
 * @param guides slopes of lines through the origin, with what they mean
 */
record ScatterPanel(
        Scale across, String acrossTitle, Scale up, String upTitle, double factor, List<Dot> dots, List<Guide> guides)
        implements StudyPanel {

    /** A point with its interval across. */
    record Dot(String label, double across, double low, double high, double up, Color colour) {}

    /** A line through the origin. */
    record Guide(double slope, String label) {}

    private static final double LIST = 0.36;
    private static final double ROW = 13.5;
    private static final double RADIUS = 6.2;
    private static final double NAMED_AT = 0.95;

    ScatterPanel {
        dots = List.copyOf(dots);
        guides = List.copyOf(guides);
    }

    @Override
    public void paint(Theme theme, Pen pen, Rectangle2D area) {
        double top = StudyPanel.head(theme, pen, area, "", upTitle);
        double left = area.getX() + StudyPanel.tickWidth(theme, pen, up);
        double list = area.getWidth() * LIST;
        Rectangle2D plot =
                new Rectangle2D.Double(left, top + 4, area.getMaxX() - list - left, area.getMaxY() - 30 - top);
        StudyPanel.levelAxis(theme, pen, plot, across, acrossTitle);
        StudyPanel.uprightAxis(theme, pen, plot, up);
        guides.forEach(guide -> paint(theme, pen, guide, plot));
        int rows = (int) ((area.getMaxY() - top) / ROW) - 1;
        for (int i = dots.size() - 1; i >= 0; i--) {
            paint(theme, pen, dots.get(i), i + 1, plot);
        }
        double x = plot.getMaxX() + 26;
        for (int i = 0; i < Math.min(rows, dots.size()); i++) {
            double y = top + (i + 1) * ROW;
            Dot dot = dots.get(i);
            boolean more = i == rows - 1 && dots.size() > rows;
            String text = more ? "and " + (dots.size() - i) + " more" : dot.label();
            if (!more) {
                pen.right(Integer.toString(i + 1), x + 12, y, theme.smallBold(), dot.colour());
            }
            pen.left(pen.fit(text, theme.small(), area.getMaxX() - x - 18), x + 18, y, theme.small(), theme.ink());
        }
    }

    private void paint(Theme theme, Pen pen, Guide guide, Rectangle2D plot) {
        double reach = Math.min(across.high(), up.high() / guide.slope());
        double x = StudyPanel.x(reach, across, plot);
        double y = StudyPanel.y(reach * guide.slope(), up, plot);
        pen.graphics().setPaint(theme.markLine());
        pen.graphics().setStroke(theme.dashed());
        pen.graphics().draw(new Line2D.Double(StudyPanel.x(0, across, plot), StudyPanel.y(0, up, plot), x, y));
        double named = NAMED_AT * reach;
        pen.right(
                guide.label(),
                StudyPanel.x(named, across, plot) - 5,
                StudyPanel.y(named * guide.slope(), up, plot),
                theme.source(),
                theme.quietInk());
    }

    private void paint(Theme theme, Pen pen, Dot dot, int number, Rectangle2D plot) {
        double x = StudyPanel.x(dot.across() * factor, across, plot);
        double y = StudyPanel.y(dot.up() * factor, up, plot);
        pen.graphics().setPaint(dot.colour());
        pen.graphics().setStroke(new BasicStroke(1.2f));
        if (Double.isFinite(dot.low())) {
            pen.graphics()
                    .draw(new Line2D.Double(
                            StudyPanel.x(dot.low() * factor, across, plot),
                            y,
                            StudyPanel.x(Math.min(dot.high() * factor, across.high()), across, plot),
                            y));
        }
        pen.graphics().fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        pen.centre(Integer.toString(number), x, y + 3, theme.smallBold(), Color.WHITE);
    }
}
