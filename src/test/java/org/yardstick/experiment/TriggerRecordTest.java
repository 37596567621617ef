package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yardstick.metrics.RunRecord;
import org.yardstick.model.Firing;

/** When triggers fired: rows for each run, one mark for all. */
class TriggerRecordTest {

    private static Firing firing(String trigger, String from) {
        LocalDate day = LocalDate.parse(from);
        return new Firing(
                "us",
                trigger,
                "Tightened",
                "small-yard",
                "sets x",
                YearMonth.from(day).minusMonths(1),
                5.5,
                "months",
                day,
                day);
    }

    private static TriggerRecord record(int replicates, List<List<Firing>> byReplicate) {
        ExperimentCase scenario = new ExperimentCase(
                "adaptive",
                "",
                new TreeMap<>(),
                List.of(),
                new ExperimentCase.Traits(
                        List.of(
                                new ExperimentCase.TriggerName("us", "alarm"),
                                new ExperimentCase.TriggerName("us", "relief")),
                        false,
                        Optional.empty()),
                (replicate, ids) -> new RunRecord(YearMonth.of(2020, 1), 1, new TreeMap<>()));
        TriggerRecord record = new TriggerRecord(
                new ExperimentPlan(List.of(scenario), 1, replicates, 1, Set.of(), Set.of(), Optional.empty()));
        for (int replicate = 0; replicate < byReplicate.size(); replicate++) {
            record.take(new RunTask(0, replicate), byReplicate.get(replicate));
        }
        return record;
    }

    @Test
    void theMarkStandsAtTheMedianRunAndSaysSo() {
        TriggerRecord record = record(
                5,
                List.of(
                        List.of(firing("alarm", "2026-05-01"), firing("alarm", "2028-05-01")),
                        List.of(firing("alarm", "2027-01-01")),
                        List.of(),
                        List.of(firing("alarm", "2026-07-01")),
                        List.of()));
        assertThat(record.events(0)).singleElement().satisfies(event -> {
            assertThat(event.from()).isEqualTo("2027-01-01");
            assertThat(event.label()).isEqualTo("Tightened (median; 3 of 5 runs)");
        });
    }

    @Test
    void aTriggerThatFiresInFewRunsHasNoMark() {
        TriggerRecord record =
                record(5, List.of(List.of(firing("alarm", "2026-05-01")), List.of(firing("alarm", "2026-06-01"))));
        assertThat(record.events(0)).isEmpty();
    }

    @Test
    void everyFiringOfEveryRunIsARowAndSoIsATriggerThatDidNotFire() {
        TriggerRecord record = record(
                3,
                List.of(
                        List.of(firing("alarm", "2026-05-01"), firing("relief", "2026-06-01")),
                        List.of(firing("relief", "2026-07-01")),
                        List.of()));
        assertThat(new String(record.csv(), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "scenario,replicate,issuer,trigger,regime,outcome,observed,value,unit,announced,from",
                        "adaptive,0,us,alarm,small-yard,sets x,2026-04,5.5,months,2026-05-01,2026-05-01",
                        "adaptive,0,us,relief,small-yard,sets x,2026-05,5.5,months,2026-06-01,2026-06-01",
                        "adaptive,1,us,relief,small-yard,sets x,2026-06,5.5,months,2026-07-01,2026-07-01",
                        "adaptive,1,us,alarm,,does not fire,,,,,",
                        "adaptive,2,us,alarm,,does not fire,,,,,",
                        "adaptive,2,us,relief,,does not fire,,,,,");
    }
}
