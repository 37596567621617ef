package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Paints the axes of one panel and what is on them, inside a plot area that the caller has laid out. */
final class PanelPainter {

    /** First month that was not calibrated on published figures. */
    static final int PROJECTION_START = Months.of(2025, 7);

    /** A series pauses for a few months without sales; a longer pause is a gap in the line. */
    private static final int LONGEST_PAUSE_MONTHS = 3;

    /** More figures than this in a panel are drawn small. */
    private static final int FEW_OBSERVATIONS = 6;

    private static final double LEAST_WINDOW_WIDTH = 9;
    private static final int BOX_ALPHA = 90;

    private final Theme theme;
    private final Pen pen;
    private final Page page;

    PanelPainter(Theme theme, Pen pen, Page page) {
        this.theme = theme;
        this.pen = pen;
        this.page = page;
    }

    /** Returns where on the page a moment lies, given the plot area. */
    double x(double year, Rectangle2D plot) {
        double from = Months.startYear(page.firstMonth());
        double to = Months.endYear(page.lastMonth());
        return plot.getX() + (year - from) / (to - from) * plot.getWidth();
    }

    /** Returns where on the page a value lies, given the plot area. */
    static double y(double value, Scale scale, Rectangle2D plot) {
        return plot.getMaxY() - scale.place(value) * plot.getHeight();
    }

    /** Paints axes, areas, bands, lines, policy dates and published figures of a panel. */
    void paint(Panel panel, Rectangle2D plot, boolean yearLabels) {
        boolean stacked = !panel.layers().isEmpty();
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(stacked ? 1f : theme.bandOpacity());
        renderer.setDrawSeriesLineAsPath(true);
        for (Panel.Layer layer : panel.layers()) {
            add(data, renderer, layer.points(), panel.scale(), layer.colour(), Color.WHITE, theme.hairline());
        }
        for (Panel.Line line : panel.lines()) {
            add(data, renderer, line.points(), panel.scale(), line.colour(), line.colour(), theme.line());
        }
        XYPlot xyPlot = new XYPlot(data, timeAxis(), valueAxis(panel.scale()), renderer);
        style(xyPlot, stacked);
        Graphics2D graphics = pen.graphics();
        xyPlot.draw(graphics, plot, null, null, null);
        timeTicks(plot, yearLabels);
        valueTicks(panel.scale(), plot);
        for (Panel.Window window : panel.windows()) {
            paintWindow(window, panel.scale(), plot);
        }
        boolean dense = panel.observations().size() > FEW_OBSERVATIONS;
        for (Observation observation : panel.observations()) {
            paintObservation(observation, panel.scale(), plot, dense);
        }
    }

    private void style(XYPlot plot, boolean stacked) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(theme.hairline());
        double start = Months.startYear(Math.max(PROJECTION_START, page.firstMonth()));
        double end = Months.endYear(page.lastMonth());
        if (start < end) {
            plot.addDomainMarker(interval(start, end, theme.projection()), Layer.BACKGROUND);
            if (stacked) {
                plot.addDomainMarker(interval(start, end, theme.projectionVeil()), Layer.FOREGROUND);
            }
        }
        for (Page.Mark mark : page.marks()) {
            ValueMarker marker =
                    new ValueMarker(mark.year(), stacked ? theme.mark() : theme.markLine(), theme.dashed());
            marker.setAlpha(1f);
            plot.addDomainMarker(marker, stacked ? Layer.FOREGROUND : Layer.BACKGROUND);
        }
    }

    private static IntervalMarker interval(double start, double end, Color colour) {
        IntervalMarker marker = new IntervalMarker(start, end);
        marker.setPaint(colour);
        marker.setOutlinePaint(null);
        marker.setAlpha(1f);
        return marker;
    }

    private BareAxis timeAxis() {
        return new BareAxis(Months.startYear(page.firstMonth()), Months.endYear(page.lastMonth()), new double[0]);
    }

    private static BareAxis valueAxis(Scale scale) {
        double[] places = scale.ticks().stream()
                .mapToDouble(tick -> scale.place(tick.value()))
                .toArray();
        return new BareAxis(0, 1, places);
    }

    /** Adds a series as runs without gaps; values become places on the axis, so that a ratio scale needs no other axis. */
    private void add(
            YIntervalSeriesCollection data,
            DeviationRenderer renderer,
            List<Point> points,
            Scale scale,
            Color fill,
            Color stroke,
            BasicStroke width) {
        boolean area = !fill.equals(stroke);
        for (List<Point> run : runs(points)) {
            YIntervalSeries series = new YIntervalSeries(data.getSeriesCount());
            for (Point point : run) {
                double middle = scale.place(point.median());
                boolean band = point.hasBand();
                double low = band ? scale.place(point.low()) : middle;
                double high = band ? scale.place(point.high()) : middle;
                if (area && point.month() == page.firstMonth()) {
                    series.add(Months.startYear(point.month()), middle, low, high);
                }
                series.add(Months.middleYear(point.month()), middle, low, high);
                if (area && point.month() == page.lastMonth()) {
                    series.add(Months.endYear(point.month()), middle, low, high);
                }
            }
            int index = data.getSeriesCount();
            data.addSeries(series);
            renderer.setSeriesFillPaint(index, fill);
            renderer.setSeriesPaint(index, stroke);
            renderer.setSeriesStroke(index, width);
        }
    }

    private static List<List<Point>> runs(List<Point> points) {
        List<List<Point>> runs = new ArrayList<>();
        int lastMonth = Integer.MIN_VALUE / 2;
        for (Point point : points) {
            if (point.month() - lastMonth > LONGEST_PAUSE_MONTHS) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(point);
            lastMonth = point.month();
        }
        return runs;
    }

    private void timeTicks(Rectangle2D plot, boolean yearLabels) {
        Graphics2D graphics = pen.graphics();
        graphics.setPaint(theme.axis());
        graphics.setStroke(theme.hairline());
        graphics.draw(new Line2D.Double(plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
        int first = Math.floorDiv(page.firstMonth() + 11, 12);
        int last = Math.floorDiv(page.lastMonth() + 1, 12);
        double perYear = x(first + 1, plot) - x(first, plot);
        double wanted = pen.width("2025", theme.label()) + 8;
        int every = 1;
        while (perYear * every < wanted) {
            every = every == 1 ? 2 : every == 2 ? 5 : every + 5;
        }
        for (int year = first; year <= last; year++) {
            boolean labelled = yearLabels && year % every == 0;
            double at = x(year, plot);
            graphics.setPaint(theme.axis());
            graphics.setStroke(theme.hairline());
            graphics.draw(new Line2D.Double(at, plot.getMaxY(), at, plot.getMaxY() + (labelled ? 4 : 2.5)));
            if (labelled) {
                pen.centre(String.valueOf(year), at, plot.getMaxY() + 14.5, theme.label(), theme.quietInk());
            }
        }
    }

    private void valueTicks(Scale scale, Rectangle2D plot) {
        for (Scale.Tick tick : scale.ticks()) {
            pen.right(
                    tick.label(), plot.getX() - 5, y(tick.value(), scale, plot) + 3.7, theme.label(), theme.quietInk());
        }
    }

    private void paintWindow(Panel.Window window, Scale scale, Rectangle2D plot) {
        double from = Math.max(x(Months.startYear(window.start()), plot), plot.getX());
        double to = Math.min(x(Months.endYear(window.end()), plot), plot.getMaxX());
        double pad = Math.max(0, LEAST_WINDOW_WIDTH - (to - from)) / 2;
        double low = Math.min(y(window.low(), scale, plot), plot.getMaxY());
        double high = Math.max(y(window.high(), scale, plot), plot.getY());
        double median = y(window.median(), scale, plot);
        Graphics2D graphics = pen.graphics();
        Color colour = window.colour();
        graphics.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BOX_ALPHA));
        graphics.fill(new Rectangle2D.Double(from - pad, high, to - from + 2 * pad, low - high));
        graphics.setPaint(colour);
        graphics.setStroke(theme.line());
        graphics.draw(new Line2D.Double(from - pad + 1, median, to + pad - 1, median));
    }

    private void paintObservation(Observation seen, Scale scale, Rectangle2D plot, boolean dense) {
        if (seen.start() > page.lastMonth() || seen.end() < page.firstMonth()) {
            return;
        }
        double from = Math.max(x(Months.startYear(seen.start()), plot), plot.getX());
        double to = Math.min(x(Months.endYear(seen.end()), plot), plot.getMaxX());
        double middle = (from + to) / 2;
        double at = y(seen.value(), scale, plot);
        double low = Math.min(y(seen.low(), scale, plot), plot.getMaxY());
        double high = Math.max(y(seen.high(), scale, plot), plot.getY());
        boolean wide = to - from > 7;
        Path2D range = new Path2D.Double();
        range.append(new Line2D.Double(middle, low, middle, high), false);
        if (!dense) {
            range.append(new Line2D.Double(middle - 2.5, low, middle + 2.5, low), false);
            range.append(new Line2D.Double(middle - 2.5, high, middle + 2.5, high), false);
        }
        Line2D window = new Line2D.Double(from, at, to, at);
        if (!dense) {
            stroke(range, 2.4f, Color.WHITE);
        }
        if (wide) {
            stroke(window, 4f, Color.WHITE);
        }
        stroke(range, 0.9f, theme.ink());
        if (wide) {
            stroke(window, 2.2f, theme.ink());
        } else {
            paintDot(pen.graphics(), middle, at, dense ? 1.7 : 2.5);
        }
    }

    private void stroke(Shape shape, float width, Color colour) {
        pen.graphics().setPaint(colour);
        pen.graphics().setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        pen.graphics().draw(shape);
    }

    private void paintDot(Graphics2D graphics, double x, double y, double radius) {
        double halo = radius + 0.6;
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Ellipse2D.Double(x - halo, y - halo, 2 * halo, 2 * halo));
        graphics.setPaint(theme.ink());
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
