package org.yardstick.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yardstick.report.ResultTable.MonthRange;

/** What all charts of one folder share: the results, the theme, scenario colours, the time axis and the source line. */
final class Draft {

    private final ResultTable table;
    private final Theme theme;
    private final Map<String, Color> colours;
    private final MonthRange months;
    private final Replicates replicates;

    /** Makes a draft from a summary alone; charts that need single runs are left out. */
    Draft(ResultTable table, Theme theme) {
        this(table, Replicates.NONE, theme);
    }

    Draft(ResultTable table, Replicates replicates, Theme theme) {
        this.replicates = replicates;
        this.table = table;
        this.theme = theme;
        this.colours = theme.scenarios(table.scenarios());
        this.months = table.months().orElseThrow();
    }

    ResultTable table() {
        return table;
    }

    Replicates replicates() {
        return replicates;
    }

    Theme theme() {
        return theme;
    }

    MonthRange months() {
        return months;
    }

    Color colour(String scenario) {
        return colours.getOrDefault(scenario, theme.neutral());
    }

    Words words() {
        return theme.words();
    }

    /** Returns a legend of scenarios, with the published figures where the chart shows any. */
    List<Page.Key> scenarioLegend(List<String> scenarios, boolean observed) {
        List<Page.Key> legend = new ArrayList<>();
        scenarios.forEach(name -> legend.add(new Page.Key(words().scenario(name), colour(name), Page.Swatch.LINE)));
        if (observed) {
            legend.add(new Page.Key(words().text("key.observed"), theme.ink(), Page.Swatch.OBSERVED));
        }
        return legend;
    }

    /** Returns a legend of scenarios whose values are bars. */
    List<Page.Key> barLegend(List<String> scenarios) {
        return scenarios.stream()
                .map(name -> new Page.Key(words().scenario(name), colour(name), Page.Swatch.AREA))
                .toList();
    }

    /** Returns the dates at which policies come into force; a date of one scenario among several takes its colour. */
    List<Page.Mark> marks(List<String> scenarios, MonthRange shown) {
        Map<Date, Set<String>> dates = dates(scenarios, shown);
        List<Date> order = order(dates, scenarios);
        List<Page.Mark> marks = new ArrayList<>();
        dates.forEach((date, names) -> {
            boolean shared = names.size() > 1 || scenarios.size() == 1;
            Color colour = shared ? theme.mark() : colour(names.iterator().next());
            marks.add(new Page.Mark(date.year(), date.label(), colour, order.indexOf(date)));
        });
        return marks;
    }

    /** A date of one or more scenarios. */
    private record Date(double year, String issuer, String label) {}

    /** Returns a line about the policy dates; blank where there are none. */
    String marksNote(List<String> scenarios, MonthRange shown) {
        List<Page.Mark> marks = marks(scenarios, shown);
        if (marks.isEmpty()) {
            return "";
        }
        boolean coloured = marks.stream().anyMatch(mark -> !mark.colour().equals(theme.mark()));
        return words().text(coloured ? "marks.coloured" : "marks");
    }

    /**
     * Dates in the order in which a reader misses them: first those that tell the scenarios apart, the earliest of each
     * scenario in turn; of the others the latest of every issuer in turn, so that no government fills the key alone.
     */
    private static List<Date> order(Map<Date, Set<String>> dates, List<String> scenarios) {
        Map<Object, Integer> seen = new HashMap<>();
        Map<Date, Integer> turn = new HashMap<>();
        List<Date> apart = new ArrayList<>();
        List<Date> shared = new ArrayList<>();
        dates.forEach((date, names) -> {
            if (names.size() < scenarios.size()) {
                apart.add(date);
                turn.put(date, seen.merge(names, 1, Integer::sum));
            } else {
                shared.add(0, date);
            }
        });
        shared.forEach(date -> turn.put(date, seen.merge(date.issuer(), 1, Integer::sum)));
        Comparator<Date> byTurn = Comparator.comparing(date -> turn.getOrDefault(date, 0));
        apart.sort(byTurn);
        shared.sort(byTurn);
        apart.addAll(shared);
        return apart;
    }

    private Map<Date, Set<String>> dates(List<String> scenarios, MonthRange shown) {
        Map<Date, Set<String>> byDate = new LinkedHashMap<>();
        for (PolicyDate date : table.policyDates(scenarios)) {
            if (date.marked()
                    && date.year() >= Months.startYear(shown.first())
                    && date.year() <= Months.endYear(shown.last())) {
                byDate.computeIfAbsent(
                                new Date(date.year(), date.issuer(), date.label(words())), d -> new LinkedHashSet<>())
                        .add(date.scenario());
            }
        }
        return byDate;
    }

    /** Returns what bands hold: luck alone, or doubt about parameters too. */
    String bandNote() {
        return table.facts().bandNote(words());
    }

    /** Returns a sentence about the shade of projected months; blank where there are none. */
    String projectionNote(MonthRange shown) {
        return shown.last() < PanelPainter.PROJECTION_START ? "" : words().text("note.projection");
    }

    /** Returns the line that says where the numbers come from. */
    String source(List<String> scenarios, boolean observed) {
        String named = scenarios.size() == 1
                ? words().text("source.one", scenarios.get(0))
                : words().text("source.many", words().list(scenarios));
        return table.facts().source(words(), named) + words().text(observed ? "source.observed" : "source.input");
    }

    /** Returns a vendors' flow summed over the trailing year, by vendor. */
    Map<String, List<Point>> trailingSums(String scenario, String metric, String basis, String market) {
        Map<String, List<Point>> sums = new TreeMap<>();
        table.byVendor(scenario, metric, basis, market)
                .forEach((vendor, flow) -> sums.put(vendor, Windows.trailingSum(flow, months.first(), months.last())));
        return sums;
    }

    /** Returns the first of several metrics for which a scenario has values. */
    Optional<List<Point>> first(List<SeriesKey> keys) {
        return keys.stream()
                .map(table::points)
                .filter(points -> !points.isEmpty())
                .findFirst();
    }
}
