package org.yardstick.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers behind a panel: for readers who point at it, and as a table for those who cannot see it. */
final class PanelValues {

    private static final int DIGITS = 4;

    /** A named row of months; a layer of a stack counts with its thickness. */
    private record Row(String name, String colour, List<Point> points, boolean stacked) {

        double value(Point point) {
            return stacked ? point.high() - point.low() : point.median();
        }

        boolean hasBand() {
            return !stacked && points.stream().anyMatch(Point::hasBand);
        }
    }

    private PanelValues() {}

    /** Returns what is drawn as JSON that can stand inside a script element. */
    static String json(Page page, Panel panel) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode();
        root.put("first", page.firstMonth());
        root.put("last", page.lastMonth());
        root.put("suffix", isPercent(panel) ? "%" : "");
        ArrayNode series = root.putArray("series");
        for (Row row : rows(panel)) {
            ObjectNode node = series.addObject().put("name", row.name()).put("colour", row.colour());
            put(node.putArray("median"), page, row.points(), row::value);
            if (row.hasBand()) {
                put(node.putArray("low"), page, row.points(), Point::low);
                put(node.putArray("high"), page, row.points(), Point::high);
            }
        }
        ArrayNode seen = root.putArray("seen");
        for (Observation observation : panel.observations()) {
            seen.addArray()
                    .add(observation.start())
                    .add(observation.end())
                    .add(rounded(observation.value()))
                    .add(rounded(observation.low()))
                    .add(rounded(observation.high()));
        }
        ArrayNode windows = root.putArray("windows");
        for (Panel.Window window : panel.windows()) {
            windows.addArray()
                    .add(window.start())
                    .add(window.end())
                    .add(rounded(window.median()))
                    .add(rounded(window.low()))
                    .add(rounded(window.high()));
        }
        return safe(mapper.writeValueAsString(root));
    }

    /** Keeps a name in the data from ending the script element that holds it. */
    static String safe(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static void put(ArrayNode array, Page page, List<Point> points, ToDoubleFunction<Point> value) {
        Map<Integer, Point> byMonth = new LinkedHashMap<>();
        points.forEach(point -> byMonth.put(point.month(), point));
        for (int month = page.firstMonth(); month <= page.lastMonth(); month++) {
            double found = Optional.ofNullable(byMonth.get(month))
                    .map(value::applyAsDouble)
                    .orElse(Double.NaN);
            if (Double.isFinite(found)) {
                array.add(rounded(found));
            } else {
                array.addNull();
            }
        }
    }

    private static BigDecimal rounded(double value) {
        if (!Double.isFinite(value)) {
            return BigDecimal.ZERO;
        }
        BigDecimal round = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0) : round.scale() > 8 ? BigDecimal.ZERO : round;
    }

    /** Returns the values at the ends of years; of a panel with windows, every window with its published figure. */
    static Figure.Table table(Page page, Panel panel) {
        if (!panel.windows().isEmpty()) {
            return windows(panel);
        }
        List<Row> rows = rows(panel);
        TreeSet<Integer> months = new TreeSet<>();
        rows.forEach(row -> row.points().forEach(point -> {
            if (Math.floorMod(point.month(), 12) == 11 && point.month() <= page.lastMonth()) {
                months.add(point.month());
            }
        }));
        rows.stream()
                .filter(row -> !row.points().isEmpty())
                .mapToInt(row -> row.points().get(row.points().size() - 1).month())
                .max()
                .ifPresent(months::add);
        List<String> head = new ArrayList<>(List.of("Month"));
        rows.forEach(row -> head.add(row.name()));
        List<List<String>> cells = new ArrayList<>();
        for (int month : months) {
            List<String> line = new ArrayList<>(List.of(Months.label(Months.startYear(month))));
            rows.forEach(row -> line.add(cell(row, month, isPercent(panel))));
            cells.add(line);
        }
        return new Figure.Table(head, cells);
    }

    private static Figure.Table windows(Panel panel) {
        List<List<String>> cells = new ArrayList<>();
        for (Observation seen : panel.observations()) {
            String model = panel.windows().stream()
                    .filter(window -> window.start() == seen.start() && window.end() == seen.end())
                    .map(window -> banded(window.median(), window.low(), window.high(), false))
                    .findFirst()
                    .orElse("\u2013");
            cells.add(List.of(
                    period(seen.start(), seen.end()), banded(seen.value(), seen.low(), seen.high(), false), model));
        }
        return new Figure.Table(List.of("Window", "Published [range]", "Model: median [90% band]"), cells);
    }

    /** Returns a window of months such as {@code Jan 2025 to Jun 2025}. */
    static String period(int start, int end) {
        String last = Months.label(Months.startYear(end));
        return start == end ? last : Months.label(Months.startYear(start)) + " to " + last;
    }

    private static String cell(Row row, int month, boolean percent) {
        return row.points().stream()
                .filter(point -> point.month() == month)
                .map(point -> point.hasBand() && !row.stacked()
                        ? banded(point.median(), point.low(), point.high(), percent)
                        : number(row.value(point), percent) + (percent ? "%" : ""))
                .findFirst()
                .orElse("\u2013");
    }

    private static String banded(double value, double low, double high, boolean percent) {
        return number(value, percent) + (percent ? "%" : "") + " [" + number(low, percent) + " to "
                + number(high, percent) + "]";
    }

    private static String number(double value, boolean percent) {
        return percent && Double.isFinite(value) ? Figures.percent(value / 100) : Figures.of(value);
    }

    static boolean isPercent(Panel panel) {
        return panel.scale().ticks().stream().anyMatch(tick -> tick.label().endsWith("%"))
                || panel.axisTitle().endsWith("%");
    }

    private static List<Row> rows(Panel panel) {
        List<Row> rows = new ArrayList<>();
        panel.lines()
                .forEach(line ->
                        rows.add(new Row(line.label(), PanelDrawing.colour(line.colour()), line.points(), false)));
        // Stacks are read from the top down.
        for (int i = panel.layers().size() - 1; i >= 0; i--) {
            Panel.Layer layer = panel.layers().get(i);
            String name = layer.label().replaceFirst(" [\\d.,]+%?$", "");
            rows.add(new Row(name, PanelDrawing.colour(layer.colour()), layer.points(), true));
        }
        return rows;
    }
}
