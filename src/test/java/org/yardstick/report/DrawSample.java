package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the charts of a folder in a JVM of its own, made up first where it is absent: {@code DrawSample RESULTS CHARTS}. */
final class DrawSample {

    private DrawSample() {}

    public static void main(String[] args) throws IOException {
        if (!Files.exists(Path.of(args[0]))) {
            SampleResults.write(Path.of(args[0]), SampleResults.twoScenarios());
        }
        ChartBook.draw(Path.of(args[0]), Path.of(args[1]), ChartOptions.standard())
                .forEach(chart ->
                        System.out.println(chart.name() + " " + chart.note().orElse("drawn")));
    }
}
