package org.yardstick.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A box in the space of factors: each factor's range in grey, the part that belongs to the box in colour.
 *
 * @param title what happens in the box
 * @param note how dense it is and how much it covers
 * @param rows conditions from the top down
 * @param colour colour of the box
 */
record BoxPanel(String title, String note, List<Condition> rows, Color colour) implements StudyPanel {

    /**
     * One condition.
     *
     * @param factor name of the factor
     * @param from start of the part that belongs to the box, 0 to 1 of the range; NaN for levels
     * @param to its end
     * @param words what it says, such as {@code 2.3 or more}
     * @param low low end of the range in words
     * @param high high end
     */
    record Condition(String factor, double from, double to, String words, String low, String high) {
        boolean isNumber() {
            return Double.isFinite(from);
        }
    }

    private static final double TALLEST_ROW = 48;
    private static final double WORDS = 0.36;

    BoxPanel {
        rows = List.copyOf(rows);
    }

    @Override
    public void paint(Theme theme, Pen pen, Rectangle2D area) {
        double top = area.getY();
        for (String line : pen.wrap(title, theme.panelTitle(), area.getWidth())) {
            top += LINE;
            pen.left(line, area.getX(), top - 2, theme.panelTitle(), theme.ink());
        }
        for (String line : pen.wrap(note, theme.small(), area.getWidth())) {
            top += LINE;
            pen.left(line, area.getX(), top - 2, theme.small(), theme.quietInk());
        }
        top += 6;
        double each = Math.min(TALLEST_ROW, (area.getMaxY() - top) / Math.max(1, rows.size()));
        double left = area.getX();
        double wide = area.getWidth() * (1 - WORDS);
        for (int i = 0; i < rows.size(); i++) {
            Condition row = rows.get(i);
            double y = top + i * each + 15;
            double high = Math.min(10, each / 4);
            if (!row.isNumber()) {
                String text = row.factor() + ": " + row.words();
                pen.left(pen.fit(text, theme.label(), area.getWidth()), left, y - 4, theme.label(), theme.ink());
                continue;
            }
            pen.left(pen.fit(row.factor(), theme.label(), wide), left, y - 4, theme.label(), theme.ink());
            pen.graphics().setPaint(theme.grid());
            pen.graphics().fill(new Rectangle2D.Double(left, y, wide, high));
            pen.graphics().setPaint(colour);
            pen.graphics()
                    .fill(new Rectangle2D.Double(
                            left + row.from() * wide, y, Math.max(2, (row.to() - row.from()) * wide), high));
            pen.left(row.low(), left, y + high + 10, theme.source(), theme.quietInk());
            pen.right(row.high(), left + wide, y + high + 10, theme.source(), theme.quietInk());
            pen.left(
                    pen.fit(row.words(), theme.label(), area.getWidth() * WORDS - 10),
                    left + wide + 10,
                    y + high / 2 + 3.7,
                    theme.label(),
                    theme.ink());
        }
    }
}
