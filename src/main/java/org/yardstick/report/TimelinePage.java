package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.yardstick.report.ResultTable.MonthRange;

/**
 * A timeline of policies: a lane for each issuer, or for each way in which it acts, and a key of numbered dates.
 *
 * @param title what is shown
 * @param subtitle how to read it
 * @param lanes from the top down
 * @param months the time axis
 * @param key what the numbers stand for, in their order
 * @param keyHeading a line above the key
 * @param source where the numbers come from
 */
record TimelinePage(
        String title,
        String subtitle,
        List<Lane> lanes,
        MonthRange months,
        List<Page.Mark> key,
        String keyHeading,
        String source)
        implements Picture {

    /** What one issuer does: regimes as bars, dates as numbers; {@code scenarios} says where. */
    record Lane(String issuer, String scenarios, Color colour, List<Span> regimes, List<Dated> numbers) {
        Lane {
            regimes = List.copyOf(regimes);
            numbers = List.copyOf(numbers);
        }
    }

    /** A regime in force, in decimal years. */
    record Span(String regime, double from, double to) {}

    /** A numbered date. */
    record Dated(double year, int number) {}

    private static final double LABELS = 150;
    private static final double AXIS = 18;
    private static final double HALF_WIDTH = 8;
    private static final double SPACING = 2 * HALF_WIDTH + 1.5;
    private static final double RADIUS = 6;
    private static final double HIGHEST_LANE = 74;
    private static final double BAR = 15;

    TimelinePage {
        lanes = List.copyOf(lanes);
        key = List.copyOf(key);
    }

    @Override
    public void paint(Theme theme, Graphics2D graphics, double width, double height) {
        Pen pen = PageFrame.pen(theme, graphics);
        PageFrame frame = new PageFrame(theme, pen, width, height);
        double top = frame.paintHeading(title, subtitle, List.of());
        double room = width - 2 * PageFrame.MARGIN;
        double bottom =
                new KeyBlock(theme, pen, key, keyHeading).paint(PageFrame.MARGIN, frame.paintSource(source), room);
        double lane = Math.min(HIGHEST_LANE, (bottom - top - AXIS) / Math.max(1, lanes.size()));
        Rectangle2D plot =
                new Rectangle2D.Double(PageFrame.MARGIN + LABELS, top, room - LABELS - 4, lane * lanes.size());
        paintYears(theme, pen, plot);
        for (int i = 0; i < lanes.size(); i++) {
            Rectangle2D row = new Rectangle2D.Double(plot.getX(), top + i * lane, plot.getWidth(), lane);
            paint(lanes.get(i), theme, pen, row);
        }
    }

    private double x(double year, Rectangle2D plot) {
        double from = Months.startYear(months.first());
        double to = Months.endYear(months.last());
        double place = plot.getX() + (year - from) / (to - from) * plot.getWidth();
        return Math.max(plot.getX(), Math.min(plot.getMaxX(), place));
    }

    private void paintYears(Theme theme, Pen pen, Rectangle2D plot) {
        int last = Math.floorDiv(months.last() + 1, 12);
        double projected = Months.startYear(PanelPainter.PROJECTION_START);
        if (projected < Months.endYear(months.last())) {
            double from = x(projected, plot);
            pen.graphics().setPaint(theme.projection());
            pen.graphics().fill(new Rectangle2D.Double(from, plot.getY(), plot.getMaxX() - from, plot.getHeight()));
        }
        for (int year = Math.floorDiv(months.first() + 11, 12); year <= last; year++) {
            double at = x(year, plot);
            pen.graphics().setPaint(theme.grid());
            pen.graphics().setStroke(theme.hairline());
            pen.graphics().draw(new Line2D.Double(at, plot.getY(), at, plot.getMaxY()));
            pen.centre(String.valueOf(year), at, plot.getMaxY() + 13, theme.label(), theme.quietInk());
        }
    }

    private void paint(Lane lane, Theme theme, Pen pen, Rectangle2D row) {
        double middle = row.getCenterY();
        double barTop = middle + 1;
        List<String> scenarios = pen.wrap(lane.scenarios(), theme.small(), LABELS - 14);
        double line = middle - 2 - Math.max(0, scenarios.size() - 1) * 5;
        pen.left(lane.issuer(), PageFrame.MARGIN, line, theme.panelTitle(), theme.ink());
        for (String part : scenarios) {
            line += 11.5;
            pen.left(part, PageFrame.MARGIN, line, theme.small(), theme.quietInk());
        }
        Graphics2D graphics = pen.graphics();
        for (int i = 0; i < lane.regimes().size(); i++) {
            Span span = lane.regimes().get(i);
            double from = x(span.from(), row);
            double to = x(span.to(), row);
            graphics.setPaint(tint(lane.colour(), i % 2 == 0 ? 0.72 : 0.5));
            graphics.fill(new Rectangle2D.Double(from, barTop, Math.max(1, to - from - 1), BAR));
            if (to - from > 24) {
                String name = pen.fit(span.regime(), theme.small(), to - from - 8);
                pen.left(name, from + 4, barTop + 10.8, theme.small(), theme.ink());
            }
        }
        double[] wanted = lane.numbers().stream()
                .mapToDouble(number -> x(number.year(), row))
                .toArray();
        double[] places = LabelSpread.spread(wanted, SPACING, row.getX() + HALF_WIDTH, row.getMaxX() - HALF_WIDTH);
        double y = middle - 13;
        graphics.setStroke(new BasicStroke(0.8f));
        for (int i = 0; i < wanted.length; i++) {
            graphics.setPaint(lane.colour());
            graphics.draw(new Line2D.Double(places[i], y + RADIUS, wanted[i], barTop));
            graphics.draw(new Line2D.Double(wanted[i], barTop, wanted[i], barTop + BAR));
        }
        for (int i = 0; i < wanted.length; i++) {
            graphics.setPaint(lane.colour());
            graphics.fill(new RoundRectangle2D.Double(
                    places[i] - HALF_WIDTH, y - RADIUS, 2 * HALF_WIDTH, 2 * RADIUS, 2 * RADIUS, 2 * RADIUS));
            pen.centre(
                    String.valueOf(lane.numbers().get(i).number()), places[i], y + 3.2, theme.smallBold(), Color.WHITE);
        }
    }

    /** Mixes a colour with white. */
    private static Color tint(Color colour, double white) {
        return new Color(
                (int) Math.round(colour.getRed() + (255 - colour.getRed()) * white),
                (int) Math.round(colour.getGreen() + (255 - colour.getGreen()) * white),
                (int) Math.round(colour.getBlue() + (255 - colour.getBlue()) * white));
    }
}
