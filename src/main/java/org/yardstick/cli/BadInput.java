package org.yardstick.cli;

import java.util.List;

/** What the user gave cannot be used: ends the program with exit code 2, before anything is written. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String[] problems;

    /**
     * Carries every problem found.
     *
     * @param problems at least one; each says where, what was found, what was expected and what to try
     */
    public BadInput(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems.toArray(new String[0]);
    }

    /** Returns the problems in the order found. */
    public List<String> problems() {
        return List.of(problems);
    }
}
