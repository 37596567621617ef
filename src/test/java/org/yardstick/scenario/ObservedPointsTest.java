package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedPointsTest {

    private static final String FILE = "data/targets.csv";
    private static final ObservedNames NAMES = new ObservedNames(
            Map.of("vendor_units", Set.of("chips"), "world_compute_growth", Set.of("ratio")),
            Set.of("china", "world"),
            Set.of("nvidia"));

    @TempDir
    private Path folder;

    private TestHome home;
    private String header;

    @BeforeEach
    void makeHome() {
        home = new TestHome(folder);
        header = home.text(FILE).lines().findFirst().orElseThrow() + "\n";
    }

    private List<ObservedPoint> read(String rows) {
        home.write(FILE, header + rows);
        return ObservedPoints.read(
                        ObservedPoints.shipped(folder), folder, NAMES, YearMonth.of(2020, 1), YearMonth.of(2026, 12))
                .points();
    }

    @Test
    void takesAFifthEitherWayWhereTheSourceGivesNoRange() {
        ObservedPoint point = read("vendor_units,units,china,,2024-01,2024-06,10,,,chips,key,s,,\n")
                .get(0);
        assertThat(point.low()).isCloseTo(8, within(1e-12));
        assertThat(point.high()).isCloseTo(12, within(1e-12));
        assertThat(point.weight().value()).isEqualTo(3);
        assertThat(point.line()).isEqualTo(2);
    }

    @Test
    void aWindowMayHaveSeveralSources() {
        String row = "vendor_units,units,china,nvidia,2024-01,2024-06,10,,,chips,key,%s,,%n";
        assertThat(read(row.formatted("a") + row.formatted("b"))).hasSize(2);
        assertThatThrownBy(() -> read(row.formatted("a") + row.formatted("a")))
                .hasMessageContaining("targets.csv:3")
                .hasMessageContaining("is given twice, first on line 2");
    }

    @Test
    void aRatioMayBeCalledSoInMoreWords() {
        assertThat(read("world_compute_growth,compute,world,,2024-01,2024-12,4,,,ratio to previous year,high,s,,\n"))
                .hasSize(1);
    }

    @Test
    void everyProblemOfEveryRowIsToldWithItsLine() {
        assertThatThrownBy(() -> read("""
                vendor_unitz,unit,chna,nvida,2024-06,2024-01,x,5,4,chips,huge,s,,
                vendor_units,units,china,nvidia,2019-01,2024-13,10,12,11,USD,,s,,
                vendor_units,units,china,nvidia,2024-01
                """))
                .satisfies(problem -> assertThat(
                                String.valueOf(problem.getMessage()).lines())
                        .anyMatch(line -> line.contains(":2: target: names the unknown metric \"vendor_unitz\"")
                                && line.endsWith("Maybe you mean \"vendor_units\"."))
                        .anyMatch(line -> line.contains(":2: basis: is \"unit\""))
                        .anyMatch(line -> line.contains(":2: market: names the unknown market \"chna\""))
                        .anyMatch(line -> line.contains(":2: vendor: names the unknown"))
                        .anyMatch(line -> line.contains(":2: end: is 2024-01, before the start in 2024-06"))
                        .anyMatch(line -> line.contains(":2: value: is \"x\", expected a number"))
                        .anyMatch(line -> line.contains(":2: weight: is \"huge\", expected one of high, key, low, med"))
                        .anyMatch(line -> line.contains(":3: start: is 2019-01, expected a month from 2020-01"))
                        .anyMatch(line -> line.contains(":3: end: is 2024-13, which is no date of the calendar"))
                        .anyMatch(line -> line.contains(":3: low: is 12, above the high end 11"))
                        .anyMatch(line -> line.contains(":3: unit: is \"USD\", expected chips for vendor_units"))
                        .anyMatch(line -> line.contains(":3: weight: is blank"))
                        .anyMatch(line -> line.contains(":4: targets: has 5 fields, expected 14"))
                        .hasSize(13));
    }
}
