package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.RunRecord;
import org.yardstick.policy.LeverRegistry;

/** What must not change a run, to the last bit. */
class SamenessTest {
    private static final String UNTIL = "until=2027-12";

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameRun() {
        assertSame(run("history", 0), run("history", 0));
    }

    @Test
    void anotherReplicateHasOtherLuck() {
        RunRecord one = run("history", 0);
        RunRecord two = run("history", 1);
        MetricKey key = new MetricKey("vendor_revenue", "value", "world", "nvidia", "USD");
        assertThat(one.series().get(key)).isNotEqualTo(two.series().get(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor_revenue", "domestic_share", "us_to_china_compute_ratio_flow", "cumulative_compute"})
    void watchingLessChangesNothing(String metric) {
        RunRecord all = run("history", 0);
        RunRecord one = Trial.run(Trial.small("history", UNTIL), 0, MetricSelection.of(Set.of(metric)));
        assertThat(one.series()).isNotEmpty();
        one.series()
                .forEach((key, values) ->
                        assertThat(all.series().get(key)).as(key.toString()).isEqualTo(values));
    }

    @Test
    void theOrderOfRowsAndKeysChangesNothing() {
        Workshop workshop = new Workshop(folder);
        workshop.edit(".csv", text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            Collections.reverse(lines.subList(1, lines.size()));
            return String.join("\n", lines) + "\n";
        });
        workshop.edit(".yaml", text -> {
            List<String> blocks = new ArrayList<>(Arrays.asList(text.split("(?m)^(?=[A-Za-z])")));
            Collections.reverse(blocks);
            return String.join("", blocks);
        });
        assertSame(run("history", 0), Trial.run(Trial.small(folder, "history", List.of(UNTIL)), 0));
    }

    @Test
    void leversInNeutralSettingsAreAsGoodAsNone() {
        Workshop workshop = new Workshop(folder);
        StringBuilder policy = new StringBuilder("\npolicy:\n");
        Map<String, String> neutral = new TreeMap<>();
        LeverRegistry.entries().forEach((type, entry) -> {
            for (String issuer : entry.issuers()) {
                neutral.merge(issuer, "      " + type + ": {}\n", String::concat);
            }
        });
        neutral.forEach((issuer, levers) -> {
            workshop.write("regimes/neutral-" + issuer + ".yaml", """
                    id: neutral-%s
                    issuer: %s
                    title: All levers in neutral settings
                    stages:
                      - id: all
                        title: All
                        announced: 2020-03-15
                        from: 2021-05-15
                        source: a test
                        levers:
                    """.formatted(issuer, issuer) + levers.indent(2));
            policy.append("  ")
                    .append(issuer)
                    .append(":\n    - {regime: neutral-")
                    .append(issuer);
            policy.append(", from: 2020-01-01}\n");
        });
        String head = "id: %s\ntitle: A test\nuntil: 2027-12\nreplicates: 1\nseed: 5";
        workshop.write("without.yaml", head.formatted("without") + "\n");
        workshop.write("with.yaml", head.formatted("with") + policy);
        assertSame(
                Trial.run(Trial.small(folder, "without", List.of()), 0),
                Trial.run(Trial.small(folder, "with", List.of()), 0));
    }

    @ParameterizedTest
    @CsvSource({"alibaba-t-head, zz-vendor", "alibaba-t-head, aa-vendor", "tencent, zz-buyer", "tencent, aa-buyer"})
    void aNameIsOnlyALabel(String old, String renamed) {
        Workshop workshop = new Workshop(folder);
        Pattern word = Pattern.compile("(?<![A-Za-z0-9-])" + old + "(?![A-Za-z0-9-])");
        workshop.edit(".csv", text -> word.matcher(text).replaceAll(renamed));
        workshop.edit(".yaml", text -> word.matcher(text).replaceAll(renamed));
        RunRecord plain = run("history", 0);
        RunRecord other = Trial.run(Trial.small(folder, "history", List.of(UNTIL)), 0);
        Map<MetricKey, double[]> back = new TreeMap<>();
        other.series().forEach((key, values) -> back.put(named(key, key.vendor().replace(renamed, old)), values));
        plain.series().forEach((key, values) -> assertClose(key, values, back.getOrDefault(key, new double[0])));
        back.forEach((key, values) -> assertClose(key, values, plain.series().getOrDefault(key, new double[0])));
    }

    /** Close for the size of the series; one that is absent, or has no value in a month, is as good as nought. */
    private static void assertClose(MetricKey key, double[] values, double[] others) {
        double size = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int month = 0; month < values.length; month++) {
            double value = Double.isNaN(values[month]) ? 0 : values[month];
            double other = month >= others.length || Double.isNaN(others[month]) ? 0 : others[month];
            assertThat(other).as("%s, month %d", key, month).isCloseTo(value, within(1e-9 * Math.max(1, size)));
        }
    }

    private static MetricKey named(MetricKey key, String vendor) {
        return new MetricKey(key.metric(), key.basis(), key.market(), vendor, key.unit());
    }

    private static RunRecord run(String scenario, int replicate) {
        return Trial.run(Trial.small(scenario, UNTIL), replicate);
    }

    private static void assertSame(RunRecord one, RunRecord two) {
        assertThat(two.series().keySet()).isEqualTo(one.series().keySet());
        one.series()
                .forEach((key, values) ->
                        assertThat(two.series().get(key)).as(key.toString()).isEqualTo(values));
    }
}
