package org.yardstick.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a panel as SVG for a web page: real text, colours by style so that light and dark can differ, and no size of its
 * own.
 */
final class PanelDrawing {

    private static final double LEFT = 50;
    private static final double BOTTOM = 24;
    private static final double STRIP = 22;
    private static final double PLAIN_TOP = 8;
    private static final double MARK_SPACING = 17;
    private static final double LABEL_SPACING = 15;
    private static final double LABEL_OFFSET = 18;
    private static final double LETTER = 6.9;
    private static final int LONGEST_PAUSE_MONTHS = 3;
    private static final double LEAST_WINDOW_WIDTH = 8;

    private final Page page;
    private final Panel panel;
    private final double width;
    private final double height;
    private final double right;
    private final double top;
    private final StringBuilder out = new StringBuilder(8_000);

    /**
     * Prepares a drawing.
     *
     * @param page the page that the panel stands on: time axis and policy dates
     * @param panel what is drawn
     * @param width width in units, about 480; text has 12
     * @param height height in units
     */
    PanelDrawing(Page page, Panel panel, double width, double height) {
        this.page = page;
        this.panel = panel;
        this.width = width;
        this.height = height;
        this.top = page.marks().isEmpty() ? PLAIN_TOP : PLAIN_TOP + STRIP;
        this.right = width - (labelled() ? labelRoom() : 10);
    }

    /**
     * Returns the drawing.
     *
     * @param id id of the drawing in the document
     * @param description what a reader who cannot see it should know
     */
    String svg(String id, String description) {
        out.append(String.format(
                Locale.ROOT,
                "<svg id=\"%s\" class=\"plot\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" tabindex=\"0\""
                        + " aria-labelledby=\"%s-t %s-d\" data-box=\"%.1f %.1f %.1f %.1f\">",
                id,
                width,
                height,
                id,
                id,
                LEFT,
                top,
                right,
                height - BOTTOM));
        element("title", id + "-t", panel.title().isBlank() ? page.title() : page.title() + ": " + panel.title());
        element("desc", id + "-d", description);
        projection();
        grid();
        timeTicks();
        panel.layers().forEach(this::layer);
        if (!panel.layers().isEmpty()) {
            veil();
        }
        markLines();
        panel.lines().forEach(this::band);
        panel.windows().forEach(this::window);
        for (int i = panel.lines().size() - 1; i >= 0; i--) {
            line(panel.lines().get(i));
        }
        panel.observations().forEach(this::observation);
        markNumbers();
        if (labelled()) {
            endLabels();
        }
        out.append("<g class=\"cursor\"></g></svg>");
        return out.toString();
    }

    private void element(String name, String id, String text) {
        out.append('<').append(name).append(" id=\"").append(id).append("\">");
        out.append(Xml.escaped(text)).append("</").append(name).append('>');
    }

    private boolean labelled() {
        return page.labelEnds() && !panel.layers().isEmpty();
    }

    private double labelRoom() {
        int longest = panel.layers().stream()
                .mapToInt(layer -> layer.label().length())
                .max()
                .orElse(0);
        return Math.min(width / 3, LABEL_OFFSET + 6 + longest * LETTER);
    }

    private double x(double year) {
        double from = Months.startYear(page.firstMonth());
        double to = Months.endYear(page.lastMonth());
        return LEFT + (year - from) / (to - from) * (right - LEFT);
    }

    private double y(double value) {
        double bottom = height - BOTTOM;
        double place = bottom - panel.scale().place(value) * (bottom - top);
        return Math.max(top - 2, Math.min(bottom, place));
    }

    private void projection() {
        rectangle("projection");
    }

    private void veil() {
        rectangle("veil");
    }

    private void rectangle(String style) {
        double from = x(Months.startYear(Math.max(PanelPainter.PROJECTION_START, page.firstMonth())));
        if (from < right) {
            out.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    style,
                    from,
                    top,
                    right - from,
                    height - BOTTOM - top));
        }
    }

    private void grid() {
        for (Scale.Tick tick : panel.scale().ticks()) {
            double at = y(tick.value());
            out.append(segment("grid", LEFT, at, right, at));
            text("tick end", LEFT - 6, at + 4, tick.label());
        }
        double bottom = height - BOTTOM;
        out.append(segment("base", LEFT, bottom, right, bottom));
    }

    private void timeTicks() {
        int first = Math.floorDiv(page.firstMonth() + 11, 12);
        int last = Math.floorDiv(page.lastMonth() + 1, 12);
        double perYear = (right - LEFT) / (Months.endYear(page.lastMonth()) - Months.startYear(page.firstMonth()));
        int every = 1;
        while (perYear * every < 40) {
            every = every == 1 ? 2 : every == 2 ? 5 : every + 5;
        }
        double bottom = height - BOTTOM;
        for (int year = first; year <= last; year++) {
            double at = x(year);
            out.append(segment("base", at, bottom, at, bottom + 4));
            if (year % every == 0 && at < right - 8) {
                text("tick middle", at, bottom + 17, String.valueOf(year));
            }
        }
    }

    private void layer(Panel.Layer layer) {
        out.append("<g style=\"").append(colour(layer.colour())).append("\">");
        for (List<Point> run : runs(layer.points())) {
            out.append("<path class=\"layer\" d=\"").append(area(run, true)).append("\"/>");
        }
        out.append("</g>");
    }

    private void band(Panel.Line line) {
        List<List<Point>> runs = runs(line.points());
        if (runs.stream().flatMap(List::stream).noneMatch(Point::hasBand)) {
            return;
        }
        out.append("<g style=\"").append(colour(line.colour())).append("\">");
        for (List<Point> run : runs) {
            out.append("<path class=\"band\" d=\"").append(area(run, false)).append("\"/>");
        }
        out.append("</g>");
    }

    private void line(Panel.Line line) {
        out.append("<g style=\"").append(colour(line.colour())).append("\">");
        for (List<Point> run : runs(line.points())) {
            Trace trace = new Trace();
            run.forEach(point -> trace.to(x(Months.middleYear(point.month())), y(point.median())));
            out.append("<path class=\"line\" d=\"").append(trace).append("\"/>");
        }
        out.append("</g>");
    }

    private String area(List<Point> run, boolean toTheEdges) {
        Trace trace = new Trace();
        for (Point point : run) {
            trace.to(place(point, run, toTheEdges), y(point.hasBand() ? point.high() : point.median()));
        }
        for (int i = run.size() - 1; i >= 0; i--) {
            Point point = run.get(i);
            trace.to(place(point, run, toTheEdges), y(point.hasBand() ? point.low() : point.median()));
        }
        return trace + "z";
    }

    private double place(Point point, List<Point> run, boolean toTheEdges) {
        if (toTheEdges && point.equals(run.get(0)) && point.month() == page.firstMonth()) {
            return x(Months.startYear(point.month()));
        }
        boolean last = point.equals(run.get(run.size() - 1)) && point.month() == page.lastMonth();
        return x(toTheEdges && last ? Months.endYear(point.month()) : Months.middleYear(point.month()));
    }

    private static List<List<Point>> runs(List<Point> points) {
        List<List<Point>> runs = new ArrayList<>();
        int last = Integer.MIN_VALUE / 2;
        for (Point point : points) {
            if (point.month() - last > LONGEST_PAUSE_MONTHS) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(point);
            last = point.month();
        }
        return runs;
    }

    private void window(Panel.Window window) {
        double from = Math.max(x(Months.startYear(window.start())), LEFT);
        double to = Math.min(x(Months.endYear(window.end())), right);
        double pad = Math.max(0, LEAST_WINDOW_WIDTH - (to - from)) / 2;
        double high = y(window.high());
        double low = y(window.low());
        double median = y(window.median());
        out.append("<g style=\"").append(colour(window.colour())).append("\">");
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"box\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                from - pad,
                high,
                to - from + 2 * pad,
                Math.max(1, low - high)));
        out.append(segment("line", from - pad, median, to + pad, median)).append("</g>");
    }

    private void observation(Observation seen) {
        if (seen.start() > page.lastMonth() || seen.end() < page.firstMonth()) {
            return;
        }
        double from = Math.max(x(Months.startYear(seen.start())), LEFT);
        double to = Math.min(x(Months.endYear(seen.end())), right);
        double middle = (from + to) / 2;
        double at = y(seen.value());
        out.append("<g class=\"seen\">");
        out.append(segment("halo", from, at, to, at));
        out.append(segment("range", middle, y(seen.low()), middle, y(seen.high())));
        if (to - from > 7) {
            out.append(segment("mean", from, at, to, at));
        } else {
            out.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\"/>", middle, at));
        }
        out.append("</g>");
    }

    private void markLines() {
        for (Page.Mark mark : page.marks()) {
            double at = x(mark.year());
            out.append("<g style=\"").append(colour(mark.colour())).append("\">");
            out.append(segment("mark", at, top, at, height - BOTTOM)).append("</g>");
        }
    }

    private void markNumbers() {
        double[] dates =
                page.marks().stream().mapToDouble(mark -> x(mark.year())).toArray();
        double[] places = LabelSpread.spread(dates, MARK_SPACING, LEFT, right);
        double y = top - STRIP + 8;
        for (int i = 0; i < dates.length; i++) {
            out.append("<g class=\"number\" style=\"")
                    .append(colour(page.marks().get(i).colour()))
                    .append("\">");
            out.append(segment("leader", places[i], y + 7, dates[i], top));
            out.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"7\"/>", places[i], y));
            text("middle", places[i], y + 3.6, String.valueOf(i + 1));
            out.append("</g>");
        }
    }

    private void endLabels() {
        double[] wanted = panel.layers().stream()
                .map(layer -> layer.points().get(layer.points().size() - 1))
                .mapToDouble(point -> y((point.low() + point.high()) / 2))
                .toArray();
        double[] places = LabelSpread.spread(wanted, LABEL_SPACING, top + 5, height - BOTTOM - 4);
        for (int i = 0; i < wanted.length; i++) {
            Panel.Layer layer = panel.layers().get(i);
            out.append("<g style=\"").append(colour(layer.colour())).append("\">");
            out.append(segment("lead", right + 2, wanted[i], right + 12, places[i]));
            out.append(segment("lead", right + 12, places[i], right + LABEL_OFFSET - 3, places[i]));
            text("label", right + LABEL_OFFSET, places[i] + 4, layer.label());
            out.append("</g>");
        }
    }

    private void text(String style, double x, double y, String text) {
        out.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">", style, x, y));
        out.append(Xml.escaped(text)).append("</text>");
    }

    private static String segment(String style, double x1, double y1, double x2, double y2) {
        return String.format(Locale.ROOT, "<path class=\"%s\" d=\"M%.1f,%.1fL%.1f,%.1f\"/>", style, x1, y1, x2, y2);
    }

    /** Returns a style that names a colour for the page's own rules. */
    static String colour(Color colour) {
        return String.format(Locale.ROOT, "--c:#%06X", colour.getRGB() & 0xFFFFFF);
    }

    /** A path in steps of a tenth of a unit, which is half as long as one in absolute places. */
    private static final class Trace {
        private final StringBuilder steps = new StringBuilder();
        private long lastX;
        private long lastY;

        void to(double x, double y) {
            long tenthX = Math.round(x * 10);
            long tenthY = Math.round(y * 10);
            if (steps.isEmpty()) {
                steps.append('M')
                        .append(tenths(tenthX))
                        .append(',')
                        .append(tenths(tenthY))
                        .append('l');
            } else {
                String down = tenths(tenthY - lastY);
                String across = tenths(tenthX - lastX);
                boolean first = steps.charAt(steps.length() - 1) == 'l';
                steps.append(first || across.startsWith("-") ? "" : " ").append(across);
                steps.append(down.startsWith("-") ? "" : " ").append(down);
            }
            lastX = tenthX;
            lastY = tenthY;
        }

        private static String tenths(long value) {
            long whole = Math.abs(value) / 10;
            long rest = Math.abs(value) % 10;
            String sign = value < 0 ? "-" : "";
            return sign + (rest == 0 ? String.valueOf(whole) : (whole == 0 ? "" : whole) + "." + rest);
        }

        @Override
        public String toString() {
            boolean single = steps.length() > 0 && steps.charAt(steps.length() - 1) == 'l';
            return single ? steps + "0 0" : steps.toString();
        }
    }
}
