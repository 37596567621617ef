package org.yardstick.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Bad input: every problem found in the files and options of a scenario, in reading order. */
public final class ScenarioProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /**
     * Carries the problems.
     *
     * @param problems at least one
     */
    public ScenarioProblems(List<Problem> problems) {
        super(join(problems));
        this.problems = problems.toArray(new Problem[0]);
    }

    /** Returns the problems in reading order. */
    public List<Problem> problems() {
        return List.of(problems);
    }

    /** Returns the problems as a user reads them, one a line. */
    public String text() {
        return join(problems());
    }

    private static String join(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
