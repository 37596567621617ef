package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.Scenario;
import org.yardstick.scenario.ScenarioReader;

/** Each replicate has triggers of its own, though all share one plan. */
class AdaptiveReplicatesTest {
    private static final Set<String> IDS = Set.of("capability_lag", "vendor_units", "lost_revenue");

    private static Scenario scenario() {
        return new ScenarioReader(LeverRegistry.types(), Observables.ofCatalogue())
                .read(
                        "small-yard-adaptive",
                        Path.of("").toAbsolutePath(),
                        List.of(
                                "world.buyerCount=200",
                                "until=2023-12",
                                "triggers.us.lag-alarm.earliest=2021-01-01",
                                "triggers.us.lag-alarm.level=15.5",
                                "triggers.us.relief.earliest=2021-01-01",
                                "triggers.us.relief.level=1"));
    }

    @Test
    void runsSideBySideAreRunsOneByOne() throws InterruptedException, ExecutionException {
        ModelRun shared = new ModelRun(scenario());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<RunRecord> together = new ArrayList<>();
        try {
            List<Future<RunRecord>> futures = new ArrayList<>();
            for (int replicate = 0; replicate < 4; replicate++) {
                int number = replicate;
                futures.add(threads.submit(() -> shared.run(number, IDS)));
            }
            for (Future<RunRecord> future : futures) {
                together.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        int fired = 0;
        for (int replicate = 0; replicate < 4; replicate++) {
            RunRecord alone = new ModelRun(scenario()).run(replicate, IDS);
            RunRecord other = together.get(replicate);
            assertThat(other.firings()).isEqualTo(alone.firings());
            alone.series()
                    .forEach(
                            (key, values) -> assertThat(other.series().get(key)).isEqualTo(values));
            fired += alone.firings().size();
        }
        assertThat(fired).isGreaterThan(4);
    }

    @Test
    void whatIsTakenOverAWindowIsRecordedByItsParts() {
        MetricCatalogue catalogue = MetricCatalogue.standard();
        RunRecord record = new ModelRun(scenario())
                .run(
                        0,
                        Set.copyOf(catalogue.all().stream()
                                .map(MetricDefinition::id)
                                .toList()));
        List<String> inParts = record.ratios().keySet().stream()
                .map(MetricKey::metric)
                .distinct()
                .toList();
        assertThat(catalogue.all().stream()
                        .filter(metric -> metric.kind() != MetricDefinition.Kind.FLOW)
                        .map(MetricDefinition::id)
                        .filter(catalogue::windowed))
                .isNotEmpty()
                .isSubsetOf(inParts);
    }
}
