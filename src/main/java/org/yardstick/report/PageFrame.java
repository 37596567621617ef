package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What every chart has around its body: title, subtitle and legend above, the source line below. */
final class PageFrame {

    static final double MARGIN = 20;

    private final Theme theme;
    private final Pen pen;
    private final double width;
    private final double height;

    PageFrame(Theme theme, Pen pen, double width, double height) {
        this.theme = theme;
        this.pen = pen;
        this.width = width;
        this.height = height;
    }

    /** Returns a pen that paints smoothly and can write what users bring in other scripts. */
    static Pen pen(Theme theme, Graphics2D graphics) {
        smooth(graphics);
        return new Pen(graphics, theme::otherFont);
    }

    /** Returns a pen that paints smoothly. */
    static Pen pen(Graphics2D graphics) {
        smooth(graphics);
        return new Pen(graphics);
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /**
     * Clears the page and paints title, subtitle and legend.
     *
     * @return where the body begins
     */
    double paintHeading(String title, String subtitle, List<Page.Key> legend) {
        pen.graphics().setFont(theme.label());
        pen.graphics().setPaint(Color.WHITE);
        pen.graphics().fill(new Rectangle2D.Double(0, 0, width, height));
        double y = 13;
        for (String line : pen.wrap(title, theme.title(), width - 2 * MARGIN)) {
            y += 20;
            pen.left(line, MARGIN, y, theme.title(), theme.ink());
        }
        y += 4;
        for (String line : pen.wrap(subtitle, theme.subtitle(), width - 2 * MARGIN)) {
            y += 14;
            pen.left(line, MARGIN, y, theme.subtitle(), theme.quietInk());
        }
        return legend.isEmpty() ? y + 10 : paintLegend(legend, y + 19) + 9;
    }

    private double paintLegend(List<Page.Key> legend, double firstBaseline) {
        double x = MARGIN;
        double y = firstBaseline;
        for (Page.Key key : legend) {
            double wide = 24 + pen.width(key.label(), theme.label()) + 18;
            if (x > MARGIN && x + wide - 18 > width - MARGIN) {
                x = MARGIN;
                y += 16;
            }
            paintSwatch(key, x, y - 3.8);
            pen.left(key.label(), x + 24, y, theme.label(), theme.ink());
            x += wide;
        }
        return y;
    }

    private void paintSwatch(Page.Key key, double x, double y) {
        Graphics2D graphics = pen.graphics();
        graphics.setPaint(key.colour());
        switch (key.swatch()) {
            case LINE -> {
                graphics.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(new Line2D.Double(x + 1, y, x + 18, y));
            }
            case AREA -> graphics.fill(new Rectangle2D.Double(x + 4, y - 5, 14, 10));
            case OBSERVED -> {
                graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                graphics.draw(new Line2D.Double(x + 3, y, x + 17, y));
                graphics.setStroke(new BasicStroke(0.9f));
                graphics.draw(new Line2D.Double(x + 10, y - 5, x + 10, y + 5));
                graphics.draw(new Line2D.Double(x + 8, y - 5, x + 12, y - 5));
                graphics.draw(new Line2D.Double(x + 8, y + 5, x + 12, y + 5));
            }
        }
    }

    /**
     * Paints the source line.
     *
     * @return where the body ends
     */
    double paintSource(String source) {
        List<String> lines = pen.wrap(source, theme.source(), width - 2 * MARGIN);
        double y = height - 12 - (lines.size() - 1) * 11;
        double top = y - 14;
        pen.graphics().setPaint(theme.grid());
        pen.graphics().setStroke(theme.hairline());
        pen.graphics().draw(new Line2D.Double(MARGIN, top, width - MARGIN, top));
        for (String line : lines) {
            pen.left(line, MARGIN, y, theme.source(), theme.quietInk());
            y += 11;
        }
        return top;
    }
}
