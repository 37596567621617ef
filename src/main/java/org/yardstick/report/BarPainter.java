package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Paints pages of bars: subjects named at the left, panels side by side, numbers along the bottom. */
final class BarPainter {

    private static final double MARGIN = PageFrame.MARGIN;
    private static final double GAP = 34;
    private static final double LINE = 12.5;
    private static final double FOOT = 20;
    private static final double MOST_LABEL = 150;
    private static final double WIDEST_BAR = 15;
    private static final double SHARE_OF_BARS = 0.74;

    private final Theme theme;
    private final Pen pen;
    private final double width;
    private final double height;

    BarPainter(Theme theme, Pen pen, double width, double height) {
        this.theme = theme;
        this.pen = pen;
        this.width = width;
        this.height = height;
    }

    void paint(BarPage page) {
        PageFrame frame = new PageFrame(theme, pen, width, height);
        double heading = frame.paintHeading(page.title(), page.subtitle(), page.legend());
        double bottom = frame.paintSource(page.source());
        boolean shared =
                page.panels().stream().map(BarPainter::labels).distinct().count() == 1;
        double room = width - 2 * MARGIN - (page.panels().size() - 1) * GAP;
        double firstLabels = labelWidth(page.panels().get(0));
        double plots = shared ? room - firstLabels : room;
        double head = LINE
                * page.panels().stream()
                        .mapToInt(panel ->
                                head(panel, plots / page.panels().size()).size())
                        .max()
                        .orElse(1);
        double top = heading + head + 8;
        double x = MARGIN;
        for (int i = 0; i < page.panels().size(); i++) {
            BarPage.Panel panel = page.panels().get(i);
            boolean named = i == 0 || !shared;
            double labels = named ? labelWidth(panel) : 0;
            double wide = plots / page.panels().size() + (shared ? labels : 0);
            Rectangle2D plot = new Rectangle2D.Double(x + labels, top, wide - labels - 8, bottom - top - FOOT - 4);
            paintHead(panel, x + labels, heading, plots / page.panels().size());
            paint(panel, plot, named);
            x += wide + GAP;
        }
    }

    private static List<String> labels(BarPage.Panel panel) {
        return panel.groups().stream().map(BarPage.Group::label).toList();
    }

    private double labelWidth(BarPage.Panel panel) {
        return Math.min(
                MOST_LABEL,
                panel.groups().stream()
                                .mapToDouble(group -> pen.width(group.label(), theme.label()))
                                .max()
                                .orElse(0)
                        + 10);
    }

    /** Lines of a panel's title, and one for its axis. */
    private List<String> head(BarPage.Panel panel, double room) {
        List<String> lines = new ArrayList<>();
        if (!panel.title().isBlank()) {
            lines.addAll(pen.wrap(panel.title(), theme.panelTitle(), room));
        }
        lines.add(pen.fit(panel.axisTitle(), theme.small(), room));
        return lines;
    }

    private void paintHead(BarPage.Panel panel, double x, double top, double room) {
        List<String> lines = head(panel, room);
        double baseline = top;
        for (int i = 0; i < lines.size(); i++) {
            boolean axis = i == lines.size() - 1;
            baseline += LINE;
            pen.left(
                    lines.get(i),
                    x,
                    baseline,
                    axis ? theme.small() : theme.panelTitle(),
                    axis ? theme.quietInk() : theme.ink());
        }
    }

    private void paint(BarPage.Panel panel, Rectangle2D plot, boolean named) {
        Graphics2D graphics = pen.graphics();
        graphics.setStroke(theme.hairline());
        for (Scale.Tick tick : panel.scale().ticks()) {
            double at = x(tick.value(), panel.scale(), plot);
            graphics.setPaint(theme.grid());
            graphics.draw(new Line2D.Double(at, plot.getY(), at, plot.getMaxY()));
            pen.centre(tick.label(), at, plot.getMaxY() + 14, theme.label(), theme.quietInk());
        }
        double step = plot.getHeight() / Math.max(1, panel.groups().size());
        for (int i = 0; i < panel.groups().size(); i++) {
            BarPage.Group group = panel.groups().get(i);
            double middle = plot.getY() + (i + 0.5) * step;
            if (named) {
                String label = pen.fit(group.label(), theme.label(), MOST_LABEL - 10);
                pen.right(label, plot.getX() - 8, middle + 3.7, theme.label(), theme.ink());
            }
            paint(group, panel.scale(), plot, middle, step);
        }
        double zero = x(0, panel.scale(), plot);
        graphics.setPaint(theme.axis());
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(new Line2D.Double(zero, plot.getY(), zero, plot.getMaxY()));
    }

    private void paint(BarPage.Group group, Scale scale, Rectangle2D plot, double middle, double step) {
        int count = Math.max(1, group.bars().size());
        double thick = Math.min(WIDEST_BAR, step * SHARE_OF_BARS / count);
        double y = middle - thick * count / 2;
        Graphics2D graphics = pen.graphics();
        for (BarPage.Bar bar : group.bars()) {
            if (Double.isFinite(bar.median())) {
                double from = x(Math.min(0, bar.median()), scale, plot);
                double to = x(Math.max(0, bar.median()), scale, plot);
                graphics.setPaint(bar.colour());
                graphics.fill(new Rectangle2D.Double(from, y + thick * 0.08, Math.max(0.8, to - from), thick * 0.84));
                if (bar.hasBand()) {
                    double centre = y + thick / 2;
                    double low = x(bar.low(), scale, plot);
                    double high = x(bar.high(), scale, plot);
                    double cap = Math.min(3, thick * 0.3);
                    graphics.setPaint(theme.ink());
                    graphics.setStroke(new BasicStroke(0.9f));
                    graphics.draw(new Line2D.Double(low, centre, high, centre));
                    graphics.draw(new Line2D.Double(low, centre - cap, low, centre + cap));
                    graphics.draw(new Line2D.Double(high, centre - cap, high, centre + cap));
                }
            }
            y += thick;
        }
    }

    private static double x(double value, Scale scale, Rectangle2D plot) {
        return plot.getX() + scale.place(value) * plot.getWidth();
    }
}
