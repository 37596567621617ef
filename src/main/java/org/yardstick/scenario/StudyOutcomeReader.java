package org.yardstick.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a study looks at in each run. */
final class StudyOutcomeReader {

    private static final String BETWEEN = "..";

    private record Written(
            String name,
            Optional<String> title,
            String metric,
            Optional<String> basis,
            String market,
            Optional<String> vendor,
            Optional<YearMonth> month,
            Optional<String> window,
            Optional<StudyOutcome.Wanted> better,
            Optional<Double> threshold,
            Optional<StudyOutcome.Side> is) {}

    private final RecordBinder binder;
    private final List<ObservableMetric> metrics;
    private final ProblemList problems;

    StudyOutcomeReader(RecordBinder binder, List<ObservableMetric> metrics, ProblemList problems) {
        this.binder = binder;
        this.metrics = metrics;
        this.problems = problems;
    }

    /** Reads outcomes; wrong ones are reported and left out. */
    List<StudyOutcome> read(List<Tree> items, Collection<ParsedScenario> scenarios) {
        List<StudyOutcome> outcomes = new ArrayList<>();
        Map<String, Place> names = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Tree item = items.get(i);
            String name = item instanceof Tree.Mapping mapping
                    ? mapping.scalar("name").map(Tree.Scalar::text).orElse(Integer.toString(i + 1))
                    : Integer.toString(i + 1);
            String path = "outcomes." + name;
            Place earlier = names.putIfAbsent(name, item.place());
            if (earlier != null) {
                problems.add(
                        item.place(),
                        path,
                        "is the name of two outcomes, first on line %d; expected one. Maybe rename this one."
                                .formatted(earlier.line()));
            }
            int before = problems.count();
            binder.record(item, Written.class, path)
                    .flatMap(written -> outcome((Tree.Mapping) item, path, written, scenarios))
                    .filter(outcome -> problems.count() == before)
                    .ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private Optional<StudyOutcome> outcome(
            Tree.Mapping tree, String path, Written written, Collection<ParsedScenario> scenarios) {
        List<YearMonth> months = months(tree, path, written);
        if (written.threshold().isPresent() != written.is().isPresent()) {
            problems.add(
                    tree.place(),
                    path + (written.is().isPresent() ? ".threshold" : ".is"),
                    "is missing, expected threshold and is together. Maybe write \"threshold: 0.5, is: below\".");
        }
        Optional<SeriesChecks.Meant> meant = Optional.empty();
        for (ParsedScenario scenario : scenarios) {
            meant = Optional.of(new SeriesChecks(metrics, scenario.ids(), problems)
                    .series(tree, path, written.metric(), written.basis(), written.market(), written.vendor()));
            YearMonth start = scenario.scenario().start();
            YearMonth until = scenario.scenario().until();
            for (YearMonth month : months) {
                if (month.isBefore(start) || month.isAfter(until)) {
                    problems.add(
                            tree.placeOf(tree.get("month").isPresent() ? "month" : "window"),
                            path,
                            "looks at %s, but scenario %s runs from %s to %s. Maybe set a later until."
                                    .formatted(month, scenario.scenario().id(), start, until));
                }
            }
        }
        if (meant.isEmpty() || months.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new StudyOutcome(
                written.name(),
                written.title().orElse(written.name()),
                new SeriesWindow(
                        written.metric(),
                        meant.get().basis(),
                        written.market(),
                        written.vendor().orElse(""),
                        months.get(0),
                        months.get(1)),
                meant.get().unit().orElse(""),
                written.better(),
                written.threshold(),
                written.is()));
    }

    /** First and last month, or fewer after reporting why. */
    private List<YearMonth> months(Tree.Mapping tree, String path, Written written) {
        if (written.month().isPresent() == written.window().isPresent()) {
            problems.add(
                    tree.place(),
                    path,
                    "has %s, expected one of month and window. Maybe write \"month: 2030-12\"."
                            .formatted(written.month().isPresent() ? "both a month and a window" : "no month"));
            return List.of();
        }
        if (written.month().isPresent()) {
            return List.of(written.month().get(), written.month().get());
        }
        String text = written.window().orElse("");
        int cut = text.indexOf(BETWEEN);
        List<YearMonth> months = new ArrayList<>();
        try {
            if (cut > 0) {
                for (String part : List.of(text.substring(0, cut), text.substring(cut + BETWEEN.length()))) {
                    Tree.Scalar scalar = new Tree.Scalar(tree.placeOf("window"), part.strip(), false);
                    months.add((YearMonth) Scalars.read(scalar, YearMonth.class, Optional.empty()));
                }
            }
        } catch (IllegalArgumentException e) {
            problems.add(tree.placeOf("window"), path + ".window", String.valueOf(e.getMessage()));
            return List.of();
        }
        if (months.size() < 2 || months.get(0).isAfter(months.get(1))) {
            problems.add(
                    tree.placeOf("window"),
                    path + ".window",
                    "is \"%s\", expected a first and a last month such as 2030-01..2030-12. Maybe they are swapped."
                            .formatted(text));
            return List.of();
        }
        return months;
    }
}
