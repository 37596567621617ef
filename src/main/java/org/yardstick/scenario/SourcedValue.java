package org.yardstick.scenario;

import java.util.Optional;

/** A value with where it comes from, as world files write it. */
sealed interface SourcedValue {
    Tree value();

    String source();

    /** A number with its plausible range. */
    record Numeric(Tree value, Tree low, Tree high, String unit, String source, Optional<String> note)
            implements SourcedValue {}

    /** Something that has no range. */
    record Text(Tree value, Optional<String> unit, String source, Optional<String> note) implements SourcedValue {}
}
