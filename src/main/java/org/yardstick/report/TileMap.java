package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A schematic map: one tile for each market, about where it lies, coloured by a share.
 *
 * @param title what is shown
 * @param subtitle how to read it
 * @param scaleTitle what the colours measure
 * @param panels maps side by side
 * @param source where the numbers come from
 */
record TileMap(String title, String subtitle, String scaleTitle, List<Panel> panels, String source) implements Picture {

    /** One map: shares of 1 by market. */
    record Panel(String title, Map<String, Double> shares) {
        Panel {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /** Where a market's tile lies. */
    private record Place(String market, int column, int row) {}

    private static final List<Place> PLACES = List.of(
            new Place("us", 0, 1),
            new Place("latin-america", 0, 3),
            new Place("uk", 1, 0),
            new Place("netherlands", 2, 0),
            new Place("eu", 1, 1),
            new Place("russia", 3, 0),
            new Place("saudi-arabia", 1, 2),
            new Place("uae", 2, 2),
            new Place("other-gulf", 2, 1),
            new Place("iran", 3, 1),
            new Place("africa", 1, 3),
            new Place("india", 3, 2),
            new Place("china", 4, 1),
            new Place("south-korea", 5, 0),
            new Place("japan", 5, 1),
            new Place("taiwan", 5, 2),
            new Place("malaysia", 4, 3),
            new Place("singapore", 5, 3),
            new Place("other-asean", 4, 2),
            new Place("rest-of-world", 3, 3));

    private static final int COLUMNS = 6;
    private static final int ROWS = 4;
    private static final double GAP = 3;
    private static final double PANEL_GAP = 18;
    private static final double HEAD = 20;
    private static final double SCALE_HEIGHT = 34;
    private static final Color LOW = new Color(0xDCE8F2);
    private static final Color HIGH = new Color(0xC2410C);

    /** Above this share the colour is dark enough for white letters. */
    private static final double DARK = 0.55;

    /** The markets that have a tile. */
    static final List<String> MARKETS = PLACES.stream().map(Place::market).toList();

    TileMap {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a page of maps needs a map");
        }
        panels = List.copyOf(panels);
    }

    @Override
    public void paint(Theme theme, Graphics2D graphics, double width, double height) {
        Pen pen = PageFrame.pen(theme, graphics);
        PageFrame frame = new PageFrame(theme, pen, width, height);
        double top = frame.paintHeading(title, subtitle, List.of());
        double bottom = frame.paintSource(source) - SCALE_HEIGHT;
        double room = width - 2 * PageFrame.MARGIN - (panels.size() - 1) * PANEL_GAP;
        double wide = room / panels.size();
        for (int i = 0; i < panels.size(); i++) {
            double x = PageFrame.MARGIN + i * (wide + PANEL_GAP);
            paint(panels.get(i), theme, pen, new Rectangle2D.Double(x, top, wide, bottom - top));
        }
        paintScale(theme, pen, PageFrame.MARGIN, bottom + 8);
    }

    private static void paint(Panel panel, Theme theme, Pen pen, Rectangle2D area) {
        pen.left(panel.title(), area.getX(), area.getY() + 11, theme.panelTitle(), theme.ink());
        double wide = (area.getWidth() - (COLUMNS - 1) * GAP) / COLUMNS;
        double high = (area.getHeight() - HEAD - (ROWS - 1) * GAP) / ROWS;
        for (Place place : PLACES) {
            Double share = panel.shares().get(place.market());
            if (share != null) {
                double x = area.getX() + place.column() * (wide + GAP);
                double y = area.getY() + HEAD + place.row() * (high + GAP);
                pen.graphics().setPaint(colour(share));
                pen.graphics().fill(new Rectangle2D.Double(x, y, wide, high));
                Color ink = share > DARK ? Color.WHITE : theme.ink();
                String said = theme.words().shortName(place.market());
                Font font = narrow(said, pen, theme.small(), wide - 6) ? theme.small() : theme.source();
                List<String> name = pen.wrap(said, font, wide - 3);
                double line = y + high / 2 - (name.size() - 1) * 5.5 - 3;
                for (String part : name) {
                    pen.centre(part, x + wide / 2, line, font, ink);
                    line += 11;
                }
                pen.centre(percent(share), x + wide / 2, line + 3, theme.label(), ink);
            }
        }
    }

    /** Whether every word of a name has room. */
    private static boolean narrow(String name, Pen pen, Font font, double room) {
        return Arrays.stream(name.split(" ", -1)).allMatch(word -> pen.width(word, font) <= room);
    }

    private void paintScale(Theme theme, Pen pen, double x, double y) {
        pen.left(scaleTitle, x, y + 9, theme.small(), theme.quietInk());
        double at = x + pen.width(scaleTitle, theme.small()) + 12;
        double step = 26;
        for (int i = 0; i <= 4; i++) {
            double share = i / 4.0;
            pen.graphics().setPaint(colour(share));
            pen.graphics().fill(new Rectangle2D.Double(at, y, step, 11));
            pen.graphics().setPaint(theme.axis());
            pen.graphics().setStroke(new BasicStroke(0.4f));
            pen.graphics().draw(new Rectangle2D.Double(at, y, step, 11));
            pen.centre(Math.round(100 * share) + "%", at + step / 2, y + 22, theme.small(), theme.quietInk());
            at += step;
        }
    }

    private static String percent(double share) {
        double points = 100 * share;
        return points > 0 && points < 0.1
                ? "<0.1%"
                : String.format(Locale.ROOT, points < 9.95 && points > 0 ? "%.1f%%" : "%.0f%%", points);
    }

    /** The scale is steeper at small shares, where most third markets are. */
    private static Color colour(double share) {
        double way = Math.sqrt(Math.max(0, Math.min(1, share)));
        return new Color(
                mix(LOW.getRed(), HIGH.getRed(), way),
                mix(LOW.getGreen(), HIGH.getGreen(), way),
                mix(LOW.getBlue(), HIGH.getBlue(), way));
    }

    private static int mix(int from, int to, double way) {
        return (int) Math.round(from + (to - from) * way);
    }
}
