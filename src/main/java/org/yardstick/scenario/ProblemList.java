package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems and warnings while reading goes on, so that a user sees all of them at once. */
final class ProblemList {

    private static final int MOST = 500;

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private int unlisted;

    void add(Place place, String path, String message) {
        if (problems.size() < MOST) {
            problems.add(new Problem(place.file(), place.line(), path, message));
        } else {
            unlisted++;
        }
    }

    void warn(Place place, String path, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new Problem(place.file(), place.line(), path, message));
        }
    }

    int count() {
        return problems.size() + unlisted;
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** Throws {@link ScenarioProblems} if anything was found so far. */
    void throwIfAny() {
        if (problems.isEmpty()) {
            return;
        }
        List<Problem> all = new ArrayList<>(problems);
        if (unlisted > 0) {
            Problem last = all.get(all.size() - 1);
            all.add(new Problem(last.file(), 0, "", unlisted + " further problems. Maybe solve the first ones first."));
        }
        throw new ScenarioProblems(all);
    }
}
