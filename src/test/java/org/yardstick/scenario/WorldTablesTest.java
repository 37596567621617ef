package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.market.Product;
import org.yardstick.market.Region;

/** The shipped tables, row by row where a mistake would be easy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldTablesTest {

    private World world;

    @BeforeAll
    void read(@TempDir Path folder) {
        world = new TestHome(folder).resolve().scenario().world();
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020.5",
        "2020H1, 2020.5",
        "2020H2, 2021.0",
        "2025Q2, 2025.375",
        "2024-12, 2024.9583333333333",
    })
    void readsPeriodsAsTimes(String period, double time) {
        assertThat(WorldTables.time(period)).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"nvidia-h100", "2022-2024", "to 2024-12", "all", "2024-13"})
    void otherPeriodsNameConstants(String period) {
        assertThat(WorldTables.time(period)).isEmpty();
    }

    private Product product(String id) {
        return world.products().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void productsHaveTheirSpecifications() {
        assertThat(world.products()).hasSize(77);
        assertThat(product("nvidia-h100").h100e()).isEqualTo(1);
        assertThat(product("nvidia-h100").performanceDensity()).isCloseTo(19.45, within(0.005));
        assertThat(product("nvidia-h20").variantOf()).contains("nvidia-h100");
        assertThat(product("nvidia-h20").generation())
                .isEqualTo(product("nvidia-h100").generation());
        assertThat(product("nvidia-rtx4090").consumer()).isTrue();
        assertThat(product("nvidia-v100").tops8()).isEqualTo(125);
        assertThat(product("nvidia-v100").withdrawn()).contains(YearMonth.of(2022, 1));
        assertThat(world.products())
                .extracting(Product::vendor)
                .contains("baidu-kunlunxin", "alibaba-t-head", "other-cn")
                .doesNotContain("kunlunxin", "t-head", "hygon", "other-china");
    }

    @Test
    void productsAreInOrderOfLaunch() {
        assertThat(world.products()).extracting(Product::launch).isSorted();
    }

    @Test
    void budgetsArePaymentsToVendorsWithoutCrossChecks() {
        BuyerGroup microsoft = world.buyerGroups().stream()
                .filter(group -> group.group().equals("microsoft"))
                .findFirst()
                .orElseThrow();
        assertThat(microsoft.headquarters()).isEqualTo("us");
        assertThat(microsoft.acceleratorUsdByYear().get(2020)).isCloseTo(20.6e9 * 0.035, within(1.0));
        assertThat(world.buyerGroups()).extracting(BuyerGroup::group).noneMatch(group -> group.startsWith("check-"));
    }

    @Test
    void whoLivesOffAnotherBudgetTakesItsShareFromItsFirstYearOn() {
        double[] before = new double[2];
        double[] after = new double[2];
        for (BuyerGroup group : world.buyerGroups()) {
            if (group.group().equals("bytedance")) {
                int at = group.market().equals("malaysia") ? 1 : 0;
                assertThat(group.headquarters()).isEqualTo("china");
                before[at] = group.acceleratorUsdByYear().getOrDefault(2021, -1.0);
                after[at] = group.acceleratorUsdByYear().getOrDefault(2024, -1.0);
            }
        }
        assertThat(before[0]).isPositive();
        assertThat(before[1]).isZero();
        assertThat(after[1]).isCloseTo(0.05 * 11.13e9 * 0.5, within(1e3));
        assertThat(after[0]).isCloseTo(0.95 * 11.13e9 * 0.5, within(1e3));
    }

    @Test
    void regionsComeLargestFirst() {
        assertThat(world.regions()).hasSize(20);
        assertThat(world.regions().get(0).id()).isEqualTo("us");
        assertThat(world.regions().get(1).id()).isEqualTo("china");
        Region china = world.regions().get(1);
        assertThat(china.tier()).isEqualTo(3);
        assertThat(china.countryGroups()).containsExactlyInAnyOrder("D:1", "D:5");
        assertThat(china.initialStockH100e()).containsEntry("cuda", 9690.0).containsEntry("cann", 582.0);
    }

    @Test
    void factsAreFoundByKindEntityAndItem() {
        assertThat(world.initial().get("vendor", "huawei", "rnd_flow_2019", -1)).isEqualTo(0.5);
        assertThat(world.initial().get("vendor", "huawei", "no-such-fact", -1)).isEqualTo(-1);
    }

    @Test
    void supplyPathsAndConstantsAreApart() {
        SortedMap<Double, Double> capacity =
                world.paths().path("cowos_capacity_tsmc").orElseThrow();
        assertThat(capacity).containsKeys(2020.5, 2021.0, 2021.5);
        assertThat(world.paths().constant("packages_per_cowos_wafer", "nvidia-h100", 0))
                .isEqualTo(29);
        assertThat(world.paths().constant("packaging_line_utilisation", "2020-2022", 0))
                .isEqualTo(0.75);
        List<String> ids = world.products().stream().map(Product::id).toList();
        assertThat(ids).contains("amd-mi355x", "amd-mi308x");
        assertThat(world.paths().constant("packages_per_cowos_wafer", "amd-mi355x", 0))
                .isEqualTo(15);
    }

    @Test
    void otherSegmentsAddUpToTheAnnualFigures() {
        YearMonth first = YearMonth.of(2020, 2);
        double fiscal2021 = 0;
        double fiscal2022 = 0;
        for (int month = 0; month < 12; month++) {
            fiscal2021 += world.otherSegments().monthlyUsd("nvidia", first.plusMonths(month));
            fiscal2022 += world.otherSegments().monthlyUsd("nvidia", first.plusMonths(12L + month));
        }
        assertThat(fiscal2021).isCloseTo((16_680 - 6_700) * 1e6, within(1.0));
        assertThat(fiscal2022).isCloseTo((26_910 - 10_610) * 1e6, within(1.0));
        assertThat(world.otherSegments().monthlyUsd("nvidia", YearMonth.of(2020, 1)))
                .isEqualTo(world.otherSegments().monthlyUsd("nvidia", first));
        assertThat(world.otherSegments().monthlyUsd("amd", first)).isZero();
    }
}
