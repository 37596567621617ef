package org.yardstick.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Problems of several inputs, so that all are told at once. */
final class Problems {

    private final List<String> problems = new ArrayList<>();

    /** Reads something, and keeps its problems if it cannot be read. */
    <T> Optional<T> reading(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (BadInput e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /**
     * Ends the command if anything could not be read.
     *
     * @throws BadInput with every problem, each once
     */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream().distinct().toList());
        }
    }
}
