package org.yardstick.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yardstick.report.Figure.Choice;

/** Turns pages of charts into figures of a web page; every figure gets ids of its own. */
final class FigureMaker {

    /** More policy dates would hide the data; all stand in the timeline. */
    private static final int MOST_MARKS = 9;

    private static final double WIDE = 640;
    private static final double WIDE_HEIGHT = 330;
    private static final double NARROW = 440;
    private static final double NARROW_HEIGHT = 270;
    private static final double ROOM_OF_MARKS = 370;
    private static final int MOST_NAMED = 8;

    private final Theme theme;
    private int drawn;
    private Optional<List<Figure.Mark>> firstMarks = Optional.empty();

    /** Makes figures in a theme's colours. */
    FigureMaker(Theme theme) {
        this.theme = theme;
    }

    /** Returns a figure that is always shown. */
    Figure figure(Page page) {
        return figure(page, Choice.ALWAYS);
    }

    /** Returns a figure that is shown when the reader picks it. */
    Figure figure(Page whole, Choice choice) {
        Page page = withFewMarks(whole);
        String id = "figure-" + ++drawn;
        boolean single = page.panels().size() == 1;
        List<Figure.Axes> panels = new ArrayList<>();
        for (int i = 0; i < page.panels().size(); i++) {
            Panel panel = page.panels().get(i);
            Figure.Table table = PanelValues.table(page, panel);
            String svg = new PanelDrawing(page, panel, single ? WIDE : NARROW, single ? WIDE_HEIGHT : NARROW_HEIGHT)
                    .svg(id + "-" + (i + 1), description(panel, table));
            panels.add(new Figure.Axes(panel.title(), panel.axisTitle(), svg, PanelValues.json(page, panel), table));
        }
        List<Figure.Mark> marks = page.marks().stream()
                .map(mark ->
                        new Figure.Mark(PanelDrawing.colour(mark.colour()), Months.label(mark.year()), mark.label()))
                .toList();
        boolean known = firstMarks.filter(marks::equals).isPresent();
        firstMarks = firstMarks.or(() -> Optional.of(marks));
        return new Figure(
                id,
                choice,
                page.title(),
                page.subtitle(),
                legend(page),
                panels,
                page.marksNote(),
                marks,
                known,
                page.source());
    }

    /** Lines that are labelled at their ends on paper are named above the panels of a web page. */
    private static List<Figure.Key> legend(Page page) {
        List<Figure.Key> keys = new ArrayList<>();
        for (Page.Key key : page.legend()) {
            keys.add(new Figure.Key(
                    key.label(), key.swatch().name().toLowerCase(Locale.ROOT), PanelDrawing.colour(key.colour())));
        }
        if (keys.isEmpty()) {
            for (Panel panel : page.panels()) {
                for (Panel.Line line : panel.lines()) {
                    Figure.Key key = new Figure.Key(line.label(), "line", PanelDrawing.colour(line.colour()));
                    if (!keys.contains(key)) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }

    private static Page withFewMarks(Page page) {
        List<Page.Mark> first = page.marks().stream()
                .sorted(Comparator.comparingInt(Page.Mark::rank))
                .limit(MOST_MARKS)
                .sorted(Comparator.comparingDouble(Page.Mark::year))
                .toList();
        double from = Months.startYear(page.firstMonth());
        double years = Months.endYear(page.lastMonth()) - from;
        List<Page.Mark> shown = MarkStrip.fitting(first, ROOM_OF_MARKS, year -> (year - from) / years * ROOM_OF_MARKS);
        int all = page.marks().size();
        return shown.size() == all
                ? page
                : page.with(
                        shown,
                        page.marksNote() + " " + shown.size() + " of " + all
                                + " dates; all stand under \u201cPolicies by date\u201d.");
    }

    private static String description(Panel panel, Figure.Table table) {
        if (table.rows().isEmpty()) {
            return panel.axisTitle();
        }
        List<String> row = table.rows().get(table.rows().size() - 1);
        List<String> parts = new ArrayList<>();
        for (int i = 1; i < Math.min(row.size(), MOST_NAMED + 1); i++) {
            parts.add(table.head().get(i) + " " + row.get(i));
        }
        return panel.axisTitle() + ". At " + row.get(0) + ": " + String.join("; ", parts) + ".";
    }

    /** Returns all charts of a folder that can be drawn, in their order. */
    List<Figure> figures(List<ChartFamily> families, Draft draft) throws ReportException {
        List<Figure> figures = new ArrayList<>();
        for (ChartFamily family : families) {
            for (ChartFamily.Plan plan : family.plans(draft)) {
                if (plan.picture().isPresent()) {
                    figures.add(figure(plan.picture().get()));
                }
            }
        }
        return figures;
    }

    /**
     * Returns a figure of any kind of chart; what is no page of panels is shown as it is drawn on paper.
     *
     * @throws ReportException if it cannot be drawn
     */
    Figure figure(Picture picture) throws ReportException {
        if (picture instanceof Page page) {
            return figure(page);
        }
        String id = "figure-" + ++drawn;
        try {
            String svg =
                    new String(new ChartWriter(theme, ChartOptions.standard()).svg(picture), StandardCharsets.UTF_8);
            Figure.Axes axes = new Figure.Axes("", "", embedded(svg, id), "", Figure.Table.NONE);
            return new Figure(
                    id, Choice.ALWAYS, picture.title(), "", List.of(), List.of(axes), "", List.of(), false, "");
        } catch (ReportException e) {
            throw e;
        } catch (IOException e) {
            throw new ReportException(
                    "The chart \"" + picture.title() + "\" cannot be drawn (" + e.getMessage() + ").", e);
        }
    }

    /** Several drawings in one document must not share ids. */
    private static String embedded(String svg, String id) {
        return svg.substring(svg.indexOf("<svg"))
                .replaceAll("\\bid=\"", "id=\"" + id + "-")
                .replaceAll("url\\(#", "url(#" + id + "-")
                .replaceAll("href=\"#", "href=\"#" + id + "-")
                .replaceFirst("<svg", "<svg class=\"paper\"");
    }
}
