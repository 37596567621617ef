package org.yardstick.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A chart of an analysis across runs: panels of any kind in rows.
 *
 * @param title what is shown
 * @param subtitle how to read it
 * @param legend what colours mean
 * @param panels the panels, row by row
 * @param columns panels in a row
 * @param source where the numbers come from
 */
record StudyPicture(
        String title, String subtitle, List<Page.Key> legend, List<StudyPanel> panels, int columns, String source)
        implements Picture {

    private static final double COLUMN_GAP = 18;
    private static final double ROW_GAP = 12;

    StudyPicture {
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs a panel and a column");
        }
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
    }

    @Override
    public void paint(Theme theme, Graphics2D graphics, double width, double height) {
        Pen pen = PageFrame.pen(graphics);
        PageFrame frame = new PageFrame(theme, pen, width, height);
        double top = frame.paintHeading(title, subtitle, legend);
        double bottom = frame.paintSource(source) - 4;
        int rows = (panels.size() + columns - 1) / columns;
        double wide = (width - 2 * PageFrame.MARGIN - (columns - 1) * COLUMN_GAP) / columns;
        double high = (bottom - top - (rows - 1) * ROW_GAP) / rows;
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            int column = i % columns;
            double x = PageFrame.MARGIN + column * (wide + COLUMN_GAP);
            double y = top + row * (high + ROW_GAP);
            panels.get(i).paint(theme, pen, new Rectangle2D.Double(x, y, wide, high));
        }
    }
}
