package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yardstick.agents.ChoiceParameters;

class WorldSectionsTest {

    @Test
    void readsOneSection() {
        Path file = Path.of("scenarios", "world", "choice.yaml");
        assertThat(WorldSections.read(file, ChoiceParameters.class).priceSensitivity())
                .isPositive();
        assertThatThrownBy(() -> WorldSections.read(Path.of("scenarios", "world", "no.yaml"), ChoiceParameters.class))
                .isInstanceOf(ScenarioProblems.class)
                .hasMessageContaining("scenarios/world/no.yaml: does not exist");
    }
}
