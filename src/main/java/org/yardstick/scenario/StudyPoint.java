package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one point of a study sets.
 *
 * @param scenario scenario that it is of, where the study varies it
 * @param settings settings {@code path=value}, in the order in which they are applied
 */
public record StudyPoint(Optional<String> scenario, List<String> settings) {

    public StudyPoint {
        settings = List.copyOf(settings);
    }

    /**
     * Returns the point of given values.
     *
     * @param factors what varies
     * @param values one for each factor, as results write them
     * @throws IllegalArgumentException if a value is no label of its category
     */
    public static StudyPoint of(List<StudyFactor> factors, List<String> values) {
        Optional<String> scenario = Optional.empty();
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            String value = values.get(i);
            if (factors.get(i) instanceof StudyFactor.Category category) {
                StudyFactor.Choice choice = category.choice(value)
                        .orElseThrow(() -> new IllegalArgumentException(
                                category.name() + " is " + value + ", expected one of its labels"));
                scenario = choice.scenario().isPresent() ? choice.scenario() : scenario;
                settings.addAll(choice.settings());
            } else {
                settings.addAll(StudyFactor.settings(
                        factors.get(i).path(), factors.get(i).also(), value));
            }
        }
        // A whole policy comes first, so that a setting of what it brings finds it.
        settings.sort(Comparator.comparing(setting -> !ScenarioOverrides.isWholePolicy(setting)));
        return new StudyPoint(scenario, settings);
    }
}
