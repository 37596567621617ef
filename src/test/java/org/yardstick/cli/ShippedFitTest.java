package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps {@code scenarios/fit.csv} true, which every report shows as the fit of the shipped world. Its last column is the
 * model's value in the first replicate, which this test runs; {@code -Drenew} runs all and writes the file anew.
 */
final class ShippedFitTest {

    private static final Path FILE = Path.of("scenarios", "fit.csv");
    private static final int MEDIAN = 10;

    @TempDir
    private Path tmp;

    /** The rows of the fit that the program itself writes. */
    private List<String> fit(String... options) throws IOException {
        Path folder = tmp.resolve("fit-" + options.length);
        List<String> words =
                new ArrayList<>(List.of("validate", "--quiet", "--workers", "2", "--out", folder.toString()));
        words.addAll(List.of(options));
        assertThat(Main.commandLine(Wiring::services).execute(words.toArray(String[]::new)))
                .isZero();
        return Files.readAllLines(folder.resolve("fit.csv"));
    }

    private static String median(String row) {
        return row.split(",", -1)[MEDIAN];
    }

    @Test
    void theShippedFitIsThatOfTheShippedWorld() throws IOException {
        List<String> first = fit("--replicates", "1");
        if (System.getProperty("renew") != null) {
            renew(fit(), first);
        }
        List<String> shipped = Files.readAllLines(FILE);
        assertThat(shipped.stream().map(row -> row.substring(row.lastIndexOf(',') + 1)))
                .as("last column of scenarios/fit.csv; after a change that was meant to move it, run: mvn test"
                        + " -Dtest=ShippedFitTest -Drenew")
                .containsExactlyElementsOf(expected(first));
    }

    private static List<String> expected(List<String> rows) {
        List<String> column = new ArrayList<>(List.of("first_replicate"));
        rows.subList(1, rows.size()).forEach(row -> column.add(median(row)));
        return column;
    }

    private static void renew(List<String> all, List<String> first) throws IOException {
        List<String> column = expected(first);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append(all.get(i)).append(',').append(column.get(i)).append('\n');
        }
        Files.writeString(FILE, text);
    }
}
