package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.ResolvedScenario;

/** Worlds with other markets, vendors and buyers than the shipped one keep its books. */
class CustomWorldTest {
    @TempDir
    Path folder;

    private static double watched(ResolvedScenario scenario) {
        RunPlan plan = new RunPlan(scenario.scenario());
        InvariantWatch watch = new InvariantWatch();
        Trial.model(plan, 0, watch).runToEnd();
        return watch.sold();
    }

    @Test
    void theTeachingWorldIsSmallAndWhole() {
        ResolvedScenario teaching = Trial.small("two-blocs");
        assertThat(teaching.ownWorld()).isTrue();
        assertThat(Trial.small("history").ownWorld()).isFalse();
        assertThat(teaching.scenario().world().regions()).hasSize(3);
        assertThat(teaching.scenario().world().vendors()).hasSize(2);
        assertThat(watched(teaching)).isGreaterThan(1e5);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 20_000})
    void fewBuyersAndManyBuyersKeepTheBooks(int count) {
        ResolvedScenario scenario = Trial.small("two-blocs", "world.buyerCount=" + count, "until=2023-12");
        assertThat(Trial.model(new RunPlan(scenario.scenario()), 0, world -> {})
                        .world()
                        .buyers())
                .size()
                .isBetween(count * 9 / 10, count * 11 / 10);
        assertThat(watched(scenario)).isGreaterThan(1e4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taiwan", "netherlands", "japan", "south-korea", "singapore"})
    void aMarketThatIsDroppedIsGone(String market) {
        Workshop workshop = new Workshop(folder);
        workshop.edit("/small-yard.yaml", text -> text + "worldChanges: {markets: {drop: [" + market + "]}}\n");
        ResolvedScenario resolved = Trial.small(folder, "small-yard", List.of("until=2023-12"));
        assertThat(watched(resolved)).isGreaterThan(1e5);
        RunRecord run = Trial.run(resolved, 0);
        assertThat(run.series().keySet()).noneMatch(key -> key.market().equals(market));
    }

    @Test
    void aVendorThatIsAddedSells() {
        Workshop workshop = new Workshop(folder);
        workshop.edit(
                "/two-blocs.yaml", text -> text.replace("vendors: {keep: [nvidia, huawei]}", """
                vendors:
                    keep: [nvidia, huawei]
                    add:
                      - {id: northstar, home: uae, stack: polaris, route: packaging, like: amd, packagingShare: 0.1}
                  products:
                    add:
                      - {id: northstar-one, vendor: northstar, stack: polaris, class: flagship, generation: 1,
                         launch: 2021-06, int8_tops: 600, tpp: 4800, die_area_mm2: 800, dies_per_package: 1, hbm_stacks: 5,
                         bandwidth_tb_s: 2, interconnect_gb_s: 400, tdp_w: 400, unit_cost_usd: 3000, price_usd: 10000,
                         consumer: false, source: a test}
                """.stripTrailing()));
        ResolvedScenario resolved = Trial.small(folder, "two-blocs", List.of("until=2024-12"));
        assertThat(watched(resolved)).isGreaterThan(1e5);
        RunRecord run = Trial.run(resolved, 0);
        double[] units = run.series()
                .getOrDefault(new MetricKey("vendor_units", "units", "world", "northstar", "chips"), new double[60]);
        assertThat(units[12]).isZero();
        assertThat(units[59]).isGreaterThan(0);
    }
}
