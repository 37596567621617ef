package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yardstick.model.Firing;

/** When triggers fired in each run: the rows of {@code triggers.csv}, and marks for charts at the median run. */
final class TriggerRecord {

    static final List<String> COLUMNS = List.of(
            "scenario",
            "replicate",
            "issuer",
            "trigger",
            "regime",
            "outcome",
            "observed",
            "value",
            "unit",
            "announced",
            "from");

    private record Fired(int replicate, Firing firing) {}

    private final ExperimentPlan plan;
    private final List<List<Fired>> byCase = new ArrayList<>();

    TriggerRecord(ExperimentPlan plan) {
        this.plan = plan;
        plan.cases().forEach(scenario -> byCase.add(new ArrayList<>()));
    }

    void take(RunTask task, List<Firing> firings) {
        firings.forEach(firing -> byCase.get(task.scenario()).add(new Fired(task.replicate(), firing)));
    }

    /**
     * Marks for the first firing of each trigger, in the run that is the median over all replicates, those counting as
     * last in which it never fired; none for a trigger that fires in fewer than half of the runs.
     */
    List<PolicyEvent> events(int scenario) {
        Map<String, List<Firing>> first = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Fired fired : byCase.get(scenario)) {
            String name = fired.firing().issuer() + "." + fired.firing().trigger();
            if (seen.add(fired.replicate() + "." + name)) {
                first.computeIfAbsent(name, unseen -> new ArrayList<>()).add(fired.firing());
            }
        }
        List<PolicyEvent> events = new ArrayList<>();
        int median = (plan.replicates() - 1) / 2;
        first.forEach((name, firings) -> {
            if (firings.size() > median) {
                firings.sort(Comparator.comparing(Firing::from));
                Firing middle = firings.get(median);
                events.add(new PolicyEvent(
                        middle.issuer(),
                        middle.regime(),
                        middle.trigger(),
                        middle.announced(),
                        middle.from(),
                        label(middle, firings.size())));
            }
        });
        return events;
    }

    private String label(Firing firing, int fired) {
        return plan.replicates() == 1
                ? firing.title() + " (trigger)"
                : "%s (median; %d of %d runs)".formatted(firing.title(), fired, plan.replicates());
    }

    byte[] csv() {
        return CsvText.of(csv -> {
            csv.writeRecord(COLUMNS);
            for (int scenario = 0; scenario < byCase.size(); scenario++) {
                for (Fired fired : byCase.get(scenario)) {
                    Firing firing = fired.firing();
                    csv.writeRecord(
                            plan.cases().get(scenario).id(),
                            Integer.toString(fired.replicate()),
                            firing.issuer(),
                            firing.trigger(),
                            firing.regime(),
                            firing.outcome(),
                            firing.observed().toString(),
                            NumberText.of(firing.value()),
                            firing.unit(),
                            firing.announced().toString(),
                            firing.from().toString());
                }
            }
        });
    }
}
