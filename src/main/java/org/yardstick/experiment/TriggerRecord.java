package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yardstick.model.Firing;

/**
 * When triggers fired in each run, and which did not: the rows of {@code triggers.csv}, and marks for charts at the
 * median run.
 */
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

    private static final String NOT_FIRED = "does not fire";

    private record Run(int replicate, List<Firing> firings) {}

    private final ExperimentPlan plan;
    private final List<List<Run>> byCase = new ArrayList<>();

    TriggerRecord(ExperimentPlan plan) {
        this.plan = plan;
        plan.cases().forEach(scenario -> byCase.add(new ArrayList<>()));
    }

    void take(RunTask task, List<Firing> firings) {
        byCase.get(task.scenario()).add(new Run(task.replicate(), List.copyOf(firings)));
    }

    /**
     * Marks for the first firing of each trigger, in the run that is the median over all replicates, those counting as
     * last in which it never fired; none for a trigger that fires in fewer than half of the runs.
     */
    List<PolicyEvent> events(int scenario) {
        Map<String, List<Firing>> first = new TreeMap<>();
        for (Run run : byCase.get(scenario)) {
            Set<ExperimentCase.TriggerName> seen = new HashSet<>();
            for (Firing firing : run.firings()) {
                if (seen.add(name(firing))) {
                    first.computeIfAbsent(firing.issuer() + "." + firing.trigger(), unseen -> new ArrayList<>())
                            .add(firing);
                }
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
                for (Run run : byCase.get(scenario)) {
                    rows(plan.cases().get(scenario), run).forEach(csv::writeRecord);
                }
            }
        });
    }

    private static List<List<String>> rows(ExperimentCase scenario, Run run) {
        List<List<String>> rows = new ArrayList<>();
        Set<ExperimentCase.TriggerName> fired = new HashSet<>();
        String replicate = Integer.toString(run.replicate());
        for (Firing firing : run.firings()) {
            fired.add(name(firing));
            rows.add(List.of(
                    scenario.id(),
                    replicate,
                    firing.issuer(),
                    firing.trigger(),
                    firing.regime(),
                    firing.outcome(),
                    firing.observed().toString(),
                    NumberText.of(firing.value()),
                    firing.unit(),
                    firing.announced().toString(),
                    firing.from().toString()));
        }
        for (ExperimentCase.TriggerName trigger : scenario.traits().triggers()) {
            if (!fired.contains(trigger)) {
                rows.add(List.of(
                        scenario.id(), replicate, trigger.issuer(), trigger.id(), "", NOT_FIRED, "", "", "", "", ""));
            }
        }
        return rows;
    }

    private static ExperimentCase.TriggerName name(Firing firing) {
        return new ExperimentCase.TriggerName(firing.issuer(), firing.trigger());
    }
}
