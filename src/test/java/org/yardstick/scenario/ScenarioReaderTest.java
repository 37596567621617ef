package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.market.Product;
import org.yardstick.market.Region;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.Stage;

class ScenarioReaderTest {

    private static final String REGIME = "regimes/market-control.yaml";

    private final Path folder;
    private final TestHome test;

    ScenarioReaderTest(@TempDir Path folder) {
        this.folder = folder;
        this.test = new TestHome(folder);
    }

    private static PolicyPlan.Entry entry(ResolvedScenario resolved, int index) {
        List<PolicyPlan.Entry> entries = resolved.scenario().policy().byIssuer().getOrDefault("us", List.of());
        return entries.get(index);
    }

    private static TestHome.FakeSales lever(ResolvedScenario resolved, String stageId, String key) {
        Stage stage = entry(resolved, 1).regime().stages().stream()
                .filter(s -> s.id().equals(stageId))
                .findFirst()
                .orElseThrow();
        return (TestHome.FakeSales) Optional.ofNullable(stage.levers().get(key)).orElseThrow();
    }

    @Test
    void readsAScenario() {
        ResolvedScenario resolved = test.resolve();
        Scenario scenario = resolved.scenario();
        assertThat(scenario.id()).isEqualTo("history");
        assertThat(scenario.start()).isEqualTo(YearMonth.of(2020, 1));
        assertThat(scenario.until()).isEqualTo(YearMonth.of(2030, 12));
        assertThat(scenario.replicates()).isEqualTo(3);
        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.world().settings().buyerCount()).isEqualTo(2000);
        assertThat(scenario.world().parameters().choice().priceSensitivity()).isEqualTo(2.2);
        assertThat(scenario.policy().byIssuer()).containsOnlyKeys("us");
        assertThat(entry(resolved, 1).timing()).isEqualTo(PolicyPlan.Timing.DATED);
        Stage letter = entry(resolved, 1).regime().stages().get(0);
        assertThat(letter.announced()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(lever(resolved, "licensed-2025-08", "deal"))
                .isEqualTo(new TestHome.FakeSales(Set.of("uae"), 0, Optional.empty(), Map.of()));
        assertThat(resolved.warnings()).isEmpty();
        assertThat(resolved.inputHashes())
                .containsKeys("scenarios/history.yaml", "scenarios/world/choice.yaml", "scenarios/data/products.csv")
                .allSatisfy((file, hash) -> assertThat(hash).matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // scenario file
                "history.yaml | seed: 7 | sed: 7 | history.yaml:5: sed: is an unknown key | \"seed\"",
                "history.yaml | until: 2030-12 | until: 2030-13 | history.yaml:3: until: is 2030-13 | Maybe",
                "history.yaml | until: 2030-12 | until: 2019-12 | history.yaml:3: until: is 2019-12 | after 2020-01",
                "history.yaml | id: history | id: histroy | history.yaml:1: id: is \"histroy\" | \"history\"",
                "history.yaml | replicates: 3 | replicates: 0 | history.yaml:4: replicates: is 0 | from 1 to 100000",
                "history.yaml | regime: quiet | regime: quite | :8: policy.us: names the unknown regime \"quite\" | \"quiet\"",
                "history.yaml | regime: quiet | regmie: quiet | :8: policy.us.regmie: is an unknown key | \"regime\"",
                "history.yaml | from: 2018-01-01 | from: 2025-04-09 | :9: policy.us.market-control.from: is 2025-04-09 | by date",
                "history.yaml | market-control, from: 2025-04-09 | market-control, from: 2017-01-01 | :9: policy.us.market-control.from: is 2017-01-01, expected a day after 2018-01-01 | by date",
                "history.yaml | from: 2025-04-09 | announced: 2025-05-01, from: 2025-04-09 | :9: policy.us.market-control.announced: is 2025-05-01, after the switch on 2025-04-09 | swapped",
                "history.yaml | gulf: | glf: | :10: policy.glf: is an unknown issuer | \"gulf\"",
                "history.yaml | gulf: | gulf: [{regime: quiet, from: 2018-01-01}] | :10: policy.gulf: is given the regime \"quiet\" | policy.us",
                "history.yaml | title: A test | world: nowhere | :2: world: names \"nowhere\" | baseline",
                // regime file
                "R | id: licensed-2025-08 | id: letter | :12: policy.us.letter: is the id of two stages or triggers, first on line 5 | rename",
                "R | from: 2025-08-11 | from: 2025-04-09 | :14: policy.us.licensed-2025-08.from: overlaps | join",
                "R | from: 2025-08-11 | from: 2025-02-01 | :14: policy.us.licensed-2025-08.from: overlaps | sort",
                "R | from: 2025-08-11 | from: 2025-02-30 | :14: policy.us.licensed-2025-08.from: is 2025-02-30, which is no date | 2025-02-28",
                "R | announced: 2025-04-01 | until: 2025-12-01 | :7: policy.us.letter.until: overlaps | \"licensed-sales\" anew",
                "R | announced: 2025-04-01 | announced: 2025-05-01 | :7: policy.us.letter: stage letter is announced | swapped",
                "R | announced: 2025-04-01 | until: 2025-04-01 | :7: policy.us.letter: stage letter ends | swapped",
                "R | announced: 2025-04-01 | lift: [export-ban] | :7: policy.us.letter.lift: names \"export-ban\" | no earlier stage",
                "R | revenueShareRate: 0.15 | revenueShareRat: 0.15 | :17: policy.us.licensed-2025-08.licensed-sales.revenueShareRat | \"revenueShareRate\"",
                "R | revenueShareRate: 0.15 | revenueShareRate: 15 | :17: policy.us.licensed-2025-08.licensed-sales.revenueShareRate: is 15 | from 0 to 1",
                "R | type: other-sales | type: other-sale | :18: policy.us.licensed-2025-08.deal: is the unknown lever type | \"other-sales\"",
                "R | destinations: [uae] | destinations: [uea] | :18: policy.us.licensed-2025-08.deal.destinations.1: names the unknown market | \"uae\"",
                "R | issuer: us | issuer: usa | :2: policy.us: has the unknown issuer \"usa\" | \"us\"",
                "R | id: market-control | id: market | :1: policy.us: has the id \"market\", expected \"market-control\" | rename",
                "R | stages: | stages: 3 #  | is no YAML | Maybe",
                "R | source: a test | sauce: a test | :9: policy.us.letter.sauce: is an unknown key | \"source\"",
                // world files
                "world/choice.yaml | unit: \"USD/W\" | unit: USD | world.choice.powerUsdPerWatt.unit: is \"USD\" | convert",
                "world/choice.yaml | priceSensitivity: | priceSensitivty: | choice.yaml:2: world.choice.priceSensitivty: is an unknown key | \"priceSensitivity\"",
                "world/choice.yaml | value: 2.2 | value: 99 | choice.yaml:3: world.choice.priceSensitivity: is 99 | from 0 to 20",
                "world/world.yaml | buyerCount: 2000 | buyerCount: 100 | world.yaml:5: world.buyerCount: is 100 | from 200 to 200000 (buyers)",
                "world/world.yaml | budgets: budgets.csv | budgets: budget.csv | scenarios/data/budget.csv: does not exist | misspelt",
                "world/world.yaml | budgets: b | bugdets: b | world.yaml:8: data.bugdets: is an unknown table | \"budgets\"",
                "world/world.yaml | calibratedUntil: 2025-06 | calibratedUntil: 2019-06 | world.yaml:4: world.calibratedUntil: calibratedUntil is 2019-06 | Maybe",
                // data files
                "data/products.csv | nvidia-v100,nvidia,cuda,flagship | nvidia-v100,nvidia,cuda,flagshp | products.csv:2: data.products.nvidia-v100.class: is \"flagshp\" | \"flagship\"",
                "data/products.csv | id,vendor,stack | id,vendr,stack | products.csv:1: products: has no column \"vendor\" | \"vendr\" is meant",
                "data/products.csv | nvidia-a100,nvidia | nvidia-v100,nvidia | products.csv:4: data.products.nvidia-v100: is given twice, first on line 2 | remove",
                "data/products.csv | ,125,125,2000, | ,125,x,2000, | products.csv:2: data.products.nvidia-v100.int8_tops: is \"x\" | digits",
                "data/products.csv | ,125,125,2000, | ,125,125,2000 | products.csv:2: products: has 29 fields, expected 30 | comma",
                "data/products.csv | ,125,125,2000, | ,125,125,-5, | products.csv:2: data.products.nvidia-v100.tpp: is -5, expected a number from 0.001 to | unit",
                "data/budgets.csv | us,microsoft,2020,20.6 | usa,microsoft,2020,20.6 | budgets.csv:2: data.budgets.usa.microsoft.2020.market: names the unknown market \"usa\" | \"us\"",
                "data/budgets.csv | us,microsoft,2020,20.6 | us,microsoft,2020,-1 | budgets.csv:2: data.budgets.us.microsoft.2020.capex_usd_bn: is -1 | unit",
                "data/initial_state.csv | market,uae,trust_us_supply,0.8 | market,uae,trust_us_supply,1.8 | trustUs of uae is 1.8 | unit",
                "data/initial_state.csv | market,uae,trust_us_supply,0.8 | market,uae,trust_us_suply,0.8 | has no row \"trust_us_supply\" | \"trust_us_suply\" is meant",
                "data/other_segments.csv | nvidia,2020-02 | nvidea,2020-02 | other_segments.csv:2: data.other_segments.nvidea.2020-02.vendor: names the unknown vendor | \"nvidia\"",
            })
    void refusesBadInput(String file, String old, String with, String expected, String advice) {
        test.replace(file.equals("R") ? REGIME : file, old, with);
        assertThat(test.problems()).contains(expected).contains(advice).contains("Maybe");
    }

    @Test
    void aSwitchMayBeAnnouncedBeforeItsDay() {
        test.replace("history.yaml", "from: 2025-04-09", "announced: 2025-01-20, from: 2025-04-09");
        assertThat(entry(test.resolve(), 1).announced()).isEqualTo(LocalDate.of(2025, 1, 20));
        assertThat(entry(test.resolve(), 1).from()).isEqualTo(LocalDate.of(2025, 4, 9));
        assertThat(entry(test.resolve(), 0).announced()).isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void aCountryStandsInOneTier() {
        test.write(
                "data/initial_state.csv",
                test.text("data/initial_state.csv") + "market,uae,diffusion_tier_2025-01,3,3,3,tier,a test,high,\n");
        assertThat(test.problems())
                .contains("initial_state.csv")
                .contains("uae.diffusion_tier_2025-01")
                .contains("is given twice, first on line 10");
        test.replace(
                "data/initial_state.csv", "uae,diffusion_tier_2025-01,3,3,3", "nowhere,diffusion_tier_2025-01,3,3,3");
        assertThat(test.problems()).contains("nowhere").doesNotContain("is given twice");
    }

    @Test
    void reportsTheProblemsOfAllFilesAtOnce() {
        test.replace("history.yaml", "seed: 7", "sed: 7");
        test.replace(REGIME, "revenueShareRate: 0.15", "revenueShareRate: 15");
        test.replace("world/choice.yaml", "value: 2.2", "value: x");
        test.replace("data/products.csv", ",125,125,2000,", ",125,x,2000,");
        assertThat(test.problems("world.choice.priceSensitivty=3"))
                .contains("scenarios/history.yaml:5:")
                .contains("scenarios/regimes/market-control.yaml:17:")
                .contains("scenarios/world/choice.yaml:3:")
                .contains("scenarios/data/products.csv:2:")
                .contains("--set no. 1:");
    }

    @Test
    void aRunBeyondTheMiddleOfTheCenturyIsRefused() {
        assertThat(test.problems("until=2050-12")).isEmpty();
        assertThat(test.problems("until=2051-01"))
                .contains("is 2051-01, expected a month after 2020-01 and up to 2050-12");
    }

    @Test
    void theRecordOfARunIsRefusedWithTheCommandThatMakesItAgain() {
        test.write(
                "scenario.resolved.yaml",
                test.resolve("until=2026-12", "seed=3").toYaml());
        String record = folder.resolve("scenarios/scenario.resolved.yaml").toString();
        assertThat(catchThrowableOfType(
                                ScenarioProblems.class,
                                () -> new ScenarioReader(TestHome.LEVERS).read(record, folder, List.of()))
                        .problems())
                .singleElement()
                .asString()
                .contains("is the record of a run, expected a scenario")
                .endsWith("yardstick run history --set until=2026-12 --set seed=3");
    }

    @Test
    void refusesFilesThatAreNoText() {
        test.write("history.yaml", new byte[] {'i', 'd', ':', ' ', 'h', '\n', 't', ':', ' ', (byte) 0xC3, (byte) 0x28});
        assertThat(test.problems()).contains("scenarios/history.yaml:2: is not UTF-8 text: byte 10");
        test.write("history.yaml", "");
        assertThat(test.problems()).contains("scenarios/history.yaml: is empty");
        test.write("history.yaml", "\uFEFF \n");
        assertThat(test.problems()).contains("scenarios/history.yaml: is empty");
        test.write("history.yaml", "# x\n".repeat(1_250_001).getBytes(StandardCharsets.UTF_8));
        assertThat(test.problems()).contains("has 5000004 bytes, expected at most 5000000");
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        test.write("history.yaml", "\uFEFF" + test.text("history.yaml"));
        assertThat(test.problems()).isEmpty();
    }

    @Test
    void namesTheNearestScenario() {
        ScenarioReader reader = new ScenarioReader(TestHome.LEVERS);
        ScenarioProblems problems =
                catchThrowableOfType(ScenarioProblems.class, () -> reader.read("histroy", folder, List.of()));
        assertThat(problems.text())
                .isEqualTo("histroy: is no scenario's name, expected history. Maybe you mean \"history\".");
        assertThat(catchThrowableOfType(ScenarioProblems.class, () -> reader.read("no/such.yaml", folder, List.of()))
                        .text())
                .startsWith("no/such.yaml: does not exist");
    }

    @Test
    void readsAScenarioByPathWithRegimesBesideIt(@TempDir Path elsewhere) {
        TestHome other = new TestHome(elsewhere);
        other.write("my-study.yaml", other.text("history.yaml").replace("id: history", "id: my-study"));
        other.replace(REGIME, "revenueShareRate: 0.15", "revenueShareRate: 0.4");
        ResolvedScenario resolved = new ScenarioReader(TestHome.LEVERS)
                .resolve(elsewhere.resolve("scenarios/my-study.yaml").toString(), folder, List.of());
        assertThat(lever(resolved, "licensed-2025-08", "licensed-sales").revenueShareRate())
                .isEqualTo(0.4);
    }

    @Test
    void setsValuesByPath() {
        ResolvedScenario resolved = test.resolve(
                "world.choice.priceSensitivity=3",
                "world.buyerCount=500",
                "data.products.nvidia-h20.price_usd=13000",
                "data.initial_state.market.uae.trust_us_supply=0.5",
                "data.supply_paths.cowos_share_nvidia.2025=0.6",
                "policy.us.letter.maxTpp=4800",
                "policy.us.licensed-2025-08.licensed-sales.revenueShareRate=0.25",
                "policy.us.licensed-2025-08.deal.destinations=[uae, saudi-arabia]",
                "policy.us.licensed-2025-08.deal.caps.uae=5",
                "policy.us.letter.revenueShareRate=0.3",
                "policy.us.letter.from=2025-04-10",
                "policy.us.market-control.from=2026-01-01",
                "policy.us.market-control.timing=shifted",
                "until=2027-06",
                "replicates=2",
                "seed=99");
        Scenario scenario = resolved.scenario();
        assertThat(scenario.world().parameters().choice().priceSensitivity()).isEqualTo(3);
        assertThat(scenario.world().settings().buyerCount()).isEqualTo(500);
        assertThat(scenario.world().products())
                .filteredOn(product -> product.id().equals("nvidia-h20"))
                .extracting(Product::listPriceUsd)
                .containsExactly(13_000.0);
        assertThat(scenario.world().regions())
                .filteredOn(region -> region.id().equals("uae"))
                .extracting(Region::trustUs)
                .containsExactly(0.5);
        assertThat(scenario.world().paths().path("cowos_share_nvidia").orElseThrow())
                .containsEntry(2025.5, 0.6);
        assertThat(lever(resolved, "licensed-2025-08", "licensed-sales"))
                .isEqualTo(new TestHome.FakeSales(Set.of("china", "D:4"), 0.25, Optional.of(2400.0), Map.of()));
        assertThat(lever(resolved, "licensed-2025-08", "deal"))
                .isEqualTo(
                        new TestHome.FakeSales(Set.of("uae", "saudi-arabia"), 0, Optional.empty(), Map.of("uae", 5.0)));
        assertThat(lever(resolved, "letter", "licensed-sales").revenueShareRate())
                .isEqualTo(0.3);
        assertThat(lever(resolved, "letter", "licensed-sales").maxTpp()).contains(4800.0);
        assertThat(entry(resolved, 1).regime().stages().get(0).from()).isEqualTo(LocalDate.of(2025, 4, 10));
        assertThat(entry(resolved, 1).from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(entry(resolved, 1).timing()).isEqualTo(PolicyPlan.Timing.SHIFTED);
        assertThat(scenario.until()).isEqualTo(YearMonth.of(2027, 6));
        assertThat(scenario.replicates()).isEqualTo(2);
        assertThat(scenario.seed()).isEqualTo(99);
        assertThat(resolved.parameters()
                        .find("world.choice.priceSensitivity")
                        .orElseThrow()
                        .source())
                .startsWith("set by --set");
    }

    @Test
    void appliesTheScenariosOwnSettingsBeforeTheOptions() {
        test.write("history.yaml", test.text("history.yaml") + """
                set:
                  world.choice.priceSensitivity: 4
                  world.choice.networkWeight: 0.2
                """);
        ResolvedScenario resolved = test.resolve("world.choice.networkWeight=0.3");
        assertThat(resolved.scenario().world().parameters().choice().priceSensitivity())
                .isEqualTo(4);
        assertThat(resolved.scenario().world().parameters().choice().networkWeight())
                .isEqualTo(0.3);
        assertThat(test.problems("world.choice.networkWeight=x")).contains("--set no. 1: world.choice.networkWeight");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "world.choise.priceSensitivity=3 | names no section of the world | \"choice\"",
                "world.choice.priceSensitivty=3 | has an unknown part \"priceSensitivty\" | \"priceSensitivity\"",
                "world.choice=3 | names a group | one of",
                "world.choice.priceSensitivity=99 | is 99, expected a number from 0 to 20 | unit",
                "world.choice.priceSensitivity= | is no setting, expected path=value | Maybe",
                "nonsense | is no setting, expected path=value | Maybe",
                "wrld.choice.priceSensitivity=3 | is no setting | \"world\"",
                "until=2030-13 | until: is 2030-13 | Maybe",
                "replicates.x=3 | goes too deep | Maybe",
                "data.product.nvidia-h20.price_usd=1 | names no table | \"products\"",
                "data.products.nvidia-h2.price_usd=1 | names no row of products | \"nvidia-h20\"",
                "data.products.nvidia-h20.price=1 | names no column of products | \"price_",
                "data.products.nvidia-h20.price_usd=cheap | data.products.nvidia-h20.price_usd: is \"cheap\" | digits",
                "policy.usa.letter.revenueShareRate=0.2 | names no issuer | \"us\"",
                "policy.us.leter.revenueShareRate=0.2 | names nothing in this scenario's policy | leter",
                "policy.us.letter.revenueSharRate=0.2 | names nothing | \"letter.revenueShareRate\"",
                "policy.us.letter.revenueShareRate=2 | --set no. 1: policy.us.letter.licensed-sales.revenueShareRate: is 2 | from 0 to 1",
                "policy.us.market-control.from=2017-01-01 | is 2017-01-01, expected a day after 2018-01-01 | by date",
                "policy.us.letter.from=2025-09-01 | overlaps | Maybe",
            })
    void refusesBadSettings(String option, String expected, String advice) {
        assertThat(test.problems(option))
                .contains("--set no. 1")
                .contains(expected)
                .contains(advice);
    }

    @Test
    void asksWhichLeverIsMeant() {
        assertThat(test.problems("until=2030-06", "policy.us.licensed-2025-08.revenueShareRate=0.2"))
                .contains("--set no. 2: policy.us.licensed-2025-08.revenueShareRate: may mean")
                .contains("policy.us.market-control.licensed-2025-08.deal.revenueShareRate")
                .contains("policy.us.market-control.licensed-2025-08.licensed-sales.revenueShareRate");
    }

    @Test
    void warnsOfDoubtfulSettings() {
        assertThat(test.resolve("world.choice.priceSensitivity=15", "until=2025-06")
                        .warnings())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first)
                                .contains(
                                        "--set no. 1: world.choice.priceSensitivity: is 15, outside its evidence range"),
                        second -> assertThat(second)
                                .contains("policy.us.licensed-2025-08: begins 2025-08-11, after the last month"));
        test.write("world/chioce.yaml", "a: 1\n");
        assertThat(test.resolve().warnings())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("scenarios/world/chioce.yaml", "is not read", "\"choice\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"products.csv", "budgets.csv", "initial_state.csv", "supply_paths.csv", "other_segments.csv"})
    void orderOfRowsChangesNothing(String table) {
        World before = test.resolve().scenario().world();
        List<String> lines =
                new ArrayList<>(Arrays.asList(test.text("data/" + table).split("\n")));
        Collections.reverse(lines.subList(1, lines.size()));
        test.write("data/" + table, String.join("\n", lines) + "\n");
        assertThat(test.resolve().scenario().world()).isEqualTo(before);
    }

    @Test
    void aNumberThatIsNotAdmittedIsAnsweredWithWhatMayBeMeant() {
        String path = "policy.us.licensed-2025-08.licensed-sales.revenueShareRate";
        assertThat(test.problems(path + "=25")).contains("is 25, expected").contains("Maybe write 0.25 for 25%.");
        assertThat(test.problems(path + "=-0.2")).contains("Maybe remove the minus sign");
        assertThat(test.problems("replicates=0")).contains("Maybe take a value of at least 1, or check the unit.");
    }

    @Test
    void aSettingWithoutItsStageIsAnsweredWithThePath() {
        assertThat(test.problems("policy.us.revenueShareRate=0.2"))
                .contains("such as letter.revenueShareRate,", "licensed-2025-08.licensed-sales.revenueShareRate,");
    }

    @Test
    void homesOfToolmakersAreMarkets() {
        assertThat(test.problems("world.tools.toolmakerHome.asml=netherland"))
                .contains("world.tools.toolmakerHome.asml: names the unknown market \"netherland\"")
                .contains("\"netherlands\"");
    }

    @Test
    void namesOfRegionsDoNotDecideTheirOrder() {
        List<String> before = test.resolve().scenario().world().regions().stream()
                .map(Region::id)
                .toList();
        for (String table :
                List.of("data/budgets.csv", "data/buyer_groups.csv", "data/initial_state.csv", "world/leakage.yaml")) {
            test.write(table, test.text(table).replace("singapore", "aaa"));
        }
        assertThat(test.resolve().scenario().world().regions())
                .extracting(Region::id)
                .isEqualTo(before.stream()
                        .map(id -> id.equals("singapore") ? "aaa" : id)
                        .toList());
    }

    @Test
    void resolvedTextIsTheSameForOtherOrderAndCanBeParsed() {
        String before = test.resolve("seed=3").toYaml();
        test.replace(
                REGIME,
                "{destinations: [china, \"D:4\"], revenueShareRate: 0.15, maxTpp: 2400}",
                "{maxTpp: 2400, revenueShareRate: 0.15, destinations: [\"D:4\", china]}");
        String after = test.resolve("seed=3").toYaml();
        assertThat(withoutHashes(after)).isEqualTo(withoutHashes(before));
        ProblemList problems = new ProblemList();
        Optional<Tree.Mapping> tree = YamlParser.file("resolved", after, problems);
        problems.throwIfAny();
        assertThat(tree.orElseThrow().scalar("seed").orElseThrow().text()).isEqualTo("3");
        assertThat(after)
                .contains("world.choice.priceSensitivity: {value: 2.2, low: 1.3, high: 9, unit: \"1\", source: ")
                .contains("\"deal\": {destinations: [\"uae\"], revenueShareRate: 0, maxTpp: null, caps: {}}")
                .contains("- \"seed=3\"");
    }

    private static String withoutHashes(String text) {
        return text.replaceAll("sha256:[0-9a-f]+", "");
    }

    @Test
    void roundNumbersAreWrittenRoundAndReadBackExactly() {
        for (double value : new double[] {0, 1, 2000, 0.1, 1.0 / 3, 1e9, 1.5e17, 3e-7, -2.5}) {
            String text = Scalars.text(value);
            Tree.Scalar scalar = new Tree.Scalar(Place.wholeFile("f"), text, false);
            assertThat(Scalars.read(scalar, double.class, Optional.empty())).isEqualTo(value);
        }
        assertThat(Scalars.text(2000.0)).isEqualTo("2000");
        assertThat(Scalars.text(0.15)).isEqualTo("0.15");
    }

    @Test
    void cataloguesLeverSettingsWithTheirDefaults() {
        assertThat(ParameterCatalogue.leverSettings(Map.of("licensed-sales", TestHome.FakeSales.class)))
                .contains(new ParameterCatalogue.LeverSetting(
                        "licensed-sales",
                        "revenueShareRate",
                        "fraction",
                        Optional.of(0.0),
                        Optional.of(1.0),
                        Optional.of("0")))
                .extracting(ParameterCatalogue.LeverSetting::name)
                .containsExactly("destinations", "revenueShareRate", "maxTpp", "caps");
    }
}
