package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yardstick.experiment.Observables;
import org.yardstick.policy.LeverRegistry;

/** The scenarios and regimes that are shipped can be read, without a doubt. */
class ShippedScenariosTest {

    private static final Path HOME = Path.of("").toAbsolutePath();

    static List<String> scenarios() {
        return new ScenarioFiles(HOME).scenarioNames();
    }

    static List<String> regimes() {
        return new ScenarioFiles(HOME).regimeNames();
    }

    private static ResolvedScenario resolve(String name, String... overrides) {
        return new ScenarioReader(LeverRegistry.types(), Observables.ofCatalogue())
                .resolve(name, HOME, List.of(overrides));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void readsEveryScenarioWithoutWarnings(String name) {
        assertThat(resolve(name).warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void readsEveryRegime(String name, @TempDir Path folder) throws IOException {
        String issuer;
        try (Stream<String> lines = Files.lines(HOME.resolve("scenarios/regimes/" + name + ".yaml"))) {
            issuer = lines.filter(line -> line.startsWith("issuer: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("issuer: ".length());
        }
        Path scenario = folder.resolve("one.yaml");
        Files.writeString(scenario, """
                id: one
                title: One regime
                until: 2035-12
                replicates: 1
                seed: 1
                policy:
                  %s: [{regime: %s, from: 2018-01-01}]
                """.formatted(issuer, name));
        assertThat(resolve(scenario.toString()).scenario().policy().byIssuer()).containsOnlyKeys(issuer);
    }

    @Test
    void setsALeverOfTheShippedHistory() {
        String text = resolve(
                        "history",
                        "policy.us.licensed-2025-08.revenueShareRate=0.25",
                        "policy.us.market-control.from=2026-01-01")
                .toYaml();
        assertThat(text).contains("revenueShareRate: 0.25").contains("from: 2026-01-01");
    }
}
