package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.report.ReportPage.Lever;
import org.yardstick.report.ReportPage.PolicyDay;
import org.yardstick.report.ReportPage.Scenario;
import org.yardstick.report.ReportPage.Year;

/** Policies by date as a report shows them: year by year, with the scenarios that have them. */
final class TimelineMaker {

    private final List<Scenario> scenarios;

    TimelineMaker(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /** Returns the years that have dates, in order. */
    List<Year> years(List<PolicyTimeline.Entry> entries) {
        Map<String, List<PolicyDay>> years = new LinkedHashMap<>();
        for (PolicyTimeline.Entry entry : entries) {
            years.computeIfAbsent(entry.year(), year -> new ArrayList<>()).add(day(entry));
        }
        List<Year> all = new ArrayList<>();
        years.forEach((year, days) -> all.add(new Year(year, days)));
        return all;
    }

    private PolicyDay day(PolicyTimeline.Entry entry) {
        List<Scenario> its = scenarios.stream()
                .filter(scenario -> entry.scenarios().contains(scenario.id()))
                .toList();
        List<Lever> levers = new ArrayList<>();
        entry.levers().forEach((name, settings) -> levers.add(new Lever(name.replace('-', ' '), settings)));
        return new PolicyDay(entry, its.size() < scenarios.size(), its, levers);
    }
}
