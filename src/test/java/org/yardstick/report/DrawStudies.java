package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.analysis.TestFunctions;
import org.yardstick.experiment.AnalysisOptions;
import org.yardstick.experiment.SampleSweep;
import org.yardstick.experiment.SweepAnalysis;

/** Draws the charts of sample studies for a look by eye: {@code DrawStudies FOLDER}. */
final class DrawStudies {

    private DrawStudies() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        show(SampleSweep.saltelli(
                home.resolve("saltelli"), 256, (place, replicate) -> TestFunctions.ishigami(place) + replicate));
        show(SampleSweep.morris(home.resolve("morris"), 20));
        show(SampleSweep.futures(home.resolve("futures"), 150));
        show(SampleSweep.controls(home.resolve("controls")));
        show(SampleSweep.staircase(home.resolve("staircase")));
    }

    private static void show(Path folder) throws IOException {
        AnalysisOptions options = folder.endsWith("controls")
                ? new AnalysisOptions(Optional.empty(), Optional.empty(), List.of("controls"), Map.of(), Map.of())
                : AnalysisOptions.none();
        new SweepAnalysis(folder, "0.1.0", options).run().lines().forEach(System.out::println);
        System.out.println("-----------");
        ChartBook.draw(folder, folder.resolve("charts"), ChartOptions.standard())
                .forEach(chart ->
                        System.out.println(chart.name() + " " + chart.note().orElse("")));
    }
}
