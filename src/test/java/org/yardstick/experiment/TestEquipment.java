package org.yardstick.experiment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Equipment of experiments in tests: a clock that stands still, on a machine that is none. */
final class TestEquipment {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Program PROGRAM = new Program(
            "0.1.0", "abc", List.of("compare", "a", "b"), new Machine(2, 1000, 400_000_000, "Linux", "JVM"));

    /** Draws nothing. */
    static final Illustrator NO_CHARTS = folder -> new Illustrator.Drawing(List.of(), Optional.empty());

    private TestEquipment() {}

    /** Tells nothing and draws nothing. */
    static Equipment silent() {
        return with(new SilentProgress(), NO_CHARTS);
    }

    static Equipment with(Progress progress, Illustrator illustrator) {
        return new Equipment(PROGRAM, CLOCK, progress, illustrator);
    }
}
