package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows of {@code events.csv}: the days on which policies change, for marks in charts. */
final class EventsCsv {

    static final List<String> COLUMNS = List.of("scenario", "issuer", "regime", "stage", "announced", "from", "label");

    private EventsCsv() {}

    static byte[] of(ExperimentPlan plan, TriggerRecord triggers) {
        return CsvText.of(csv -> {
            csv.writeRecord(COLUMNS);
            for (int number = 0; number < plan.cases().size(); number++) {
                ExperimentCase scenario = plan.cases().get(number);
                List<PolicyEvent> events = new ArrayList<>(scenario.events());
                events.addAll(triggers.events(number));
                events.sort(Comparator.comparing(PolicyEvent::from));
                for (PolicyEvent event : events) {
                    csv.writeRecord(
                            scenario.id(),
                            event.issuer(),
                            event.regime(),
                            event.stage(),
                            event.announced().toString(),
                            event.from().toString(),
                            event.label());
                }
            }
        });
    }
}
