package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.analysis.FreeParameter;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.ObservedPoint;
import org.yardstick.scenario.ObservedPoints;
import org.yardstick.scenario.ScenarioReader;

/** Two parameters are found again from figures that the shipped model itself made with them. */
final class ModelRecoveryTest {

    private static final String SCALE = "world.demand.scaleBefore";
    private static final String SYSTEMS = "world.vendors.systemsUplift.nvidia";
    private static final double TRUE_SCALE = 1.1;
    private static final double TRUE_SYSTEMS = 0.16;
    private static final YearMonth END = YearMonth.of(2021, 6);

    @TempDir
    private Path folder;

    private static ExperimentCase.ReplicateFunction model(List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("until=" + END);
        return new ModelRun(new ScenarioReader(LeverRegistry.types()).read("history", Path.of(""), all));
    }

    private static ObservedPoint point(String metric, String basis, YearMonth start, double value, int line) {
        return new ObservedPoint(
                metric,
                basis,
                "world",
                "nvidia",
                start,
                start.plusMonths(2),
                value,
                0.95 * value,
                1.05 * value,
                "",
                ObservedPoint.Weight.HIGH,
                "the model itself",
                line);
    }

    /** Quarters of chips and revenue worldwide, with the values that the model gives for the true parameters. */
    private static List<ObservedPoint> figures() {
        List<ObservedPoint> asked = new ArrayList<>();
        for (YearMonth start = YearMonth.of(2020, 7); start.isBefore(END); start = start.plusMonths(3)) {
            asked.add(point("vendor_units", "units", start, 1, asked.size() + 2));
            asked.add(point("vendor_revenue", "value", start, 1, asked.size() + 2));
        }
        double[] truth = new FitReader(asked)
                .values(model(List.of(SCALE + "=" + TRUE_SCALE, SYSTEMS + "=" + TRUE_SYSTEMS))
                        .run(0, FitReader.metrics(asked)));
        List<ObservedPoint> figures = new ArrayList<>();
        for (int i = 0; i < truth.length; i++) {
            ObservedPoint point = asked.get(i);
            figures.add(point(point.metric(), point.basis(), point.start(), truth[i], point.line()));
        }
        return figures;
    }

    /** Tolerance: 0.05 of a scale that may be 0.65 to 1.35, and 0.03 of an uplift that may be 0.12 to 0.28. */
    @Test
    void findsAgainWhatMadeTheFigures() throws Exception {
        CalibrationPlan plan = new CalibrationPlan(
                List.of(new FreeParameter(SCALE, 0.65, 1.35, false), new FreeParameter(SYSTEMS, 0.12, 0.28, false)),
                List.of(0.83, 0.24),
                ModelRecoveryTest::model,
                new ObservedPoints(figures(), "figures", new TreeMap<>()),
                END,
                20200101,
                80,
                1,
                2,
                0.02,
                new TreeMap<>());
        CalibrationResult result =
                new Calibration(plan, TestEquipment.silent()).run(ResultFolder.resume(folder, "calibration"));
        assertThat(value(result.fit().best().get(0))).isCloseTo(TRUE_SCALE, within(0.05));
        assertThat(value(result.fit().best().get(1))).isCloseTo(TRUE_SYSTEMS, within(0.03));
        assertThat(result.fit().widths().get(0).identified()).isTrue();
        assertThat(result.failures()).isEmpty();
    }

    private static double value(String setting) {
        return Double.parseDouble(setting.substring(setting.indexOf('=') + 1));
    }
}
