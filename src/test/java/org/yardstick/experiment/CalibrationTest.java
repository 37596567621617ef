package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.analysis.FreeParameter;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.ObservedPoint;
import org.yardstick.scenario.ObservedPoints;

/** Calibration must find again the parameters that made the figures, with a model that costs nothing. */
final class CalibrationTest {

    private static final int MONTHS = 24;
    private static final double LEVEL = 60;
    private static final double GROWTH = 0.03;

    @TempDir
    private Path folder;

    private final AtomicInteger runs = new AtomicInteger();

    /** Sales that start at {@code level} and grow by {@code growth} a month, with a little luck; {@code idle} is idle. */
    private RunRecord sales(List<String> settings, int replicate) {
        runs.incrementAndGet();
        double level = value(settings, "level");
        double growth = value(settings, "growth");
        double[] monthly = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            monthly[month] = level * Math.pow(1 + growth, month) * (1 + 0.01 * (replicate - 0.5));
        }
        return new RunRecord(
                YearMonth.of(2020, 1),
                MONTHS,
                new TreeMap<>(Map.of(new MetricKey("vendor_units", "units", "china", "nvidia", "chips"), monthly)));
    }

    private static double value(List<String> settings, String name) {
        return settings.stream()
                .filter(setting -> setting.startsWith(name + "="))
                .mapToDouble(setting -> Double.parseDouble(setting.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** What the model itself says of four half-years at the true values. */
    private static ObservedPoints figures() {
        List<ObservedPoint> points = new ArrayList<>();
        for (int half = 0; half < 4; half++) {
            YearMonth start = YearMonth.of(2020, 1).plusMonths(6L * half);
            double sum = 0;
            for (int month = 6 * half; month < 6 * half + 6; month++) {
                sum += LEVEL * Math.pow(1 + GROWTH, month);
            }
            points.add(new ObservedPoint(
                    "vendor_units",
                    "units",
                    "china",
                    "nvidia",
                    start,
                    start.plusMonths(5),
                    sum,
                    0.95 * sum,
                    1.05 * sum,
                    "chips",
                    ObservedPoint.Weight.HIGH,
                    "the model itself",
                    half + 2));
        }
        return new ObservedPoints(points, "figures", new TreeMap<>(Map.of("figures.csv", "00")));
    }

    private CalibrationPlan plan(int budget, int workers) {
        return new CalibrationPlan(
                List.of(
                        new FreeParameter("level", 10, 200, true),
                        new FreeParameter("growth", 0, 0.1, false),
                        new FreeParameter("idle", 0, 1, false)),
                List.of(100.0, 0.01, 0.5),
                settings -> (replicate, ids) -> sales(settings, replicate),
                figures(),
                YearMonth.of(2021, 12),
                11,
                budget,
                2,
                workers,
                0.02,
                new TreeMap<>(Map.of("scenarios/history.yaml", "ff")));
    }

    private CalibrationResult calibrate(Path where, CalibrationPlan plan) throws IOException, InterruptedException {
        return new Calibration(plan, TestEquipment.silent()).run(ResultFolder.resume(where, "calibration"));
    }

    /** Tolerance: 3% of the level and 0.004 of the growth rate at the best set, with the truth inside both intervals. */
    @Test
    void findsAgainTheParametersThatMadeTheFigures() throws Exception {
        CalibrationResult result = calibrate(folder, plan(800, 2));
        assertThat(value(result.fit().best(), "level")).isCloseTo(LEVEL, within(0.03 * LEVEL));
        assertThat(value(result.fit().best(), "growth")).isCloseTo(GROWTH, within(0.004));
        assertThat(result.fit().widths().get(0).identified()).isTrue();
        assertThat(result.fit().widths().get(0).p05()).isLessThan(LEVEL);
        assertThat(result.fit().widths().get(0).p95()).isGreaterThan(LEVEL);
        assertThat(result.fit().widths().get(1).identified()).isTrue();
        assertThat(result.fit().widths().get(1).p05()).isLessThan(GROWTH);
        assertThat(result.fit().widths().get(1).p95()).isGreaterThan(GROWTH);
        assertThat(result.fit().fitAtBest()).allMatch(line -> line.row().inside());
        List<String> ensemble = Files.readAllLines(folder.resolve("ensemble.csv"));
        assertThat(ensemble).hasSizeGreaterThan(200).first().isEqualTo("set,weight,score,version,level,growth,idle");
        assertThat(folder.resolve("best.txt")).content().startsWith("--set level=");
    }

    @Test
    void whatTheFiguresSayNothingOfKeepsItsPrior() throws Exception {
        CalibrationResult result = calibrate(folder, plan(800, 2));
        assertThat(result.fit().widths().get(2).identified()).isFalse();
        assertThat(result.fit().widths().get(2).widthRatio()).isGreaterThan(0.7);
    }

    @Test
    void aStoppedCalibrationGoesOnAndEndsTheSame() throws Exception {
        calibrate(folder.resolve("whole"), plan(200, 1));
        int whole = runs.get();
        Path stopped = Files.createDirectories(folder.resolve("stopped"));
        for (String name : List.of("runs.csv", "calibration.plan.txt", "manifest.json")) {
            Files.copy(folder.resolve("whole").resolve(name), stopped.resolve(name));
        }
        String log = Files.readString(stopped.resolve("runs.csv"));
        Files.writeString(stopped.resolve("runs.csv"), log.substring(0, 2 * log.length() / 3));
        runs.set(0);
        calibrate(stopped, plan(200, 3));
        assertThat(runs.get()).isPositive().isLessThan(whole / 2);
        for (String name : List.of("runs.csv", "ensemble.csv", "parameters.csv", "best.txt", "waves.csv", "rows.csv")) {
            assertThat(stopped.resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
    }

    @Test
    void anotherPlanDoesNotGoOnInTheSameFolder() throws Exception {
        calibrate(folder, plan(100, 1));
        assertThatThrownBy(() -> calibrate(folder, plan(120, 1)))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("was runs=100; is runs=120");
    }

    @Test
    void aRunThatFailsIsARowAndTheRestGoesOn() throws Exception {
        CalibrationPlan good = plan(100, 1);
        CalibrationPlan failing = new CalibrationPlan(
                good.parameters(),
                good.start(),
                settings -> {
                    if (value(settings, "idle") > 0.8) {
                        throw new IllegalStateException("too idle");
                    }
                    return good.model().with(settings);
                },
                good.observed(),
                good.fitUntil(),
                good.seed(),
                good.runs(),
                good.replicates(),
                good.workers(),
                good.discrepancy(),
                good.inputHashes());
        CalibrationResult result = calibrate(folder, failing);
        assertThat(result.failures()).isNotEmpty();
        assertThat(Files.readString(folder.resolve("failures.csv"))).contains("IllegalStateException: too idle");
        assertThat(value(result.fit().best(), "idle")).isLessThanOrEqualTo(0.8);
    }
}
