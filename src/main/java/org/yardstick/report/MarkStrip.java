package org.yardstick.report;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The numbers of policy dates in a strip above a panel. */
final class MarkStrip {

    /** Room that the strip takes, in layout units. */
    static final double HEIGHT = 29;

    private static final double RADIUS = 6;
    private static final double HALF_WIDTH = 8;
    private static final double SPACING = 2 * HALF_WIDTH + 1.5;
    private static final double DISTANCE = 17;

    /** A line from a number to a date farther off would be hard to follow. */
    private static final double FARTHEST = 20;

    private static final double LINES_APART = 2.5;

    /** More dates than this would fill the page with their key. */
    private static final int MOST = 18;

    private final Theme theme;
    private final Pen pen;
    private final PanelPainter painter;
    private final List<Page.Mark> marks;

    MarkStrip(Theme theme, Pen pen, PanelPainter painter, List<Page.Mark> marks) {
        this.theme = theme;
        this.pen = pen;
        this.painter = painter;
        this.marks = marks;
    }

    /**
     * Chooses the dates to show, in order of rank: each for whose number there is room near its date, and whose line is
     * not hidden by another of its colour, beside those chosen before it.
     *
     * @param wanted dates in order of time
     * @param width room
     * @param place where in the room a moment lies
     */
    static List<Page.Mark> fitting(List<Page.Mark> wanted, double width, DoubleUnaryOperator place) {
        List<Page.Mark> shown = new ArrayList<>();
        List<Page.Mark> byRank =
                wanted.stream().sorted(Comparator.comparingInt(Page.Mark::rank)).toList();
        for (Page.Mark mark : byRank) {
            List<Page.Mark> more = new ArrayList<>(shown);
            more.add(mark);
            more.sort(Comparator.comparingDouble(Page.Mark::year));
            double[] dates =
                    more.stream().mapToDouble(Page.Mark::year).map(place).toArray();
            double[] places = LabelSpread.spread(dates, SPACING, 0, width);
            boolean clear = more.size() <= MOST;
            for (int i = 0; i < dates.length; i++) {
                clear &= Math.abs(places[i] - dates[i]) <= FARTHEST;
                clear &= i == 0
                        || dates[i] - dates[i - 1] >= LINES_APART
                        || !more.get(i).colour().equals(more.get(i - 1).colour());
            }
            if (clear) {
                shown = more;
            }
        }
        return shown;
    }

    /** Paints the numbers side by side, each near its date. */
    void paint(Rectangle2D plot) {
        double[] dates =
                marks.stream().mapToDouble(mark -> painter.x(mark.year(), plot)).toArray();
        double[] places = LabelSpread.spread(dates, SPACING, plot.getX(), plot.getMaxX());
        for (int i = 0; i < dates.length; i++) {
            leader(places[i], dates[i], plot);
        }
        for (int i = 0; i < dates.length; i++) {
            number(i + 1, marks.get(i).colour(), places[i], plot);
        }
    }

    private void leader(double from, double to, Rectangle2D plot) {
        pen.graphics().setPaint(theme.axis());
        pen.graphics().setStroke(theme.hairline());
        pen.graphics().draw(new Line2D.Double(from, plot.getY() - DISTANCE + RADIUS, to, plot.getY()));
    }

    private void number(int number, Color colour, double x, Rectangle2D plot) {
        double y = plot.getY() - DISTANCE;
        pen.graphics().setPaint(colour);
        pen.graphics()
                .fill(new RoundRectangle2D.Double(
                        x - HALF_WIDTH, y - RADIUS, 2 * HALF_WIDTH, 2 * RADIUS, 2 * RADIUS, 2 * RADIUS));
        pen.centre(String.valueOf(number), x, y + 3.2, theme.smallBold(), Color.WHITE);
    }
}
