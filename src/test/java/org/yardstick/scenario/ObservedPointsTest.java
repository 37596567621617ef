package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedPointsTest {

    @Test
    void readsTheShippedPoints() {
        List<ObservedPoint> points = ObservedPoints.read(Path.of(""));
        assertThat(points).hasSize(120).allSatisfy(point -> {
            assertThat(point.low()).isLessThanOrEqualTo(point.value());
            assertThat(point.high()).isGreaterThanOrEqualTo(point.value());
            assertThat(point.end().isAfter(YearMonth.of(2025, 6))).isFalse();
        });
    }

    @Test
    void takesAFifthEitherWayWhereTheSourceGivesNoRange(@TempDir Path folder) {
        TestHome test = new TestHome(folder);
        String header = test.text("data/targets.csv").lines().findFirst().orElseThrow();
        test.write("data/targets.csv", header + "\nm,,china,,2024-01,2024-06,10,,,chips,key,s,,\n");
        ObservedPoint point = ObservedPoints.read(folder).get(0);
        assertThat(point.low()).isCloseTo(8, within(1e-12));
        assertThat(point.high()).isCloseTo(12, within(1e-12));
        assertThat(point.weight()).isEqualTo(3);
        test.write("data/targets.csv", header + "\nm,,china,,2024-01,2024-6,10,,,chips,keyy,s,,\n");
        assertThatThrownBy(() -> ObservedPoints.read(folder))
                .hasMessageContaining("targets.csv:2")
                .hasMessageContaining("Maybe you mean \"key\"")
                .hasMessageContaining("is \"2024-6\", expected a month");
    }
}
