package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.policy.LeverRegistry;

final class ParsedScenarioTest {

    private static final Path HOME = Path.of("");

    private static ScenarioReader reader() {
        return new ScenarioReader(
                LeverRegistry.types(),
                List.of(
                        new ObservableMetric("capability_lag", Map.of("", "months"), "", false),
                        new ObservableMetric("lost_revenue", Map.of("value", "USD"), "", true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "world.choice.priceSensitivity=3",
                "world.buyerCount=500",
                "until=2026-12",
                "seed=99",
                "data.products.nvidia-h20.price_usd=9000",
                "policy.us.licensed-2025-08.revenueShareRate=0.3",
                "policy.us.market-control.from=2025-05-01",
                "policy.china=china-open",
                "policy.us=small-yard-high-fence world.choice.priceSensitivity=3 world.fabs.waferPriceUsd=9000",
            })
    void aVariantEqualsTheScenarioReadWithTheSameSettings(String words) {
        List<String> settings = List.of(words.split(" "));
        ParsedScenario parsed = reader().parse("history", HOME, List.of());
        Scenario read = reader().read("history", HOME, settings);
        assertThat(read.equals(parsed.scenario())).isFalse();
        assertThat(parsed.with(settings)).usingRecursiveComparison().isEqualTo(read);
        ParsedScenario half = parsed.fixed(settings.subList(0, 1));
        assertThat(half.with(settings.subList(1, settings.size())))
                .usingRecursiveComparison()
                .isEqualTo(read);
        assertThat(parsed.with(List.of())).isSameAs(parsed.scenario());
    }

    @Test
    void aVariantOfAScenarioWithTriggersKeepsThem() {
        List<String> settings = List.of("triggers.us.lag-alarm.level=7");
        ParsedScenario parsed = reader().parse("small-yard-adaptive", HOME, List.of());
        assertThat(parsed.with(settings))
                .usingRecursiveComparison()
                .isEqualTo(reader().read("small-yard-adaptive", HOME, settings));
    }

    @Test
    void aVariantIsRefusedAsAFileWouldBe() {
        ParsedScenario parsed = reader().parse("history", HOME, List.of());
        assertThatThrownBy(() -> parsed.with(List.of("world.choice.priceSensitivity=-1", "world.choice.nothing=2")))
                .isInstanceOf(ScenarioProblems.class)
                .hasMessageContaining("--set no. 1: world.choice.priceSensitivity: is -1")
                .hasMessageContaining("--set no. 2: world.choice.nothing: has an unknown part");
        assertThatThrownBy(() -> parsed.with(List.of("policy.china=market-control")))
                .isInstanceOf(ScenarioProblems.class)
                .hasMessageContaining("is given the regime \"market-control\" of issuer us");
        assertThatThrownBy(() -> parsed.with(List.of("policy.china=chna-open")))
                .hasMessageContaining("Maybe you mean \"china-open\"");
    }

    @Test
    void theFileOfARegimeThatASettingBringsInIsAmongTheInputs() {
        ParsedScenario parsed = reader().parse("history", HOME, List.of());
        assertThat(parsed.inputHashes()).doesNotContainKey("scenarios/regimes/china-open.yaml");
        parsed.with(List.of("policy.china=china-open"));
        assertThat(parsed.inputHashes()).containsKey("scenarios/regimes/china-open.yaml");
    }
}
