package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.experiment.AnalysisOptions;
import org.yardstick.experiment.SampleSweep;
import org.yardstick.experiment.SweepAnalysis;

class AnalysisChartsTest {

    @TempDir
    private Path tmp;

    private List<DrawnChart> draw(Path folder) throws IOException {
        new SweepAnalysis(folder, "0.1.0", AnalysisOptions.none()).run();
        return ChartBook.draw(folder, folder.resolve("charts"), ChartOptions.standard());
    }

    @Test
    void everyTableHasAChartForEachOutcome() throws IOException {
        Path folder = SampleSweep.futures(tmp.resolve("futures"), 80);
        assertThat(draw(folder))
                .extracting(DrawnChart::name)
                .containsExactly(
                        "sensitivity-share",
                        "sensitivity-share-regime-fence",
                        "sensitivity-share-regime-market",
                        "sensitivity-share-regime-none",
                        "sensitivity-revenue",
                        "sensitivity-revenue-regime-fence",
                        "sensitivity-revenue-regime-market",
                        "sensitivity-revenue-regime-none",
                        "main-effects-share",
                        "main-effects-revenue",
                        "paired-share",
                        "paired-revenue",
                        "regret-share",
                        "regret-revenue",
                        "prim-share");
        String regret = Files.readString(folder.resolve("charts/regret-share.svg"));
        assertThat(regret).contains("Regret of each policy: Domestic share in 2030", "market");
        assertThat(Files.readString(folder.resolve("charts/paired-revenue.svg")))
                .contains("Difference, million USD");
        assertThat(Files.readString(folder.resolve("charts/prim-share.svg"))).contains("price sensitivity", "or more");
    }

    @Test
    void effectsOfTrajectoriesHaveAChartForEachRegime() throws IOException {
        Path folder = SampleSweep.morris(tmp.resolve("morris"), 8);
        assertThat(draw(folder))
                .extracting(DrawnChart::name)
                .startsWith("morris-share-regime-fence", "morris-share-regime-market");
        assertThat(Files.readString(folder.resolve("charts/morris-share-regime-fence.svg")))
                .contains("linear (+)", "idle (none)");
    }

    @Test
    void factorsAreNamedByWhatTheyAreAndWhereTheyBelong() {
        assertThat(AnalysisCharts.factor("world.research.cadenceMonths.huawei"))
                .isEqualTo("research: cadence months huawei");
        assertThat(AnalysisCharts.factor("world.beliefs.rise")).isEqualTo("beliefs: rise");
        assertThat(AnalysisCharts.factor("revenue-share")).isEqualTo("revenue share");
    }

    @Test
    void equalTablesGiveEqualBytes() throws IOException {
        Path folder = SampleSweep.staircase(tmp.resolve("stairs"));
        draw(folder);
        ChartBook.draw(folder, tmp.resolve("again"), ChartOptions.standard());
        assertThat(tmp.resolve("again/diminishing-lag.png"))
                .hasSameBinaryContentAs(folder.resolve("charts/diminishing-lag.png"));
    }

    @Test
    void axesEndOnRoundNumbersAndHoldAllValues() {
        Scale scale = StudyUnit.of("fraction", 1, true).scale(DoubleStream.of(-0.031, 0.047, Double.NaN), true, 5);
        assertThat(scale.low()).isEqualTo(-4);
        assertThat(scale.high()).isEqualTo(6);
        assertThat(scale.ticks()).extracting(Scale.Tick::label).containsExactly("-4", "-2", "0", "2", "4", "6");
        Scale flat = StudyUnit.of("USD", 0, false).scale(DoubleStream.of(0, 0), true, 5);
        assertThat(flat.low()).isZero();
        assertThat(flat.high()).isPositive();
        Scale halves = StudyUnit.of("months", 20, false).scale(DoubleStream.of(11, 20), false, 4);
        assertThat(halves.ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("10.0", "12.5", "15.0", "17.5", "20.0");
        assertThat(StudyUnit.of("1", 3, false).words()).isEmpty();
        assertThat(StudyUnit.of("USD", 3e9, false).after("Mean")).isEqualTo("Mean, billion USD");
    }
}
