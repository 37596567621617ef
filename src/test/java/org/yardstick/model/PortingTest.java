package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

/** A switch of stacks costs time: what was bought for a new stack stands idle until software runs on it. */
class PortingTest {
    private static final String UNTIL = "until=2026-12";

    @Test
    void idleComputeComesBackWhenItsPortingEnds() {
        Installed installed = new Installed(2, 2);
        installed.newMonth();
        installed.add(1, 1, 0, 100);
        installed.port(1, 0, 2, 40);
        installed.port(1, 0, 3, 10);
        assertThat(installed.porting(1, 0)).isEqualTo(50);
        assertThat(installed.porting(1)).isEqualTo(50);
        assertThat(installed.porting(0)).isZero();
        installed.newMonth();
        assertThat(installed.porting(1, 0)).isEqualTo(50);
        installed.newMonth();
        assertThat(installed.porting(1, 0)).isEqualTo(10);
        installed.newMonth();
        assertThat(installed.porting(1, 0)).isZero();
    }

    @Test
    void portingIdlesChipsInChinaAndWidensTheGapOfItsLabs() {
        RunRecord idle = run("1");
        RunRecord atOnce = run("0");
        assertThat(sum(idle, "porting_compute", "compute", "H100e")).isPositive();
        assertThat(sum(atOnce, "porting_compute", "compute", "H100e")).isZero();
        assertThat(sum(idle, "effective_compute", "compute", "H100e"))
                .isLessThan(sum(atOnce, "effective_compute", "compute", "H100e"));
        assertThat(sum(idle, "capability_lag", "", "months"))
                .isGreaterThan(sum(atOnce, "capability_lag", "", "months"));
    }

    private static RunRecord run(String idleShare) {
        return Trial.run(Trial.small("history", UNTIL, "world.software.portingIdleShare=" + idleShare), 0);
    }

    private static double sum(RunRecord run, String metric, String basis, String unit) {
        return Arrays.stream(run.series().getOrDefault(new MetricKey(metric, basis, "china", "", unit), new double[0]))
                .filter(value -> !Double.isNaN(value))
                .sum();
    }
}
