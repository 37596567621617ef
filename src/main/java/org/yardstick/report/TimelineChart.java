package org.yardstick.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.report.ResultTable.MonthRange;

/** Which regimes are in force, issuer by issuer, and when marked policies begin. */
final class TimelineChart implements ChartFamily {

    private static final List<String> ISSUERS = List.of("us", "allies", "china", "gulf");

    /** A date as readers see it; equal dates of several scenarios are one. */
    private record Seen(double year, String label) {}

    @Override
    public String name() {
        return "policy-timeline";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        Words words = draft.words();
        List<String> scenarios = draft.table().scenarios();
        MonthRange months = draft.months();
        List<PolicyDate> dates = draft.table().policyDates(scenarios).stream()
                .filter(date -> date.year() <= Months.endYear(months.last()))
                .toList();
        List<Seen> numbered = dates.stream()
                .filter(date -> date.marked() && date.year() >= Months.startYear(months.first()))
                .map(date -> new Seen(date.year(), date.label(words)))
                .distinct()
                .sorted(Comparator.comparingDouble(Seen::year).thenComparing(Seen::label))
                .toList();
        if (numbered.isEmpty()) {
            return List.of(Plan.skipped(name(), words.text("skip.events")));
        }
        Map<Seen, Color> colours = new LinkedHashMap<>();
        List<TimelinePage.Lane> lanes = new ArrayList<>();
        for (String issuer : issuers(dates)) {
            groups(dates, issuer, scenarios).forEach((own, names) -> {
                Color colour = draft.theme().issuer(issuer);
                List<TimelinePage.Dated> numbers = new ArrayList<>();
                for (PolicyDate date : own) {
                    Seen seen = new Seen(date.year(), date.label(words));
                    if (numbered.contains(seen)) {
                        colours.putIfAbsent(seen, colour);
                        numbers.add(new TimelinePage.Dated(date.year(), numbered.indexOf(seen) + 1));
                    }
                }
                boolean all = names.size() == scenarios.size();
                lanes.add(new TimelinePage.Lane(
                        words.bloc(issuer),
                        all
                                ? scenarios.size() == 1
                                        ? words.scenario(scenarios.get(0))
                                        : words.text("chart." + name() + ".all")
                                : words.list(names.stream().map(words::scenario).toList()),
                        colour,
                        regimes(own, words, months),
                        numbers));
            });
        }
        List<Page.Mark> key = numbered.stream()
                .map(seen -> new Page.Mark(
                        seen.year(),
                        seen.label(),
                        colours.getOrDefault(seen, draft.theme().mark()),
                        0))
                .toList();
        return List.of(Plan.of(
                name(),
                new TimelinePage(
                        words.text("chart." + name()),
                        words.text("chart." + name() + ".note"),
                        lanes,
                        months,
                        key,
                        words.text("chart." + name() + ".key"),
                        draft.source(scenarios, false))));
    }

    private static List<String> issuers(List<PolicyDate> dates) {
        List<String> issuers = new ArrayList<>(ISSUERS);
        dates.stream().map(PolicyDate::issuer).distinct().sorted().forEach(issuer -> {
            if (!issuers.contains(issuer)) {
                issuers.add(issuer);
            }
        });
        issuers.removeIf(
                issuer -> dates.stream().noneMatch(date -> date.issuer().equals(issuer)));
        return issuers;
    }

    /** Scenarios in which an issuer does the same, by what it does. */
    private static Map<List<PolicyDate>, List<String>> groups(
            List<PolicyDate> dates, String issuer, List<String> scenarios) {
        Map<List<PolicyDate>, List<String>> groups = new LinkedHashMap<>();
        for (String scenario : scenarios) {
            List<PolicyDate> own = dates.stream()
                    .filter(date ->
                            date.issuer().equals(issuer) && date.scenario().equals(scenario))
                    .map(date ->
                            new PolicyDate("", date.year(), date.issuer(), date.regime(), date.stage(), date.title()))
                    .toList();
            if (!own.isEmpty()) {
                groups.computeIfAbsent(own, unseen -> new ArrayList<>()).add(scenario);
            }
        }
        return groups;
    }

    private static List<TimelinePage.Span> regimes(List<PolicyDate> dates, Words words, MonthRange months) {
        List<TimelinePage.Span> spans = new ArrayList<>();
        double from = Math.max(dates.get(0).year(), Months.startYear(months.first()));
        String regime = dates.get(0).regime();
        for (PolicyDate date : dates) {
            if (!date.regime().equals(regime)) {
                spans.add(new TimelinePage.Span(words.regime(regime), from, date.year()));
                from = Math.max(date.year(), Months.startYear(months.first()));
                regime = date.regime();
            }
        }
        spans.add(new TimelinePage.Span(words.regime(regime), from, Months.endYear(months.last())));
        spans.removeIf(span -> span.to() <= span.from());
        return spans;
    }
}
