package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yardstick.experiment.PolicyEvent;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyPlan.Entry;
import org.yardstick.policy.PolicyPlan.Timing;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.Stage;

final class PolicyEventsTest {

    private static final PolicyRegime FENCE =
            new PolicyRegime("fence", "us", "A fence", List.of(stage("one", "2020-03-01"), stage("two", "2021-03-01")));
    private static final PolicyRegime MARKET =
            new PolicyRegime("market", "us", "A market", List.of(stage("x", "2022-05-10"), stage("y", "2022-06-10")));

    private static Stage stage(String id, String from) {
        LocalDate day = LocalDate.parse(from);
        return new Stage(id, "Stage " + id, day.minusDays(10), day, Optional.empty(), Map.of(), Set.of());
    }

    private static List<String> events(Entry... entries) {
        return PolicyEvents.of(new PolicyPlan(Map.of("us", List.of(entries)))).stream()
                .map(PolicyEventsTest::told)
                .toList();
    }

    private static String told(PolicyEvent event) {
        return event.regime() + " " + event.stage() + " " + event.announced() + " " + event.from() + " "
                + event.label();
    }

    private static Entry entry(PolicyRegime regime, String from, Timing timing) {
        return new Entry(regime, LocalDate.parse(from), timing);
    }

    @Test
    void aRegimeEndsWhereTheNextBegins() {
        assertThat(events(entry(FENCE, "2020-01-01", Timing.DATED), entry(MARKET, "2021-03-01", Timing.DATED)))
                .containsExactly(
                        "fence one 2020-02-20 2020-03-01 Stage one",
                        "market x 2022-04-30 2022-05-10 Stage x",
                        "market y 2022-05-31 2022-06-10 Stage y");
    }

    @Test
    void stagesBeforeTheSwitchAreOneEventOnIt() {
        assertThat(events(entry(FENCE, "2022-01-01", Timing.DATED)))
                .containsExactly("fence two 2022-01-01 2022-01-01 A fence");
    }

    @Test
    void shiftedStagesMoveTogether() {
        assertThat(events(entry(MARKET, "2024-05-20", Timing.SHIFTED)))
                .containsExactly("market x 2024-05-10 2024-05-20 Stage x", "market y 2024-06-10 2024-06-20 Stage y");
    }

    @Test
    void settledStagesAreOneEvent() {
        assertThat(events(entry(MARKET, "2022-10-07", Timing.SETTLED)))
                .containsExactly("market y 2022-10-07 2022-10-07 A market");
    }
}
