package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

/** Public money is taken and spent by the government that issues a lever. */
class PublicMoneyTest {
    @TempDir
    Path folder;

    @Test
    void aLevyGoesToTheGovernmentThatTakesIt() {
        RunRecord before = Trial.run(Trial.small("history", "until=2028-12"), 0);
        RunRecord after = withChineseMeasure("transit-tariff: {destinations: [china], vendorHomes: [us], rate: 0.1}");
        assertThat(sum(before, "government_levy_revenue", "us")).isPositive();
        assertThat(sum(before, "government_levy_revenue", "china")).isZero();
        assertThat(sum(before, "government_levy_revenue", "third-countries")).isZero();
        assertThat(sum(after, "government_levy_revenue", "china")).isPositive();
        assertThat(sum(after, "government_levy_revenue", "us")).isPositive();
    }

    @Test
    void whatACutInPowerBillsCostsIsPublicSpending() {
        String cut = "power-bills: {type: power-subsidy, market: china, billCutShare: %s, billShareOfPrice: 0.2}";
        RunRecord none = withChineseMeasure(cut.formatted("0"));
        RunRecord half = withChineseMeasure(cut.formatted("0.5"));
        assertThat(sum(half, "subsidy_cost", "china")).isGreaterThan(sum(none, "subsidy_cost", "china"));
    }

    private RunRecord withChineseMeasure(String lever) {
        Workshop workshop = new Workshop(folder.resolve(Integer.toHexString(lever.hashCode())));
        workshop.edit("china-measures.yaml", text -> text + """
                  - id: more
                    title: One instrument more
                    from: 2026-06-01
                    source: a test
                    levers:
                      %s
                """.formatted(lever));
        return Trial.run(Trial.small(workshop.home, "history", List.of("until=2028-12")), 0);
    }

    private static double sum(RunRecord run, String metric, String bloc) {
        return Arrays.stream(run.series().getOrDefault(new MetricKey(metric, "value", bloc, "", "USD"), new double[0]))
                .filter(value -> !Double.isNaN(value))
                .sum();
    }
}
