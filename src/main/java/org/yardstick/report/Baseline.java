package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;

/** Against which scenario the others of a folder are held: the one without controls if it is there, else the first. */
final class Baseline {

    private static final String NO_CONTROLS = "no-controls";

    private final String scenario;
    private final List<String> others;

    private Baseline(String scenario, List<String> others) {
        this.scenario = scenario;
        this.others = List.copyOf(others);
    }

    static Baseline of(List<String> scenarios) {
        String base = scenarios.contains(NO_CONTROLS) ? NO_CONTROLS : scenarios.get(0);
        List<String> others = new ArrayList<>(scenarios);
        others.remove(base);
        return new Baseline(base, others);
    }

    String scenario() {
        return scenario;
    }

    /** Returns the scenarios to compare with it. */
    List<String> others() {
        return others;
    }
}
