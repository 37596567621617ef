package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.Recorder;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.ResolvedScenario;

/** What holds in every run, whatever the parameters: every number of the world is drawn from its range. */
class InvariantsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}, world {0}")
    @CsvSource({
        "1, history",
        "2, small-yard",
        "3, market-control",
        "4, no-controls",
        "5, switch-to-market-control",
        "6, history",
        "7, small-yard",
        "8, market-control",
        "9, no-controls",
        "10, history",
        "11, market-control",
        "12, small-yard"
    })
    void theBooksOfADrawnWorldAddUp(int draw, String scenario) {
        UniformRandomProvider random = new RandomStreams(draw).stream("worlds");
        List<String> settings = new ArrayList<>(Trial.drawn(Trial.small(scenario), random));
        settings.add("until=2029-12");
        assertThat(sold(Trial.small(Trial.HOME, scenario, settings), draw)).isGreaterThan(1e6);
    }

    /**
     * Worlds of which markets, vendors, regimes, switches and triggers are drawn too. The build tries a few; the long
     * suite is {@code mvn test -Dtest=InvariantsTest -Dyardstick.worlds=1000}, and {@code -Dyardstick.firstWorld=501}
     * begins it later, so that it can be split.
     */
    @ParameterizedTest(name = "world {0}")
    @MethodSource("worlds")
    void theBooksOfADrawnWorldUnderDrawnRegimesAddUp(int draw) {
        UniformRandomProvider random = new RandomStreams(draw).stream("scenarios");
        String scenario = DrawnScenario.write(folder, draw, random).toString();
        List<String> settings = Trial.drawn(Trial.small(scenario), random);
        assertThat(sold(Trial.small(Trial.HOME, scenario, settings), draw)).isGreaterThan(1e5);
    }

    static IntStream worlds() {
        int first = Integer.getInteger("yardstick.firstWorld", 1);
        return IntStream.range(first, first + Integer.getInteger("yardstick.worlds", 8));
    }

    /** Runs a scenario under watch and returns the chips sold. */
    private static double sold(ResolvedScenario resolved, int draw) {
        RunPlan plan = new RunPlan(resolved.scenario());
        Recorder recorder = new Recorder(plan.months(), MetricSelection.everything());
        InvariantWatch watch = new InvariantWatch();
        YardstickModel model = Trial.model(plan, draw, world -> {
            recorder.observe(world);
            watch.observe(world);
        });
        model.runToEnd();
        RunRecord record = recorder.record(model);
        sharesAddUp(record);
        numbersAreInTheirBounds(record);
        return watch.sold();
    }

    private static void sharesAddUp(RunRecord record) {
        for (String metric : List.of("vendor_share", "vendor_share_12m", "vendor_share_stock")) {
            Map<String, double[]> sums = new HashMap<>();
            record.series().forEach((key, values) -> {
                if (key.metric().equals(metric)) {
                    double[] sum = sums.computeIfAbsent(
                            key.basis() + " in " + key.market(), unseen -> new double[record.months()]);
                    for (int month = 0; month < sum.length; month++) {
                        sum[month] += Double.isNaN(values[month]) ? 0 : values[month];
                    }
                }
            });
            assertThat(sums).isNotEmpty();
            sums.forEach((of, sum) -> {
                for (int month = 0; month < sum.length; month++) {
                    if (sum[month] != 0) {
                        assertThat(sum[month])
                                .as("%s %s, month %d", metric, of, month)
                                .isCloseTo(1, within(1e-9));
                    }
                }
            });
        }
    }

    private static void numbersAreInTheirBounds(RunRecord record) {
        record.series().forEach((key, values) -> {
            for (double value : values) {
                if (!Double.isNaN(value)) {
                    assertThat(value).as(key.toString()).isFinite();
                    assertThat(value).as(key.toString()).isBetween(lowest(key), highest(key));
                }
            }
        });
    }

    private static double lowest(MetricKey key) {
        return switch (key.metric()) {
            case "welfare", "consumer_surplus", "capability_lag", "net_talent_flow" -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    private static double highest(MetricKey key) {
        boolean share = key.unit().equals("fraction");
        return share ? 1 + 1e-9 : Double.MAX_VALUE;
    }
}
