package org.yardstick.model;

/** What happens in one phase of a month. */
interface PhaseStep {
    /** Moves the world through this phase. */
    void run(WorldState world);
}
