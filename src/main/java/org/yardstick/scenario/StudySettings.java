package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings that hold for all runs of a study, with the places that they were written at: those of the file, then options.
 *
 * @param texts settings {@code path=value} in their order
 * @param places where each was written
 */
record StudySettings(List<String> texts, List<Place> places) {

    private static final List<String> OWN_KEYS = List.of("until", "seed", "replicates");

    StudySettings {
        texts = List.copyOf(texts);
        places = List.copyOf(places);
    }

    static StudySettings of(Tree.Mapping study, List<String> options) {
        List<String> texts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (study.get("settings").map(Tree.Entry::value).orElse(study) instanceof Tree.Sequence sequence) {
            for (Tree item : sequence.items()) {
                if (item instanceof Tree.Scalar scalar) {
                    texts.add(scalar.text());
                    places.add(scalar.place());
                }
            }
        }
        for (String key : OWN_KEYS) {
            study.scalar(key).ifPresent(scalar -> {
                texts.add(key + "=" + scalar.text());
                places.add(scalar.place());
            });
        }
        for (int i = 0; i < options.size(); i++) {
            texts.add(options.get(i));
            places.add(new Place(ScenarioOverrides.OPTION, i + 1, true));
        }
        return new StudySettings(texts, places);
    }

    /**
     * Reports a problem of a scenario where the user can mend it.
     *
     * @param problem the problem; one of a setting is told by its number
     * @param scenario where the study names the scenario
     * @param problems where it goes
     */
    void report(Problem problem, Place scenario, ProblemList problems) {
        boolean setting = problem.file().equals(ScenarioOverrides.OPTION);
        if (setting && problem.line() >= 1 && problem.line() <= places.size()) {
            problems.add(places.get(problem.line() - 1), problem.path(), problem.message());
        } else if (problem.line() == 0 && problem.path().isEmpty()) {
            problems.add(scenario, "scenario", "names \"" + problem.file() + "\", which " + problem.message());
        } else {
            problems.add(Place.of(problem.file(), problem.line()), problem.path(), problem.message());
        }
    }
}
