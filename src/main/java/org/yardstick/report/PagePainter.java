package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Lays a page out and paints it: title, legend, panels, key of policy dates, source line. */
final class PagePainter {

    private static final double MARGIN = PageFrame.MARGIN;
    private static final double AXIS_HEIGHT = 19;
    private static final double TICKS_HEIGHT = 4;
    private static final double COLUMN_GAP = 16;
    private static final double ROW_GAP = 10;
    private static final double LINE_HEIGHT = 13.5;

    private final Theme theme;
    private final Page page;
    private final Pen pen;
    private final double width;
    private final double height;

    private PagePainter(Theme theme, Page page, Pen pen, double width, double height) {
        this.theme = theme;
        this.page = page;
        this.pen = pen;
        this.width = width;
        this.height = height;
    }

    /**
     * Paints a page.
     *
     * @param theme how it looks
     * @param page what it shows
     * @param graphics where to paint
     * @param width width in layout units, about 800
     * @param height height in layout units, about 500
     */
    static void paint(Theme theme, Page page, Graphics2D graphics, double width, double height) {
        Pen pen = PageFrame.pen(theme, graphics);
        Page fitted = new PagePainter(theme, page, pen, width, height).withMarksThatFit();
        new PagePainter(theme, fitted, pen, width, height).paint();
    }

    private Page withMarksThatFit() {
        double from = Months.startYear(page.firstMonth());
        double years = Months.endYear(page.lastMonth()) - from;
        double room = columnWidth() - tickWidth() - endWidth();
        List<Page.Mark> shown = MarkStrip.fitting(page.marks(), room, year -> (year - from) / years * room);
        int all = page.marks().size();
        return shown.size() == all
                ? page
                : page.with(
                        shown,
                        theme.words().sentences(page.marksNote(), theme.words().text("marks.some", shown.size(), all)));
    }

    private void paint() {
        PageFrame frame = new PageFrame(theme, pen, width, height);
        double top = frame.paintHeading(page.title(), page.subtitle(), page.legend());
        double bottom = frame.paintSource(page.source());
        bottom = new KeyBlock(theme, pen, page.marks(), page.marksNote()).paint(MARGIN, bottom, width - 2 * MARGIN);
        paintPanels(new Rectangle2D.Double(MARGIN, top, width - 2 * MARGIN, bottom - top));
    }

    private void paintPanels(Rectangle2D body) {
        int rows = (page.panels().size() + page.columns() - 1) / page.columns();
        double ends = endWidth();
        double tickWidth = tickWidth();
        double columnWidth = columnWidth();
        double rest = AXIS_HEIGHT + (rows - 1) * (TICKS_HEIGHT + ROW_GAP);
        for (int row = 0; row < rows; row++) {
            rest += headHeight(row);
        }
        double plotHeight = (body.getHeight() - rest) / rows;
        PanelPainter painter = new PanelPainter(theme, pen, page);
        double y = body.getY();
        for (int row = 0; row < rows; row++) {
            // Rows share the numbers at the top and the years at the bottom, so that plots are of equal height.
            double rowHeight = plotHeight + headHeight(row) + (row == rows - 1 ? AXIS_HEIGHT : TICKS_HEIGHT);
            for (int column = 0; column < page.columns(); column++) {
                int index = row * page.columns() + column;
                if (index < page.panels().size()) {
                    Panel panel = page.panels().get(index);
                    double x = body.getX() + column * (columnWidth + COLUMN_GAP);
                    paintPanelHead(panel, x, y, columnWidth);
                    double left = x + tickWidth;
                    Rectangle2D plot = new Rectangle2D.Double(
                            left, y + headHeight(row), x + columnWidth - ends - left, plotHeight);
                    painter.paint(
                            panel, plot, index + page.columns() >= page.panels().size());
                    if (row == 0) {
                        new MarkStrip(theme, pen, painter, page.marks()).paint(plot);
                    }
                    if (page.labelEnds()) {
                        paintEndLabels(painter, panel, plot);
                    }
                }
            }
            y += rowHeight + ROW_GAP;
        }
    }

    private double columnWidth() {
        return (width - 2 * MARGIN - (page.columns() - 1) * COLUMN_GAP) / page.columns();
    }

    private double tickWidth() {
        return page.panels().stream()
                        .flatMap(panel -> panel.scale().ticks().stream())
                        .mapToDouble(tick -> pen.width(tick.label(), theme.label()))
                        .max()
                        .orElse(0)
                + 6;
    }

    private double endWidth() {
        return page.labelEnds() ? endLabelWidth() : 8;
    }

    private double headHeight(int row) {
        boolean titled = page.panels().stream().anyMatch(panel -> !panel.title().isBlank());
        double strip = row == 0 && !page.marks().isEmpty() ? MarkStrip.HEIGHT : 10;
        return (titled ? LINE_HEIGHT : 0) + LINE_HEIGHT + strip;
    }

    private void paintPanelHead(Panel panel, double x, double y, double columnWidth) {
        double baseline = y + LINE_HEIGHT - 1;
        if (!panel.title().isBlank()) {
            String title = pen.fit(panel.title(), theme.panelTitle(), columnWidth);
            pen.left(title, x, baseline, theme.panelTitle(), theme.ink());
            baseline += LINE_HEIGHT;
        }
        String axisTitle = pen.fit(panel.axisTitle(), theme.small(), columnWidth);
        pen.left(axisTitle, x, baseline, theme.small(), theme.quietInk());
    }

    private double endLabelWidth() {
        double widest = 0;
        for (Panel panel : page.panels()) {
            for (Panel.Line line : panel.lines()) {
                widest = Math.max(widest, pen.width(line.label(), theme.label()));
            }
            for (Panel.Layer layer : panel.layers()) {
                widest = Math.max(widest, pen.width(layer.label(), theme.label()));
            }
        }
        return widest + 26;
    }

    private void paintEndLabels(PanelPainter painter, Panel panel, Rectangle2D plot) {
        List<String> labels = new ArrayList<>();
        List<Color> colours = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        for (Panel.Layer layer : panel.layers()) {
            Point end = layer.points().get(layer.points().size() - 1);
            labels.add(layer.label());
            colours.add(layer.colour());
            places.add(PanelPainter.y((end.low() + end.high()) / 2, panel.scale(), plot));
        }
        for (Panel.Line line : panel.lines()) {
            Point end = line.points().get(line.points().size() - 1);
            labels.add(line.label());
            colours.add(line.colour());
            places.add(PanelPainter.y(end.median(), panel.scale(), plot));
        }
        double[] wanted = places.stream().mapToDouble(Double::doubleValue).toArray();
        double[] spread = LabelSpread.spread(wanted, LINE_HEIGHT, plot.getY() + 5, plot.getMaxY() - 5);
        for (int i = 0; i < wanted.length; i++) {
            pen.graphics().setPaint(colours.get(i));
            pen.graphics().setStroke(new BasicStroke(1.6f));
            double x = painter.x(Months.endYear(page.lastMonth()), plot);
            pen.graphics().draw(new Line2D.Double(x + 2, wanted[i], x + 14, spread[i]));
            pen.graphics().draw(new Line2D.Double(x + 14, spread[i], x + 18, spread[i]));
            pen.left(labels.get(i), x + 22, spread[i] + 3.7, theme.label(), theme.ink());
        }
    }
}
