package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.VendorSpec;
import org.yardstick.market.Product;
import org.yardstick.market.Region;

/** Worlds that a scenario file makes smaller or larger. */
class WorldChangesTest {
    private static final String CHANGES = """
            worldChanges:
              markets:
                keep: [us, china, uae]
                add:
                  - {id: northland, diffusion_tier_2025-01: 1, alignment_us: 0.7, trust_us_supply: 0.8, trust_cn_supply: 0.4,
                     sovereignty_preference: 0.6, domestic_programme_strength: 0.4, exposure_to_china: 0.3,
                     state_budget_share: 0.3, stock_cuda_2020-01: 300, source: a test}
              vendors:
                keep: [nvidia, huawei]
                add:
                  - {id: northstar, home: northland, stack: polaris, route: packaging, like: amd, packagingShare: 0.05}
              products:
                drop: [nvidia-rubin]
                add:
                  - {id: northstar-one, vendor: northstar, stack: polaris, class: flagship, generation: 1,
                     launch: 2021-06, int8_tops: 600, tpp: 4800, die_area_mm2: 800, dies_per_package: 1, hbm_stacks: 5,
                     bandwidth_tb_s: 2, interconnect_gb_s: 400, tdp_w: 400, unit_cost_usd: 3000, price_usd: 10000,
                     consumer: false, source: a test}
              buyers:
                drop: [us.oracle]
                add:
                  - {market: northland, buyer_group: clouds, usdBnByYear: {2020: 0.1, 2026: 3}, state_share: 0.2}
            """;

    private final Path folder;
    private final TestHome test;

    WorldChangesTest(@TempDir Path folder) {
        this.folder = folder;
        this.test = new TestHome(folder);
        test.write("history.yaml", test.text("history.yaml") + CHANGES);
    }

    @Test
    void keepsDropsAndAdds() {
        assertThat(test.problems()).isEmpty();
        World world = test.resolve().scenario().world();
        assertThat(world.regions()).extracting(Region::id).containsExactlyInAnyOrder("us", "china", "uae", "northland");
        assertThat(world.vendors())
                .extracting(VendorSpec::id)
                .containsExactlyInAnyOrder("nvidia", "huawei", "northstar");
        assertThat(world.products())
                .extracting(Product::id)
                .contains("northstar-one", "nvidia-h100")
                .doesNotContain("nvidia-rubin", "amd-mi300x");
        assertThat(world.buyerGroups()).noneMatch(group -> group.group().equals("oracle"));
        assertThat(world.buyerGroups())
                .filteredOn(group -> group.market().equals("northland"))
                .singleElement()
                .extracting(BuyerGroup::acceleratorUsdByYear)
                .hasToString("{2020=1.0E8, 2026=3.0E9}");
        assertThat(world.parameters().research().cadenceMonths()).containsKey("northstar");
        assertThat(world.parameters().software().initialMaturity()).containsKey("polaris");
        assertThat(world.paths().path("cowos_share_northstar")).isPresent();
    }

    @Test
    void whatIsAddedCanBeSetByPath() {
        World world = test.resolve(
                        "data.products.northstar-one.price_usd=9000", "world.research.cadenceMonths.northstar=20")
                .scenario()
                .world();
        assertThat(world.parameters().research().cadenceMonths()).containsEntry("northstar", 20.0);
        assertThat(world.products())
                .filteredOn(product -> product.id().equals("northstar-one"))
                .extracting(Product::listPriceUsd)
                .containsExactly(9000.0);
    }

    @Test
    void aRegimeMeantForALargerWorldIsReadWithAWarning() {
        test.replace("regimes/market-control.yaml", "destinations: [uae]", "destinations: [malaysia]");
        assertThat(test.resolve().warnings())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains(
                        "scenarios/history.yaml:", "leaves out the market or country group \"malaysia\"", "no effect");
        test.replace("regimes/market-control.yaml", "destinations: [malaysia]", "destinations: [malasia]");
        assertThat(test.problems()).contains("names the unknown market or country group \"malasia\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "markets:~ | market:~ | worldChanges.market: is an unknown key | \"markets\"",
                "keep: [us, china, uae] | kep: [us, china, uae] | worldChanges.markets.kep: is an unknown key | \"keep\"",
                "keep: [us, china, uae] | keep: [us, china, uea] | worldChanges.markets.keep: names \"uea\" | \"uae\"",
                "keep: [us, china, uae] | keep: [us, china, us] | worldChanges.markets.keep: names \"us\" twice | remove",
                "keep: [us, china, uae] | keep: us | worldChanges.markets.keep: is \"us\", expected a list | brackets",
                "keep: [us, china, uae] | drop: [china] | leaves out \"china\", which every world needs | few buyers",
                "keep: [us, china, uae] | keep: [us, china, uae]~    drop: [iran] | has both keep and drop | remove",
                "alignment_us: | alignment_su: | worldChanges.markets.add.northland.alignment_su: is an unknown key | \"alignment_us\"",
                "alignment_us: 0.7, | X | has no row \"alignment_us\", expected one for every market | Maybe",
                "alignment_us: 0.7 | alignment_us: 7 | alignmentUs of northland is 7 | unit",
                "id: northland, diffusion | diffusion | worldChanges.markets.add.1.id: is missing | add",
                "home: northland | home: southland | at home in \"southland\" | drop the vendor",
                "like: amd | like: adm | worldChanges.vendors.add.northstar.like: names \"adm\" | \"amd\"",
                "route: packaging | route: home-fab | packagingShare: is given for a vendor | remove",
                "packagingShare: 0.05 | source: x | packagingShare: is missing | 0.05",
                "packagingShare: 0.05 | packagingShare: x | data.supply_paths.cowos_share_northstar.2020.value: is \"x\" | digits",
                "vendor: northstar | vendor: northstr | product northstar-one names the unknown vendor | \"northstar\"",
                "tpp: 4800 | tpp: -1 | data.products.northstar-one.tpp: is -1 | unit",
                "tpp: 4800, | X | data.products.northstar-one.tpp: has no value | Maybe",
                "class: flagship | clas: flagship | worldChanges.products.add.northstar-one.clas: is an unknown key | \"class\"",
                "drop: [nvidia-rubin] | drop: [nvidia-robin] | names \"nvidia-robin\", which the world does not have | \"nvidia-rubin\"",
                "drop: [us.oracle] | drop: [us.orcle] | names \"us.orcle\" | \"us.oracle\"",
                "market: northland | market: nrthland | names the unknown market \"nrthland\" | \"northland\"",
                "2026: 3 | 2026: -3 | data.budgets.northland.clouds.2026.capex_usd_bn: is -3 | unit",
                "usdBnByYear: {2020: 0.1, 2026: 3} | usdBnByYear: 3 | usdBnByYear: is no list of years | braces",
                "usdBnByYear: { | usdBnByYer: { | usdBnByYer: is an unknown key | \"usdBnByYear\"",
            })
    void refusesBadChanges(String old, String with, String expected, String advice) {
        String replacement = with.equals("X") ? "" : with.replace("~", "\n");
        test.replace("history.yaml", old.replace("~", "\n"), replacement);
        assertThat(test.problems()).contains(expected).contains(advice).contains("Maybe");
    }

    @Test
    void aVendorWithoutProductsIsRefused() {
        test.replace("history.yaml", "id: northstar-one, vendor: northstar", "id: northstar-one, vendor: nvidia");
        assertThat(test.problems()).contains("vendor northstar has no product").contains("drop the vendor");
    }

    @Test
    void keepingAllChangesNothing() {
        TestHome plain = new TestHome(folder.resolve("plain"));
        TestHome kept = new TestHome(folder.resolve("kept"));
        kept.write(
                "history.yaml",
                kept.text("history.yaml") + "worldChanges: {markets: {drop: []}, vendors: {}, products: {add: []}}\n");
        assertThat(kept.resolve().scenario().world())
                .isEqualTo(plain.resolve().scenario().world());
        assertThat(List.of(kept.resolve().warnings())).isEqualTo(List.of(List.of()));
    }
}
