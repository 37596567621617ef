package org.yardstick.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yardstick.model.Phase;

/** The phases of a month in their order. */
final class PhasePage {
    private PhasePage() {}

    static String text(SourceComments sources) {
        Text page = new Text()
                .heading(1, "Phases of a month")
                .prose(
                        "The model moves in months. In each month the phases below run in this order, which is written once in the"
                                + " code, in `model.Phase`. What each does in full: [ODD, process overview](../odd.md#3-process-overview-and-scheduling).");
        Map<String, String> comments = sources.of(Phase.class).constants();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "phase", "what it is about"));
        for (Phase phase : Phase.values()) {
            rows.add(List.of(Integer.toString(rows.size()), phase.title(), comments.getOrDefault(phase.name(), "")));
        }
        page.table(rows);
        int place = 0;
        for (Phase phase : Phase.values()) {
            place++;
            page.heading(2, place + ". " + phase.title())
                    .prose(step(sources, phase, comments.getOrDefault(phase.name(), "")));
        }
        return page.toString();
    }

    /** What the class that carries the phase says of itself; the last phase is whoever looks on. */
    private static String step(SourceComments sources, Phase phase, String otherwise) {
        try {
            String name = phase.title() + "Phase";
            Class<?> step = Class.forName("org.yardstick.model." + name);
            String said = sources.of(step).text().replaceFirst("^" + phase.title() + ": ", "");
            return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + " Carried by `" + name + "`.";
        } catch (ClassNotFoundException e) {
            return otherwise;
        }
    }
}
