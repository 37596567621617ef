package org.yardstick.experiment;

import java.util.List;

/** Rows of {@code events.csv}: the days on which policies change, for marks in charts. */
final class EventsCsv {

    static final List<String> COLUMNS = List.of("scenario", "issuer", "regime", "stage", "announced", "from", "label");

    private EventsCsv() {}

    static byte[] of(List<ExperimentCase> cases) {
        return CsvText.of(csv -> {
            csv.writeRecord(COLUMNS);
            for (ExperimentCase scenario : cases) {
                for (PolicyEvent event : scenario.events()) {
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
