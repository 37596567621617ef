package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries settings on the scenarios of a study, so that what no run could use is told before the first one. */
final class StudyProbe {

    /** Where there are more combinations of categories than this, they are not tried. */
    private static final int MOST_COMBINATIONS = 64;

    private final SortedMap<String, ParsedScenario> scenarios;
    private final ProblemList problems;

    StudyProbe(SortedMap<String, ParsedScenario> scenarios, ProblemList problems) {
        this.scenarios = new TreeMap<>(scenarios);
        this.problems = problems;
    }

    /** The parameter that a path means in a scenario that knows it. */
    Optional<Parameter> parameter(String path) {
        return scenarios.values().stream()
                .flatMap(scenario -> scenario.resolved().parameters().meant(path).stream())
                .findFirst();
    }

    /**
     * Tries settings on every scenario and reports what is wrong with them.
     *
     * @param settings settings {@code path=value}
     * @param place where they were written
     * @param path name of the datum there
     * @return whether every scenario takes them
     */
    boolean takes(List<String> settings, Place place, String path) {
        Map<String, List<String>> refusals = new LinkedHashMap<>();
        scenarios.forEach((name, scenario) -> refusals(scenario, settings)
                .forEach(refusal -> refusals.computeIfAbsent(refusal, any -> new ArrayList<>())
                        .add(name)));
        refusals.forEach((refusal, names) -> {
            String where = names.size() < scenarios.size() ? "in scenario " + String.join(", ", names) + ": " : "";
            problems.add(place, path, where + refusal);
        });
        return refusals.isEmpty();
    }

    private static List<String> refusals(ParsedScenario scenario, List<String> settings) {
        try {
            scenario.with(settings);
            return List.of();
        } catch (ScenarioProblems e) {
            return e.problems().stream()
                    .map(problem -> problem.path() + " " + problem.message())
                    .toList();
        }
    }

    /** Tries one point of a study. */
    void point(List<StudyFactor> factors, List<String> values, Place place, String path) {
        StudyPoint point = StudyPoint.of(factors, values);
        String scenario = point.scenario().orElse(scenarios.firstKey());
        Optional.ofNullable(scenarios.get(scenario))
                .ifPresent(parsed -> refusals(parsed, point.settings())
                        .forEach(refusal -> problems.add(place, path, "at " + values + ": " + refusal)));
    }

    /** Tries all numbers at their low ends, and at their high ends, with every combination of categories. */
    void corners(List<StudyFactor> factors, Place place) {
        for (boolean high : List.of(false, true)) {
            List<List<String>> combinations = List.of(List.of());
            for (StudyFactor factor : factors) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> combination : combinations) {
                    for (String value : values(factor, high)) {
                        List<String> values = new ArrayList<>(combination);
                        values.add(value);
                        longer.add(values);
                    }
                }
                combinations = longer;
                if (combinations.size() > MOST_COMBINATIONS) {
                    return;
                }
            }
            combinations.forEach(values -> point(factors, values, place, "factors"));
        }
    }

    private static List<String> values(StudyFactor factor, boolean high) {
        if (factor instanceof StudyFactor.Category category) {
            return category.choices().stream().map(StudyFactor.Choice::label).toList();
        }
        StudyFactor.Range range = (StudyFactor.Range) factor;
        return List.of(Scalars.text(high ? range.high() : range.low()));
    }
}
