package org.yardstick.report;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The numbers of policy dates in a strip above a panel. */
final class MarkStrip {

    /** Room that the strip takes, in layout units. */
    static final double HEIGHT = 25;

    private static final double RADIUS = 6;
    private static final double FARTHEST = 34;

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

    /** Paints the numbers: side by side where they fit near their dates, else joined such as 4-6, so none is hidden. */
    void paint(Rectangle2D plot) {
        double widest = marks.stream()
                .mapToDouble(mark -> halfWidth(List.of(mark)))
                .max()
                .orElse(0);
        double[] wanted =
                marks.stream().mapToDouble(mark -> painter.x(mark.year(), plot)).toArray();
        double[] places = LabelSpread.spread(wanted, 2 * widest + 1.5, plot.getX(), plot.getMaxX());
        double farthest = 0;
        for (int i = 0; i < wanted.length; i++) {
            farthest = Math.max(farthest, Math.abs(places[i] - wanted[i]));
        }
        if (farthest <= FARTHEST) {
            for (int i = 0; i < wanted.length; i++) {
                leader(places[i], wanted[i], plot);
            }
            for (int i = 0; i < wanted.length; i++) {
                pill(List.of(marks.get(i)), places[i], plot);
            }
        } else {
            for (List<Page.Mark> group : groups(plot)) {
                double x = centre(group, plot);
                group.forEach(mark -> leader(x, painter.x(mark.year(), plot), plot));
                pill(group, x, plot);
            }
        }
    }

    private List<List<Page.Mark>> groups(Rectangle2D plot) {
        List<List<Page.Mark>> groups = new ArrayList<>();
        for (Page.Mark mark : marks) {
            List<Page.Mark> group = new ArrayList<>(List.of(mark));
            while (!groups.isEmpty() && touch(groups.get(groups.size() - 1), group, plot)) {
                group.addAll(0, groups.remove(groups.size() - 1));
            }
            groups.add(group);
        }
        return groups;
    }

    private boolean touch(List<Page.Mark> a, List<Page.Mark> b, Rectangle2D plot) {
        return centre(b, plot) - centre(a, plot) < halfWidth(a) + halfWidth(b) + 1;
    }

    private double centre(List<Page.Mark> group, Rectangle2D plot) {
        double middle = (group.get(0).year() + group.get(group.size() - 1).year()) / 2;
        double half = halfWidth(group);
        return Math.max(plot.getX() + half - RADIUS, Math.min(plot.getMaxX() - half + RADIUS, painter.x(middle, plot)));
    }

    private double halfWidth(List<Page.Mark> group) {
        return Math.max(RADIUS, pen.width(name(group), theme.smallBold()) / 2 + 2.5);
    }

    private void leader(double from, double to, Rectangle2D plot) {
        pen.graphics().setPaint(theme.axis());
        pen.graphics().setStroke(theme.hairline());
        pen.graphics().draw(new Line2D.Double(from, plot.getY() - 9, to, plot.getY()));
    }

    private void pill(List<Page.Mark> group, double x, Rectangle2D plot) {
        double y = plot.getY() - 13;
        double half = halfWidth(group);
        Color colour = group.stream().map(Page.Mark::colour).distinct().count() == 1
                ? group.get(0).colour()
                : theme.mark();
        pen.graphics().setPaint(colour);
        pen.graphics()
                .fill(new RoundRectangle2D.Double(x - half, y - RADIUS, 2 * half, 2 * RADIUS, 2 * RADIUS, 2 * RADIUS));
        pen.centre(name(group), x, y + 3.2, theme.smallBold(), Color.WHITE);
    }

    private static String name(List<Page.Mark> group) {
        int first = group.get(0).number();
        int last = group.get(group.size() - 1).number();
        return first == last ? String.valueOf(first) : first + "\u2013" + last;
    }
}
