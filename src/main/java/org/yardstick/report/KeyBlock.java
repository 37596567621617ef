package org.yardstick.report;

import java.util.List;

/** The numbered list of policy dates under the panels. */
final class KeyBlock {

    private static final double ROW = 12.5;
    private static final double NUMBER = 18;
    private static final double GAP = 14;
    private static final int MOST_ROWS = 9;

    private final Theme theme;
    private final Pen pen;
    private final List<Page.Mark> marks;
    private final String heading;

    KeyBlock(Theme theme, Pen pen, List<Page.Mark> marks, String heading) {
        this.theme = theme;
        this.pen = pen;
        this.marks = marks;
        this.heading = heading;
    }

    /**
     * Paints the list, read down the columns.
     *
     * @param left left edge
     * @param bottom lower edge
     * @param width room
     * @return the upper edge of what was painted
     */
    double paint(double left, double bottom, double width) {
        if (marks.isEmpty()) {
            return bottom - 4;
        }
        int columns = columns(width);
        double columnWidth = (width - (columns - 1) * GAP) / columns;
        List<List<String>> entries = marks.stream()
                .map(mark -> pen.wrap(text(mark), theme.small(), columnWidth - NUMBER))
                .toList();
        int lines = entries.stream().mapToInt(List::size).sum();
        int longest = entries.stream().mapToInt(List::size).max().orElse(1);
        int rows = Math.min(lines, (lines + columns - 1) / columns + longest - 1);
        double top = bottom - rows * ROW - 6;
        pen.left(heading, left, top - 2.5, theme.source(), theme.quietInk());
        double x = left;
        int row = 0;
        for (int i = 0; i < marks.size(); i++) {
            if (row + entries.get(i).size() > rows) {
                x += columnWidth + GAP;
                row = 0;
            }
            pen.right(
                    String.valueOf(i + 1),
                    x + NUMBER - 5,
                    top + (row + 1) * ROW - 2,
                    theme.smallBold(),
                    marks.get(i).colour());
            for (String line : entries.get(i)) {
                row++;
                pen.left(line, x + NUMBER, top + row * ROW - 2, theme.small(), theme.ink());
            }
        }
        return top - ROW - 4;
    }

    private int columns(double width) {
        double widest = marks.stream()
                .mapToDouble(mark -> pen.width(text(mark), theme.small()))
                .max()
                .orElse(0);
        for (int columns = 4; columns > 1; columns--) {
            if (widest <= (width - (columns - 1) * GAP) / columns - NUMBER) {
                return columns;
            }
        }
        return marks.size() > MOST_ROWS ? 2 : 1;
    }

    private String text(Page.Mark mark) {
        return theme.words().month(mark.year()) + "  " + mark.label();
    }
}
