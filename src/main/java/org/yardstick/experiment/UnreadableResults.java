package org.yardstick.experiment;

import java.util.List;

/** A folder of results that cannot be analysed; it was not changed. */
public final class UnreadableResults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String[] problems;

    /**
     * Carries every problem found.
     *
     * @param problems at least one; each names file and line, says what was found, what was expected and what to try
     */
    public UnreadableResults(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems.toArray(new String[0]);
    }

    /** Returns the problems in the order found. */
    public List<String> problems() {
        return List.of(problems);
    }
}
