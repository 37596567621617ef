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

    Draft(ResultTable table, Theme theme) {
        this.table = table;
        this.theme = theme;
        this.colours = theme.scenarios(table.scenarios());
        this.months = table.months().orElseThrow();
    }

    ResultTable table() {
        return table;
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

    /** Returns a legend of scenarios, with the published figures where the chart shows any. */
    List<Page.Key> scenarioLegend(List<String> scenarios, boolean observed) {
        List<Page.Key> legend = new ArrayList<>();
        scenarios.forEach(name -> legend.add(new Page.Key(Names.scenario(name), colour(name), Page.Swatch.LINE)));
        if (observed) {
            legend.add(new Page.Key("Published figure and its range", theme.ink(), Page.Swatch.OBSERVED));
        }
        return legend;
    }

    /** Returns the dates at which policies come into force; a date of one scenario among several takes its colour. */
    List<Page.Mark> marks(List<String> scenarios, MonthRange shown) {
        Map<PolicyDate, Set<String>> dates = dates(scenarios, shown);
        List<PolicyDate> order = order(dates, scenarios);
        List<Page.Mark> marks = new ArrayList<>();
        dates.forEach((date, names) -> {
            boolean shared = names.size() > 1 || scenarios.size() == 1;
            Color colour = shared ? theme.mark() : colour(names.iterator().next());
            marks.add(new Page.Mark(date.year(), date.label(), colour, order.indexOf(date)));
        });
        return marks;
    }

    /** Returns a line about the policy dates; blank where there are none. */
    String marksNote(List<String> scenarios, MonthRange shown) {
        List<Page.Mark> marks = marks(scenarios, shown);
        if (marks.isEmpty()) {
            return "";
        }
        boolean coloured = marks.stream().anyMatch(mark -> !mark.colour().equals(theme.mark()));
        return "Dashed lines: policies, from the date in force"
                + (coloured ? " (grey: in several scenarios, coloured: in one only)." : ".");
    }

    /**
     * Dates in the order in which a reader misses them: first those that tell the scenarios apart, the earliest of each
     * scenario in turn; of the others the latest of every issuer in turn, so that no government fills the key alone.
     */
    private static List<PolicyDate> order(Map<PolicyDate, Set<String>> dates, List<String> scenarios) {
        Map<Object, Integer> seen = new HashMap<>();
        Map<PolicyDate, Integer> turn = new HashMap<>();
        List<PolicyDate> apart = new ArrayList<>();
        List<PolicyDate> shared = new ArrayList<>();
        dates.forEach((date, names) -> {
            if (names.size() < scenarios.size()) {
                apart.add(date);
                turn.put(date, seen.merge(names, 1, Integer::sum));
            } else {
                shared.add(0, date);
            }
        });
        shared.forEach(date -> turn.put(date, seen.merge(issuer(date), 1, Integer::sum)));
        Comparator<PolicyDate> byTurn = Comparator.comparing(date -> turn.getOrDefault(date, 0));
        apart.sort(byTurn);
        shared.sort(byTurn);
        apart.addAll(shared);
        return apart;
    }

    /** The issuer that a label names before its colon; blank for the one that labels leave out. */
    private static String issuer(PolicyDate date) {
        int colon = date.label().indexOf(": ");
        return colon < 0 ? "" : date.label().substring(0, colon);
    }

    private Map<PolicyDate, Set<String>> dates(List<String> scenarios, MonthRange shown) {
        Map<PolicyDate, Set<String>> byDate = new LinkedHashMap<>();
        for (PolicyDate date : table.policyDates(scenarios)) {
            if (date.year() >= Months.startYear(shown.first()) && date.year() <= Months.endYear(shown.last())) {
                byDate.computeIfAbsent(new PolicyDate("", date.year(), date.label()), d -> new LinkedHashSet<>())
                        .add(date.scenario());
            }
        }
        return byDate;
    }

    /** Returns what bands hold: luck alone, or doubt about parameters too. */
    String bandNote() {
        if (table.facts().replicates().equals(Optional.of("1"))) {
            return "One replicate";
        }
        return "Median and 90% band of replicates: "
                + (table.facts().ensemble().isPresent() ? "luck and doubt about parameters" : "luck only");
    }

    /** Returns a sentence about the shade of projected months; blank where there are none. */
    String projectionNote(MonthRange shown) {
        return shown.last() < PanelPainter.PROJECTION_START ? "" : " Shaded: projection from July 2025.";
    }

    /** Returns the line that says where the numbers come from. */
    String source(List<String> scenarios, boolean observed) {
        RunFacts facts = table.facts();
        StringBuilder line = new StringBuilder("Source: Yardstick");
        facts.version().ifPresent(version -> line.append(' ').append(version));
        line.append(scenarios.size() == 1 ? ", scenario " : ", scenarios ").append(Names.list(scenarios));
        facts.replicates()
                .ifPresent(count ->
                        line.append(", ").append(count).append(count.equals("1") ? " replicate" : " replicates"));
        facts.seed().ifPresent(seed -> line.append(", seed ").append(seed));
        facts.ensemble()
                .ifPresent(file -> line.append(", parameters drawn from ").append(file));
        if (facts.failedRuns() > 0) {
            line.append(", failed runs left out: ").append(facts.failedRuns());
        }
        line.append(observed ? ". Observed: " : ". Input data: ");
        return line.append("Epoch AI (CC BY 4.0), IDC and others.").toString();
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
