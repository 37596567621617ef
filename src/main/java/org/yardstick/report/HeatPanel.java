package org.yardstick.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rows of cells whose darkness tells how large a number is, with sums in words at the right.
 *
 * @param columnsTitle what the columns are
 * @param rows rows from the top down, all with as many cells
 * @param headings headings of the words at the right
 * @param scale the numbers' range, in its own unit, from zero
 * @param scaleTitle what darkness measures
 * @param factor from the file's numbers to the scale's
 */
record HeatPanel(
        String columnsTitle, List<Row> rows, List<String> headings, Scale scale, String scaleTitle, double factor)
        implements StudyPanel {

    /** A row with its cells and words. */
    record Row(String label, List<Double> cells, List<String> words, List<Boolean> bold) {
        Row {
            cells = List.copyOf(cells);
            words = List.copyOf(words);
            bold = List.copyOf(bold);
        }
    }

    /** From nothing to much: light to dark of one hue, which every kind of colour vision orders the same. */
    private static final Color NONE = new Color(0xF7F7F7);

    private static final Color MUCH = new Color(0x08306B);
    private static final Color MIDDLE = new Color(0x4C9BCB);

    private static final double WIDEST_LABEL = 0.22;
    private static final double TALLEST_ROW = 76;
    private static final double WORD = 72;

    HeatPanel {
        rows = List.copyOf(rows);
        headings = List.copyOf(headings);
    }

    @Override
    public void paint(Theme theme, Pen pen, Rectangle2D area) {
        double top = area.getY() + 16;
        double label = Math.min(
                area.getWidth() * WIDEST_LABEL,
                rows.stream()
                                .mapToDouble(row -> pen.width(row.label(), theme.label()))
                                .max()
                                .orElse(0)
                        + 8);
        double left = area.getX() + label;
        double wide = area.getWidth() - label - headings.size() * WORD - 6;
        double each = Math.min(TALLEST_ROW, (area.getMaxY() - top - 62) / rows.size());
        for (int h = 0; h < headings.size(); h++) {
            pen.right(headings.get(h), left + wide + (h + 1) * WORD, top - 6, theme.small(), theme.quietInk());
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = top + i * each;
            double middle = y + each / 2 + 2.7;
            pen.right(pen.fit(row.label(), theme.label(), label - 8), left - 6, middle, theme.label(), theme.ink());
            double cell = wide / row.cells().size();
            for (int c = 0; c < row.cells().size(); c++) {
                pen.graphics().setPaint(colour(scale.place(row.cells().get(c) * factor)));
                // A hair more than the cell, so that no seams show between cells.
                pen.graphics().fill(new Rectangle2D.Double(left + c * cell, y, cell + 0.2, each - 2));
            }
            for (int w = 0; w < row.words().size(); w++) {
                pen.right(
                        row.words().get(w),
                        left + wide + (w + 1) * WORD,
                        middle,
                        row.bold().get(w) ? theme.panelTitle() : theme.label(),
                        theme.ink());
            }
        }
        double bottom = top + rows.size() * each;
        pen.centre(columnsTitle, left + wide / 2, bottom + 12, theme.small(), theme.quietInk());
        key(theme, pen, new Rectangle2D.Double(left, bottom + 26, Math.min(wide, 260), 9));
    }

    private void key(Theme theme, Pen pen, Rectangle2D bar) {
        int steps = 64;
        for (int i = 0; i < steps; i++) {
            pen.graphics().setPaint(colour((i + 0.5) / steps));
            double x = bar.getX() + i * bar.getWidth() / steps;
            pen.graphics().fill(new Rectangle2D.Double(x, bar.getY(), bar.getWidth() / steps + 0.2, bar.getHeight()));
        }
        for (Scale.Tick tick : scale.ticks()) {
            double x = bar.getX() + scale.place(tick.value()) * bar.getWidth();
            pen.centre(tick.label(), x, bar.getMaxY() + 11, theme.source(), theme.quietInk());
        }
        pen.left(scaleTitle, bar.getMaxX() + 14, bar.getMaxY(), theme.small(), theme.quietInk());
    }

    private static Color colour(double place) {
        double at = Math.max(0, Math.min(1, place));
        return at < 0.5 ? mix(NONE, MIDDLE, 2 * at) : mix(MIDDLE, MUCH, 2 * at - 1);
    }

    private static Color mix(Color from, Color to, double part) {
        return new Color(
                (int) Math.round(from.getRed() + part * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + part * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + part * (to.getBlue() - from.getBlue())));
    }
}
