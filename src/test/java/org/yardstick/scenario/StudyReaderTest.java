package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.policy.LeverRegistry;

final class StudyReaderTest {

    private static final Path HOME = Path.of("");

    private static final List<ObservableMetric> METRICS = List.of(
            new ObservableMetric("capability_lag", Map.of("", "months"), "", false),
            new ObservableMetric("vendor_units", Map.of("units", "chips"), "vendor", true),
            new ObservableMetric("domestic_share", Map.of("units", "fraction", "compute", "fraction"), "", true));

    private static final String HEAD = """
            id: trial
            title: A trial
            question: Does it read?
            scenario: history
            until: 2025-12
            replicates: 2
            """;
    private static final String OUTCOMES = """
            outcomes:
              - {name: lag, metric: capability_lag, market: china, month: 2025-12, better: higher}
              - {name: share, metric: domestic_share, basis: compute, market: china, window: 2025-01..2025-12}
            """;

    @TempDir
    private Path folder;

    private Study read(String text, String... options) {
        return new StudyReader(LeverRegistry.types(), METRICS).read(write(text).toString(), HOME, List.of(options));
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("trial.yaml"), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Problems as a user sees them, the folder left out. */
    private String problems(String text, String... options) {
        try {
            read(text, options);
            return "";
        } catch (ScenarioProblems e) {
            return e.text().replace(folder + "/", "");
        }
    }

    private static String study(String design, String factors) {
        return HEAD + "design: " + design + "\nfactors:\n" + factors + OUTCOMES;
    }

    @Test
    void readsRangesUnitsAndSourcesFromTheWorldsFiles() {
        Study study = read(study("{type: sobol, points: 8}", "  - {path: world.choice.nestDissimilarity}\n"));
        StudyFactor.Range range = (StudyFactor.Range) study.factors().get(0);
        assertThat(range.name()).isEqualTo("world.choice.nestDissimilarity");
        assertThat(range.low()).isEqualTo(0.3);
        assertThat(range.high()).isEqualTo(0.9);
        assertThat(range.unit()).isEqualTo("1");
        assertThat(range.shape()).isEqualTo(StudyFactor.Shape.UNIFORM);
        assertThat(range.source()).startsWith("assumption");
        assertThat(study.outcomes()).extracting(StudyOutcome::unit).containsExactly("months", "fraction");
        assertThat(study.scenarios().firstKey()).isEqualTo("history");
        assertThat(study.scenarios())
                .hasEntrySatisfying(
                        "history",
                        parsed -> assertThat(parsed.scenario().until()).hasToString("2025-12"));
        assertThat(study.replicates()).isEqualTo(2);
        assertThat(study.seed()).isEqualTo(20200101);
    }

    @Test
    void readsEveryKindOfFactor() {
        Study study = read(study("{type: latin-hypercube, points: 4, cross: [us]}", """
                  - {name: share, path: world.choice.networkWeight, low: 0, high: 0.4, distribution: triangular, mode: 0.15}
                  - {name: us, path: policy.us, values: [small-yard-high-fence, market-control]}
                  - {name: buyers, path: world.buyerCount, low: 300, high: 900}
                  - {name: memory, options: {as-is: [], dear: [world.choice.powerUsdPerWatt=20, world.choice.networkWeight=0.3]}, cumulative: true}
                """.replace(
                        "policy.us.licensed-2025-08.revenueShareRate", "world.choice.networkWeight")));
        assertThat(study.factors()).hasSize(4);
        assertThat(((StudyFactor.Range) study.factors().get(2)).whole()).isTrue();
        StudyFactor.Category memory = (StudyFactor.Category) study.factors().get(3);
        assertThat(memory.cumulative()).isTrue();
        assertThat(StudyPoint.of(study.factors(), List.of("0.1", "market-control", "500", "dear")))
                .isEqualTo(new StudyPoint(
                        Optional.empty(),
                        List.of(
                                "policy.us=market-control",
                                "world.choice.networkWeight=0.1",
                                "world.buyerCount=500",
                                "world.choice.powerUsdPerWatt=20",
                                "world.choice.networkWeight=0.3")));
    }

    @Test
    void aFactorOfScenariosTakesThePlaceOfTheStudysOwnAndSharesItsSeed() {
        Study study = read(
                study("{type: grid}", "  - {name: regime, scenarios: [small-yard, market-control]}\n")
                        .replace("scenario: history\n", ""),
                "seed=5");
        assertThat(study.scenarios().keySet()).containsExactly("market-control", "small-yard");
        assertThat(study.scenario()).isEqualTo("small-yard");
        study.scenarios()
                .values()
                .forEach(scenario -> assertThat(scenario.scenario().seed()).isEqualTo(5));
        assertThat(StudyPoint.of(study.factors(), List.of("market-control")).scenario())
                .contains("market-control");
    }

    @Test
    void tellsAllProblemsOfAFileAtOnceWithItsLines() {
        String problems = problems("""
                id: trail
                title: A trial
                question: Does it read?
                claims: [A9999]
                scenario: history
                untl: 2025-12
                replicates: 1
                design: {type: saltelli, trajectories: 3}
                factors:
                  - {path: world.choice.priceSensitivty}
                  - {path: world.choice.priceSensitivity, low: 5, high: 2}
                  - {path: policy.us.licensed-2025-08.revenueShareRate, low: 0, high: 1.4}
                  - {path: policy.us.licensed-2025-08.grantedShare}
                  - {name: us, path: policy.us, values: [market-controll]}
                  - {path: policy.us.market-control.from, low: 2023, high: 2029}
                outcomes:
                  - {name: a, metric: capability_lg, market: china, month: 2030-12}
                  - {name: b, metric: vendor_units, market: chna, month: 2030-12, vendor: nvida}
                  - {name: c, metric: domestic_share, market: china, window: 2031-02..2031-03, threshold: 1}
                """);
        assertThat(problems.lines())
                .anyMatch(line -> line.matches("trial.yaml:6: untl: is an unknown key.*Maybe you mean \"until\"."))
                .anyMatch(line ->
                        line.startsWith("trial.yaml:1: id: is \"trail\", expected \"trial\" as the file is named"))
                .anyMatch(line -> line.startsWith("trial.yaml:4: claims: names the unknown claim \"A9999\""))
                .anyMatch(line ->
                        line.startsWith("trial.yaml:8: design.trajectories: has no meaning for the design saltelli"))
                .anyMatch(line -> line.startsWith("trial.yaml:8: design.points: is missing"))
                .anyMatch(
                        line -> line.matches(
                                "trial.yaml:10: factors.world.choice.priceSensitivty: .*has an unknown part.*Maybe you mean \"priceSensitivity\"."))
                .anyMatch(
                        line -> line.startsWith(
                                "trial.yaml:11: factors.world.choice.priceSensitivity.low: is 5, with high 2; expected a low end below"))
                .anyMatch(line -> line.matches(
                        "trial.yaml:12: factors.*revenueShareRate.high: .*is 1.4, expected a number from 0 to .*"))
                .anyMatch(line -> line.matches("trial.yaml:13: factors.*grantedShare: has no range: .*"))
                .anyMatch(
                        line -> line.matches("trial.yaml:14: factors.us.values: .*Maybe you mean \"market-control\"."))
                .anyMatch(line -> line.matches(
                        "trial.yaml:15: factors.*from: sets what is no number \\(now 2025-04-09\\), expected values.*"))
                .anyMatch(
                        line -> line.matches("trial.yaml:17: outcomes.a.metric: .*Maybe you mean \"capability_lag\"."))
                .anyMatch(line -> line.matches("trial.yaml:18: outcomes.b.market: .*Maybe you mean \"china\"."))
                .anyMatch(line -> line.matches("trial.yaml:18: outcomes.b.vendor: .*Maybe you mean \"nvidia\"."))
                .anyMatch(line -> line.startsWith("trial.yaml:19: outcomes.c.basis: is missing"))
                .anyMatch(line -> line.startsWith("trial.yaml:19: outcomes.c.is: is missing"))
                .anyMatch(line ->
                        line.startsWith("trial.yaml:19: outcomes.c: looks at 2031-02, but scenario history runs from"));
    }

    @Test
    void tellsAnUnknownScenarioTogetherWithWhatElseIsWrong() {
        assertThat(problems("""
                id: trial
                title: A trial
                question: Does it read?
                scenario: histori
                replicates: 1
                design: {type: salteli}
                factors: []
                outcomes: []
                """))
                .contains("trial.yaml:4: scenario: names \"histori\", which is no scenario's name")
                .contains("trial.yaml:6: design.type: is \"salteli\"")
                .contains("trial.yaml:7: factors: is empty")
                .contains("trial.yaml:8: outcomes: is empty");
    }

    @Test
    void tellsAnUnknownStudyWithTheNearestName() {
        assertThatThrownBy(() -> new StudyReader(LeverRegistry.types(), METRICS).read("revenue-shar", HOME, List.of()))
                .isInstanceOf(ScenarioProblems.class)
                .hasMessageContaining("revenue-shar: is no study's name")
                .hasMessageContaining("Maybe you mean \"revenue-share\".");
    }

    @Test
    void problemsOfSettingsAreToldWhereTheyWereWritten() {
        String text = study("{type: sobol, points: 4}", "  - {path: world.choice.networkWeight}\n")
                .replace("until: 2025-12", "until: 2019-12\nsettings:\n  - world.choice.trustWeigh=1\n  - nothing");
        assertThat(problems(text, "world.choice.priceSensitivity=x"))
                .contains("trial.yaml:5: until: is 2019-12")
                .contains("trial.yaml:7: world.choice.trustWeigh: has an unknown part")
                .contains("trial.yaml:8: nothing: is no setting")
                .contains("--set no. 1: world.choice.priceSensitivity: is \"x\"");
    }

    @Test
    void distributionsNeedTheirOwnNumbersAndNoOthers() {
        assertThat(problems(study("{type: sobol, points: 4}", """
                  - {name: a, path: world.choice.networkWeight, distribution: log-uniform}
                  - {name: b, path: world.choice.networkWeight, distribution: triangular}
                  - {name: c, path: world.choice.networkWeight, mean: 3}
                  - {name: d, path: world.choice.networkWeight, distribution: normal, mean: 50, sd: 1}
                  - {name: e, path: world.choice.networkWeight, distribution: triangular, mode: 0.7}
                  - {name: f, path: world.choice.networkWeight, distribution: normal, mean: 0.2, sd: 0}
                """)))
                .contains("trial.yaml:9: factors.a.low: is 0, expected a number above 0 for log-uniform")
                .contains("trial.yaml:10: factors.b.mode: is missing, expected a number for triangular")
                .contains("trial.yaml:11: factors.c.mean: has no meaning for uniform")
                .contains("trial.yaml:12: factors.d.mean: is 50, more than 4 standard deviations outside the range")
                .contains("trial.yaml:13: factors.e.mode: is 0.7, expected a number from 0 to 0.4")
                .contains("trial.yaml:14: factors.f.sd: is 0, expected a number above 0");
    }

    @Test
    void anEmptyOrImpossibleDesignIsRefused() {
        String factor =
                "  - {name: net, path: world.choice.networkWeight}\n  - {name: us, path: policy.us, values: [market-control]}\n";
        assertThat(problems(study("{type: list, points: []}", factor))).contains("design.points: is empty");
        assertThat(problems(study("{type: list}", factor))).contains("design.points: is missing");
        assertThat(problems(study("{type: sobol, points: 0}", factor))).contains("design.points: is 0");
        assertThat(problems(study("{type: morris, trajectories: 4, levels: 5}", factor)))
                .contains("design.levels: is 5, expected an even number");
        assertThat(problems(study("{type: sobol, points: 4, cross: [net]}", factor)))
                .contains("design.cross: names \"net\", which is no category");
        assertThat(problems(study("{type: list, points: [{net: 0.5, us: market-contrl}, {nett: 1}]}", factor)))
                .contains("design.points.1.net: is 0.5, expected a number from 0 to 0.4")
                .contains("design.points.1.us: is \"market-contrl\"")
                .contains("design.points.2.nett: is no factor")
                .contains("design.points.2.us: is missing");
        assertThat(problems(study("{type: grid}", """
                  - {name: a, path: world.choice.networkWeight, levels: 90000}
                  - {name: b, path: world.choice.trustWeight, levels: 90000}
                """)))
                .contains("design: has 8100000000 points, expected at most 10000000");
    }

    @Test
    void categoriesAreCheckedOneByOne() {
        assertThat(problems(study("{type: grid}", """
                  - {name: a, scenarios: [small-yard, small-yard]}
                  - {name: b, scenarios: [market-control]}
                  - {name: c, values: [1, 2]}
                  - {name: d, path: world.choice.networkWeight, values: [0.1, -1], levels: 3}
                  - {name: e, options: {one: [world.choice.networkWeigh=1], two: x}}
                  - {name: e}
                """)))
                .contains("trial.yaml:9: factors.a: names \"small-yard\" twice")
                .contains("trial.yaml:10: factors.b: is a second factor of scenarios")
                .contains("trial.yaml:11: factors.c.path: is missing")
                .contains("trial.yaml:12: factors.d: is a category, expected no range")
                .contains("factors.d.values: ")
                .contains("is -1, expected a number from 0 to")
                .contains("factors.e.options.one: ")
                .contains("factors.e.options.two: is \"x\", expected a list")
                .contains("trial.yaml:14: factors.e: is the name of two factors, first on line 13")
                .contains("trial.yaml:14: factors.e.path: is missing");
    }

    @Test
    void combinationsThatNoScenarioTakesAreToldBeforeTheFirstRun() {
        assertThat(problems(study("{type: grid}", """
                  - {name: us, path: policy.us, values: [small-yard-high-fence, market-control]}
                  - {name: share, path: policy.us.licensed-2025-08.revenueShareRate, low: 0, high: 0.4}
                """)))
                .contains(
                        "factors: at [small-yard-high-fence, 0]: policy.us.licensed-2025-08.revenueShareRate names nothing");
    }
}
